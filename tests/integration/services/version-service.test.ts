// Versions and histories on a real library: what was frozen stays, what is brought back is whole and can be undone.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canGoBack } from '#shared/history/block-history.ts'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { restoreOperations } from '#shared/ops/restore-operations.ts'
import { canonicalRows } from '#main/store/canonical-rows.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { connectForWriting } from '#main/store/sqlite.ts'
import { makeBlock } from '../../support/small-plan.ts'
import { libraryOptions } from '../../support/test-library.ts'
import { newServices, sampleFile } from '../../support/test-services.ts'
import { withoutTriggers } from '../../support/without-triggers.ts'

const source = `全市卫生健康工作要点（2025年）
一、健全公共卫生体系
（一）提升监测预警能力
6月底前建成区域检验中心3个。（牵头单位：市卫生健康委；配合单位：市疾控局）
（二）加强基层服务
培训基层医务人员500名。（牵头单位：市卫生健康委）
`

function libraryWithPlan(text: string | Uint8Array = source) {
  const { services, path, folder } = newServices()
  services.library.create(path)
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { planId } = services.imports.commit(services.imports.preview(bytes, '要点.txt').token, [])
  const apply = (...operations: Operation[]) => services.plans.apply(planId, newId(), operations)
  return { services, path, folder, planId, apply, rows: () => services.plans.load(planId) }
}

/** Brings a version back as the window does: one batch of ordinary operations. */
function bringBack({ services, planId }: ReturnType<typeof libraryWithPlan>, versionId: string) {
  const { kept, rows, facts } = services.versions.restoration(versionId)
  services.plans.apply(planId, newId(), restoreOperations(services.plans.load(planId), facts, rows))
  return { kept }
}

const verify = (path: string) => verifyLibrary(path, libraryOptions.binding)
const blockOf = (rows: PlanRows, start: string) => rows.blocks.find(block => block.text.startsWith(start))!
const rewrite = (id: string, text: string): Operation => ({
  op: 'block.patch',
  id,
  patch: { text, inline: plainInline(text) },
})

test('a frozen version keeps the rows whatever becomes of the plan, also after opening again', () => {
  const { services, path, planId, apply, rows } = libraryWithPlan()
  const before = rows()
  const version = services.versions.freeze(planId, '征求意见稿')
  expect(version).toMatchObject({ planId, name: '征求意见稿', author: libraryOptions.author })
  apply(
    rewrite(blockOf(before, '培训').id, '培训基层医务人员800名。'),
    {
      op: 'block.remove',
      id: blockOf(before, '提升').id,
    },
    { op: 'block.remove', id: blockOf(before, '6月').id },
  )
  services.library.close()

  services.library.open(path)
  expect(services.versions.list(planId)).toEqual([version])
  const loaded = services.versions.load(version.id)
  expect(canonicalRows(loaded.rows)).toBe(canonicalRows(before))
  expect(canonicalRows(rows())).not.toBe(canonicalRows(before))
  expect(verify(path)).toEqual({ ok: true, problems: [] })
})

test('a name is used once in a plan; the refusal says what to do', () => {
  const { services, planId } = libraryWithPlan()
  services.versions.freeze(planId, '送审稿')
  expect(() => services.versions.freeze(planId, '送审稿')).toThrow(/请换一个名称/)
  expect(services.versions.list(planId)).toHaveLength(1)
  expect(() => services.versions.load(newId())).toThrow(/没有这个版本/)
})

test('restoring brings back text, order and every fact, keeps the state before, and can be undone in the same way', () => {
  const library = libraryWithPlan()
  const { services, path, planId, apply, rows } = library
  const before = rows()
  const draft = services.versions.freeze(planId, '初稿')
  const task = blockOf(before, '提升')
  const measure = blockOf(before, '6月')
  const owner = before.owners.find(row => row.blockId === blockOf(before, '加强').id)!
  apply(
    { op: 'block.remove', id: measure.id },
    { op: 'block.remove', id: task.id },
    { op: 'owner.remove', id: owner.id },
    rewrite(blockOf(before, '培训').id, '培训基层医务人员800名。'),
    { op: 'block.insert', row: makeBlock(planId, { type: 'section', text: '新板块', ord: 'zz' }) },
    { op: 'plan.patch', id: planId, patch: { status: 'review' } },
  )
  // What was removed is hidden from a library that is opened anew; its facts must come back all the same.
  services.library.close()
  services.library.open(path)
  const changed = rows()

  const { kept } = bringBack(library, draft.id)
  expect(canonicalRows(rows())).toBe(canonicalRows(before))
  expect(kept!.name).toMatch(/^恢复“初稿”前（\d{4}-\d\d-\d\d \d\d:\d\d）$/)
  expect(canonicalRows(services.versions.load(kept!.id).rows)).toBe(canonicalRows(changed))
  expect(verify(path)).toEqual({ ok: true, problems: [] })

  // The state now is the first version already, so nothing more is kept.
  expect(bringBack(library, kept!.id)).toEqual({ kept: null })
  expect(canonicalRows(rows())).toBe(canonicalRows(changed))
  expect(bringBack(library, kept!.id)).toEqual({ kept: null })
  expect(verify(path)).toEqual({ ok: true, problems: [] })
})

test('a body that was taken out of the directory comes back with the version that names it', () => {
  const library = libraryWithPlan()
  const { services, path, planId, apply, rows } = library
  const before = rows()
  const draft = services.versions.freeze(planId, '初稿')
  const gone = before.organisations.find(row => row.name === '市疾控局')!
  const owners = before.owners.filter(row => row.organisationId === gone.id)
  apply(...owners.map(({ id }) => ({ op: 'owner.remove', id }) as const), {
    op: 'organisation.remove',
    id: gone.id,
  })
  bringBack(library, draft.id)
  expect(canonicalRows(rows())).toBe(canonicalRows(before))

  // Written anew under the same name meanwhile, it is found by the name.
  apply(
    ...owners.map(({ id }) => ({ op: 'owner.remove', id }) as const),
    { op: 'organisation.remove', id: gone.id },
    { op: 'organisation.insert', row: { ...gone, id: newId() } },
  )
  bringBack(library, draft.id)
  const named = (plan: PlanRows) =>
    plan.owners.map(row => plan.organisations.find(each => each.id === row.organisationId)!.name).sort()
  expect(named(rows())).toEqual(named(before))
  expect(verify(path)).toEqual({ ok: true, problems: [] })
})

test('verify tells a version that was changed, renamed or taken out', () => {
  const damage: [string, RegExp][] = [
    [`UPDATE version SET rows = replace(rows, '500', '900')`, /版本“初稿”的内容与冻结时不符/],
    [`UPDATE version SET name = '印发稿'`, /版本记录与存入时不符/],
    ['DELETE FROM version', /应有 1 个版本，实有 0 个/],
  ]
  for (const [sql, problem] of damage) {
    const { services, path, planId } = libraryWithPlan()
    services.versions.freeze(planId, '初稿')
    services.library.close()
    expect(verify(path)).toEqual({ ok: true, problems: [] })
    const db = connectForWriting(path, libraryOptions.binding)
    expect(() => db.exec(sql)).toThrow(/frozen version/)
    withoutTriggers(db, sql)
    db.close()
    expect(verify(path).problems.join()).toMatch(problem)
  }
})

test('the history of a paragraph tells who changed what, typing as one entry, owners and deadlines by name', () => {
  const { services, planId, apply, rows } = libraryWithPlan(readFileSync(sampleFile))
  const block = rows().blocks.find(each => each.type === 'measure')!
  const first = services.versions.historyOf(planId, block.id)
  expect(first).toEqual([
    expect.objectContaining({ kind: 'made', after: block.text, author: libraryOptions.author }),
  ])

  for (const text of ['推', '推进', '推进实验室建设。']) apply(rewrite(block.id, text))
  const organisation = { id: newId(), name: '省科技厅', shortNames: [], parentId: null, ord: 'zz' }
  const owner = {
    id: newId(),
    blockId: block.id,
    organisationId: organisation.id,
    role: 'lead' as const,
    ord: 'a0',
  }
  apply({ op: 'organisation.insert', row: organisation }, { op: 'owner.insert', row: owner })
  apply({ op: 'owner.patch', id: owner.id, patch: { role: 'support' } })
  apply({ op: 'owner.remove', id: owner.id })
  const entries = services.versions.historyOf(planId, block.id)
  expect(entries.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['owner', '省科技厅（配合）', ''],
    ['owner', '牵头', '配合'],
    ['owner', '', '省科技厅（牵头）'],
    ['text', block.text, '推进实验室建设。'],
    ['made', '', block.text],
  ])
  const other = rows().blocks.find(each => each.type === 'task')!
  expect(services.versions.historyOf(planId, other.id)).toHaveLength(1)
})

test('a paragraph goes back to before any change of its history, words and facts together', () => {
  const library = libraryWithPlan()
  const { services, path, planId, apply, rows } = library
  const before = rows()
  const task = blockOf(before, '提升')
  const other = blockOf(before, '加强')
  const owner = before.owners.find(row => row.blockId === task.id)!
  apply(rewrite(task.id, '提升应急能力'))
  apply({ op: 'owner.remove', id: owner.id }, { op: 'block.patch', id: task.id, patch: { leader: '王某' } })
  apply(rewrite(other.id, '加强基层力量'), { op: 'block.patch', id: task.id, patch: { ord: 'zz' } })
  const changed = rows()

  const entries = services.versions.historyOf(planId, task.id).filter(canGoBack)
  expect(entries.map(({ kind }) => kind)).toEqual(['owner', 'owner', 'text'])
  const goBack = (sequence: number) => {
    const { rows: wanted, facts } = services.versions.before(planId, task.id, sequence)
    apply(...restoreOperations(rows(), facts, wanted))
  }
  // Only the owners and the leader come back: the words were changed before.
  goBack(entries[1]!.first)
  expect(rows().owners).toEqual(expect.arrayContaining([owner]))
  expect(blockOf(rows(), '提升')).toMatchObject({ text: '提升应急能力', leader: null, ord: 'zz' })
  goBack(entries[2]!.first)
  expect(blockOf(rows(), '提升')).toEqual({ ...task, ord: 'zz' })
  // Other paragraphs, and the place of this one, stay as they are.
  expect(blockOf(rows(), '加强')).toEqual(blockOf(changed, '加强'))
  expect(rows().owners.length).toBe(before.owners.length)
  expect(verify(path)).toEqual({ ok: true, problems: [] })
  apply({ op: 'block.remove', id: blockOf(before, '6月').id }, { op: 'block.remove', id: task.id })
  expect(() => services.versions.before(planId, task.id, 0)).toThrow(/请对照历史手工修改/)
})
