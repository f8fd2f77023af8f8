import { globSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../scripts/runtime/project-root.ts'
import { isRun } from '../../../scripts/test/test-folders.ts'

describe('the test files', () => {
  it('are all run by a level of npm test', () => {
    const files = globSync('**/*.{test,spec}.*', { cwd: join(projectRoot, 'tests') }).map(path =>
      path.split(sep).join('/'),
    )
    expect(files).toContain('unit/scripts/test-folders.test.ts')
    expect(files.filter(path => !isRun(path))).toEqual([])
  })

  it.each(['reliability/kill.test.ts', 'unit/a.spec.ts', 'unit/a.test.js', 'a.test.ts', 'support/a.test.ts'])(
    'would not be run as %s',
    path => {
      expect(isRun(path)).toBe(false)
    },
  )

  it.each(['unit/a/b.test.ts', 'integration/b.test.ts', 'e2e/a.test.ts', 'security/a.spec.ts'])(
    'are run as %s',
    path => {
      expect(isRun(path)).toBe(true)
    },
  )
})
