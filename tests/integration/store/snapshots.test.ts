// Copies of a library: whole, named by what they were made before, the newest kept.
import { readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { createLibrary } from '#main/store/open-library.ts'
import { kept, snapshotFolder } from '#main/store/snapshots.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { libraryOptions, newLibrary, open } from '../../support/test-library.ts'

test('a copy is a whole library with the same plans, and work goes on in the first', () => {
  const { library, path } = newLibrary()
  const { plan, tasks, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  const copy = library.snapshot('导入前')
  expect(basename(copy)).toMatch(/导入前\.moupian$/)
  expect(dirname(copy)).toBe(snapshotFolder(path))
  expect(readdirSync(dirname(copy))).toEqual([basename(copy)])
  expect(verifyLibrary(copy, null)).toEqual({ ok: true, problems: [] })
  const then = library.loadPlan(plan.id)
  library.applyBatch(plan.id, newId(), [{ op: 'block.remove', id: tasks[0]!.id }])
  expect(open(copy).loadPlan(plan.id)).toEqual(then)
})

test('the oldest copies go, and no other file in the folder does', () => {
  let at = Date.UTC(2026, 0, 5, 1)
  const options = { ...libraryOptions, now: () => new Date((at += 60_000)) }
  const path = join(temporaryFolder(), '园林.moupian')
  const library = createLibrary(path, options)
  const first = library.snapshot('升级前')
  const other = join(dirname(first), '2020 手工备份.moupian')
  writeFileSync(other, '不要动')
  for (let i = 0; i < kept; i++) library.snapshot('导入前')
  library.close()
  const names = readdirSync(dirname(first))
  expect(names).toHaveLength(kept + 1)
  expect(names).not.toContain(basename(first))
  expect(names).toContain(basename(other))
})

test('a copy that cannot be placed is an error, not a silence', () => {
  const { library, path } = newLibrary()
  writeFileSync(snapshotFolder(path), '一个同名的文件')
  expect(() => library.snapshot('导入前')).toThrow(expect.objectContaining({ code: 'file-exists' }))
  expect(library.listPlans()).toEqual([])
})
