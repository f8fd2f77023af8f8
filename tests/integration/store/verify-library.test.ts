// Verification finds damage that SQLite itself cannot see. Every kind of damage is done to a real file from outside.
import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { makeOrganisation, makeTarget, smallPlan } from '../../support/small-plan.ts'
import { newLibrary } from '../../support/test-library.ts'
import { withoutTriggers } from '../../support/without-triggers.ts'

/** A closed library with a plan, facts and a few batches of history. */
function library(): { path: string; taskId: string; planId: string } {
  const { library, path } = newLibrary()
  const { plan, tasks, section, operations } = smallPlan(3)
  const organisation = makeOrganisation('市城管局')
  library.createPlan(plan, newId(), operations)
  library.applyBatch(plan.id, newId(), [
    { op: 'organisation.insert', row: organisation },
    {
      op: 'owner.insert',
      row: { id: newId(), blockId: tasks[0]!.id, organisationId: organisation.id, role: 'lead', ord: 'a0' },
    },
    { op: 'target.insert', row: makeTarget(tasks[1]!.id) },
  ])
  const text = '修剪行道树三万株'
  library.applyBatch(plan.id, newId(), [
    { op: 'block.patch', id: tasks[0]!.id, patch: { text, inline: plainInline(text), ord: 'z5' } },
    { op: 'block.remove', id: tasks[2]!.id },
    { op: 'block.patch', id: section.id, patch: { leader: '王副市长' } },
  ])
  library.close()
  return { path, taskId: tasks[0]!.id, planId: plan.id }
}

function change(path: string, sql: string): void {
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0)
  db.close()
}

test('a library that nobody touched is whole', () => {
  expect(verifyLibrary(library().path, null)).toEqual({ ok: true, problems: [] })
})

test('one flipped bit inside a text cell is found and named, though SQLite sees nothing', () => {
  const { path } = library()
  const bytes = readFileSync(path)
  const text = Buffer.from('行道树')
  let flipped = 0
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    const copy = Buffer.from(bytes)
    copy[at + 2]! ^= 1
    writeFileSync(path, copy)
    const db = new Database(path, { readonly: true })
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
    const { ok, problems } = verifyLibrary(path, null)
    expect(ok).toBe(false)
    expect(problems.join()).toMatch(/内容与存入时不符|与存入时不符|不一致/)
    flipped++
  }
  // The words stand in the row's text, in its inline content and in the log.
  expect(flipped).toBeGreaterThanOrEqual(3)
})

test.each([
  ['a changed value', `UPDATE target SET value = 51`, /目标指标内容与存入时不符.*新增绿地50公顷/],
  ['a changed plan', `UPDATE plan SET year = 2027`, /方案内容与存入时不符/],
  ['a row that was taken out', `DELETE FROM target`, /总校验不符：应有 8 行，实有 7 行/],
  ['a removed row that was brought back', `UPDATE block SET deleted_at = NULL`, /段落内容与存入时不符/],
  [
    'text that differs from its inline content',
    `UPDATE block SET text = 'x' WHERE type = 'section'`,
    /排版内容不一致/,
  ],
  ['a parent that is gone', `UPDATE block SET parent_id = '${newId()}' WHERE type = 'task'`, /所指的内容/],
  ['a second title', `UPDATE block SET type = 'title' WHERE type = 'section'`, /有且只有一个标题/],
  [
    'an organisation under another name',
    `UPDATE organisation SET name = '市水务局'`,
    /单位内容与存入时不符.*市水务局/,
  ],
  [
    'a tampered sum',
    `UPDATE digest SET entries = entries + 1 WHERE scope = 'organisations'`,
    /单位名录的总校验不符/,
  ],
])('%s is found', (_, sql, problem) => {
  const { path } = library()
  change(path, sql)
  const { ok, problems } = verifyLibrary(path, null)
  expect(ok).toBe(false)
  expect(problems.join('\n')).toMatch(problem)
})

test.each([
  ['the last log entry lost', `DELETE FROM operation_log WHERE seq = (SELECT max(seq) FROM operation_log)`],
  ['a log entry lost from the middle', `DELETE FROM operation_log WHERE seq = 4`],
  ['a log entry under another name', `UPDATE operation_log SET author = '李工' WHERE seq = 4`],
])('%s is found', (_, sql) => {
  const { path } = library()
  const db = new Database(path)
  withoutTriggers(db, sql)
  db.close()
  const { ok, problems } = verifyLibrary(path, null)
  expect(ok).toBe(false)
  expect(problems.join()).toMatch(/修改记录/)
})

test('a log that no longer leads to the rows is found, even when every digest was made to fit', async () => {
  const { path } = library()
  const { RowWriter } = await import('#main/store/row-writer.ts')
  const { connectForWriting } = await import('#main/store/sqlite.ts')
  const db = connectForWriting(path, null)
  const id = db.prepare<[], { id: string }>(`SELECT id FROM block WHERE type = 'section'`).get()!.id
  const rows = new RowWriter(db)
  const { row } = rows.stored('block', id)!
  rows.put('block', { ...row, leader: '别人' }, row.planId)
  db.close()
  expect(verifyLibrary(path, null).problems).toEqual([
    expect.stringMatching(/按修改记录重现，段落应有 4 行.*3 行一致/),
  ])
})

test('a damaged page is reported, not thrown', () => {
  const { path } = library()
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 5 * 4096, 6 * 4096)
  writeFileSync(path, bytes)
  const { ok, problems } = verifyLibrary(path, null)
  expect(ok).toBe(false)
  expect(problems.length).toBeGreaterThan(0)
})
