// The counts are read from reports that the real test programs write, so that a change in their format is noticed.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packageProgram } from '../../../scripts/runtime/package-program.ts'
import { projectRoot } from '../../../scripts/runtime/project-root.ts'
import { runCommand } from '../../../scripts/runtime/run-command.ts'
import { playwrightCounts, vitestCounts } from '../../../scripts/test/reports.ts'

let folder: string

beforeEach(async () => {
  // Inside the checkout, so that the little suite finds the test programs' packages.
  const parent = join(projectRoot, '.cache')
  await mkdir(parent, { recursive: true })
  folder = await mkdtemp(join(parent, 'reports-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const suite = (from: string) => `
  import { test, expect } from '${from}'
  test('one', () => { expect(1).toBe(1) })
  test('two', () => { expect(1).toBe(1) })
  test('three', () => { expect(1).toBe(2) })
  test.skip('four', () => {})
`

describe('reading the report of', () => {
  it('Vitest', async () => {
    const report = join(folder, 'report.json')
    await writeFile(join(folder, 'vitest.config.js'), 'export default {}')
    await writeFile(join(folder, 'little.test.js'), suite('vitest'))
    const args = ['run', '--root', folder, '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await runCommand(process.execPath, [packageProgram('vitest'), ...args], { cwd: folder })
    expect(code).toBe(1)
    expect(vitestCounts(await readFile(report, 'utf8'))).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  it('Playwright', async () => {
    const report = join(folder, 'report.json')
    await writeFile(join(folder, 'playwright.config.js'), "export default { testDir: '.' }")
    await writeFile(join(folder, 'little.test.js'), suite('@playwright/test'))
    const { code } = await runCommand(
      process.execPath,
      [packageProgram('@playwright/test', 'playwright'), 'test', '--reporter=json'],
      { cwd: folder, env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
    )
    expect(code).toBe(1)
    expect(playwrightCounts(await readFile(report, 'utf8'))).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  it('something else is refused, not taken for zero', () => {
    expect(() => vitestCounts('{}')).toThrow()
    expect(() => playwrightCounts('{ "stats": {} }')).toThrow()
    expect(() => vitestCounts('')).toThrow()
  })
})
