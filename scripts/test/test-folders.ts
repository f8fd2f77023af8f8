// Which folders of tests/ are levels of `npm test`, and which program runs them. A test file anywhere else would
// never run.

/** Folders run by Vitest, one project of vitest.config.ts each. */
export const vitestFolders = { unit: '单元测试', integration: '集成测试' } as const

/** Folders run by Playwright on the built program. */
export const playwrightFolders = { e2e: '界面测试', security: '安全测试' } as const

/** Whether the file, given by its path from tests/, is run by a level. */
export function isRun(path: string): boolean {
  const [folder] = path.split('/')
  if (folder === undefined) return false
  if (Object.hasOwn(vitestFolders, folder)) return path.endsWith('.test.ts')
  return Object.hasOwn(playwrightFolders, folder) && /\.(test|spec)\.ts$/.test(path)
}
