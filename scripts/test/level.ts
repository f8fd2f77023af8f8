// A level of `npm test`: what it is called, how it runs, and what it says about itself. A level passes only when
// its program succeeded and, where it counts tests, when there were some, none failed and none was left out.

/** What a test program's own report says. */
export interface TestCounts {
  passed: number
  failed: number
  /** Tests that exist but did not run: skipped, or marked as to be written. */
  skipped: number
}

export interface LevelResult {
  /** Whether the level's program ended with success. */
  succeeded: boolean
  /** Its counts; null for a level that has no tests, such as the type check. */
  counts: TestCounts | null
}

/** Why a level did not pass, in one Chinese phrase; null when it passed. */
export function complaint({ succeeded, counts }: LevelResult): string | null {
  if (counts) {
    if (counts.failed > 0) return `${counts.failed} 项测试未通过`
    if (counts.skipped > 0) return `${counts.skipped} 项测试没有执行`
    if (counts.passed === 0) return '一项测试也没有'
  }
  return succeeded ? null : '未通过'
}

/**
 * The sum over all levels. A level that did not pass though none of its tests failed (a type error, a test file
 * that does not load) counts as one failure, so that "0 failed" is said only when everything passed.
 */
export function total(results: LevelResult[]): { passed: number; failed: number } {
  let passed = 0
  let failed = 0
  for (const result of results) {
    passed += result.counts?.passed ?? 0
    const failedTests = result.counts?.failed ?? 0
    failed += failedTests > 0 || complaint(result) === null ? failedTests : 1
  }
  return { passed, failed }
}
