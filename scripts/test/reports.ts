// Reads the JSON reports of the two test programs. A report that is missing or not understood is an error, never
// a zero.

import { z } from 'zod'
import type { TestCounts } from './level.ts'

const count = z.number().int().nonnegative()

const vitestReport = z.object({
  numTotalTests: count,
  numPassedTests: count,
  numFailedTests: count,
})

const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
})

/** Counts of a Vitest JSON report. Every test that neither passed nor failed counts as skipped. */
export function vitestCounts(json: string): TestCounts {
  const report = vitestReport.parse(JSON.parse(json))
  const { numPassedTests: passed, numFailedTests: failed } = report
  return { passed, failed, skipped: report.numTotalTests - passed - failed }
}

/**
 * Counts of a Playwright JSON report. A test that passed only when repeated (on a build machine) counts as passed; the
 * list above the counts names it as flaky.
 */
export function playwrightCounts(json: string): TestCounts {
  const { stats } = playwrightReport.parse(JSON.parse(json))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}
