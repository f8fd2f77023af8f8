// What a drafter relies on: what was acknowledged is there again, whole, after the library is opened anew.
import { renameSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { makeBlock, makeOrganisation, makeTarget, smallPlan } from '../../support/small-plan.ts'
import { libraryOptions, newLibrary, open } from '../../support/test-library.ts'

test('a plan is stored, listed and loaded after opening again', () => {
  const { library, path, folder } = newLibrary()
  const { plan, tasks, operations } = smallPlan()
  const organisation = makeOrganisation('市园林绿化局', { shortNames: ['市园林局'] })
  library.createPlan(plan, newId(), operations)
  library.applyBatch(plan.id, newId(), [
    { op: 'organisation.insert', row: organisation },
    {
      op: 'owner.insert',
      row: { id: newId(), blockId: tasks[0]!.id, organisationId: organisation.id, role: 'lead', ord: 'a0' },
    },
    { op: 'target.insert', row: makeTarget(tasks[0]!.id, { value: 12.5, amount: 12.5 }) },
    {
      op: 'deadline.insert',
      row: {
        id: newId(),
        blockId: tasks[1]!.id,
        text: '6月底前',
        from: null,
        to: '2026-06-30',
        fuzzy: false,
        recurring: null,
      },
    },
    { op: 'plan.patch', id: plan.id, patch: { status: 'review', header: { issuer: '市人民政府办公室' } } },
  ])
  const before = library.loadPlan(plan.id)
  library.close()
  expect(readdirSync(folder)).toEqual([basename(path)])

  const again = open(path)
  expect(again.loadPlan(plan.id)).toEqual(before)
  expect(again.listPlans()).toEqual([
    { id: plan.id, title: '2026年园林绿化工作要点', year: 2026, status: 'review', tasks: 2, targets: 1 },
  ])
  again.close()
  expect(verifyLibrary(path, libraryOptions.binding)).toEqual({ ok: true, problems: [] })
})

test('a batch sent twice is acknowledged twice and applied once', () => {
  const { library } = newLibrary()
  const { plan, section, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  const batchId = newId()
  const insert = [
    {
      op: 'block.insert',
      row: makeBlock(plan.id, { parentId: section.id, text: '新任务', ord: 'z' }),
    } as const,
  ]
  const first = library.applyBatch(plan.id, batchId, insert)
  expect(library.applyBatch(plan.id, batchId, insert)).toEqual(first)
  expect(library.loadPlan(plan.id).blocks).toHaveLength(5)
  const other = [{ op: 'block.remove', id: section.id } as const]
  expect(() => library.applyBatch(plan.id, batchId, other)).toThrow(
    expect.objectContaining({ code: 'operation-refused' }),
  )
})

test('a batch with one operation that does not fit stores nothing of it', () => {
  const { library, path } = newLibrary()
  const { plan, tasks, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  const before = library.loadPlan(plan.id)
  const batchId = newId()
  expect(() =>
    library.applyBatch(plan.id, batchId, [
      { op: 'block.patch', id: tasks[0]!.id, patch: { text: '改过', inline: plainInline('改过') } },
      { op: 'block.remove', id: newId() },
    ]),
  ).toThrow(expect.objectContaining({ code: 'operation-refused' }))
  expect(library.loadPlan(plan.id)).toEqual(before)
  library.applyBatch(plan.id, batchId, [{ op: 'block.remove', id: tasks[0]!.id }])
  library.close()
  expect(verifyLibrary(path, libraryOptions.binding).problems).toEqual([])
})

test('a removed block comes back with its owners, targets and deadline', () => {
  const { library } = newLibrary()
  const { plan, tasks, operations } = smallPlan()
  const [task] = tasks
  library.createPlan(plan, newId(), operations)
  library.applyBatch(plan.id, newId(), [{ op: 'target.insert', row: makeTarget(task!.id) }])
  const before = library.loadPlan(plan.id)
  library.applyBatch(plan.id, newId(), [{ op: 'block.remove', id: task!.id }])
  expect(library.loadPlan(plan.id)).toMatchObject({ targets: [] })
  library.applyBatch(plan.id, newId(), [{ op: 'block.insert', row: task! }])
  expect(library.loadPlan(plan.id)).toEqual(before)
})

test.each([
  ['a child left without its parent', 'orphan'],
  ['two blocks under each other', 'circle'],
  ['a second title', 'titles'],
])('%s is refused', (_, kind) => {
  const { library } = newLibrary()
  const { plan, section, tasks, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  const batch = {
    orphan: [{ op: 'block.remove', id: section.id }],
    circle: [{ op: 'block.patch', id: section.id, patch: { parentId: tasks[0]!.id } }],
    titles: [{ op: 'block.patch', id: section.id, patch: { type: 'title' } }],
  } as const
  expect(() => library.applyBatch(plan.id, newId(), batch[kind as keyof typeof batch])).toThrow(
    expect.objectContaining({
      code: 'operation-refused',
      details: expect.objectContaining({ reason: expect.stringContaining(kind) }),
    }),
  )
})

test('an organisation that still owns a task is not removed', () => {
  const { library } = newLibrary()
  const { plan, tasks, operations } = smallPlan()
  const organisation = makeOrganisation('市水务局')
  const owner = {
    id: newId(),
    blockId: tasks[0]!.id,
    organisationId: organisation.id,
    role: 'lead',
    ord: 'a0',
  } as const
  library.createPlan(plan, newId(), operations)
  library.applyBatch(plan.id, newId(), [
    { op: 'organisation.insert', row: organisation },
    { op: 'owner.insert', row: owner },
  ])
  const remove = { op: 'organisation.remove', id: organisation.id } as const
  expect(() => library.applyBatch(plan.id, newId(), [remove])).toThrow(/市水务局.*责任单位/)
  library.applyBatch(plan.id, newId(), [{ op: 'owner.remove', id: owner.id }, remove])
  expect(library.organisations()).toEqual([])
})

test('rows of one plan cannot be taken or changed by another', () => {
  const { library, path } = newLibrary()
  const one = smallPlan()
  const two = smallPlan()
  const target = makeTarget(one.tasks[0]!.id)
  library.createPlan(one.plan, newId(), [...one.operations, { op: 'target.insert', row: target }])
  library.createPlan(two.plan, newId(), two.operations)
  const before = library.loadPlan(one.plan.id)
  const attempts = [
    { op: 'target.patch', id: target.id, patch: { value: 1 } },
    { op: 'target.insert', row: { ...target, blockId: two.tasks[0]!.id } },
    { op: 'target.insert', row: makeTarget(one.tasks[0]!.id) },
    { op: 'block.insert', row: { ...one.tasks[0]!, planId: two.plan.id, parentId: null } },
    { op: 'block.remove', id: one.tasks[0]!.id },
  ] as const
  for (const attempt of attempts) {
    expect(() => library.applyBatch(two.plan.id, newId(), [attempt])).toThrow(
      expect.objectContaining({ code: 'operation-refused' }),
    )
  }
  expect(library.loadPlan(one.plan.id)).toEqual(before)
  library.close()
  expect(verifyLibrary(path, libraryOptions.binding).problems).toEqual([])
})

test('a removed plan is gone from the list and cannot be changed', () => {
  const { library, path } = newLibrary()
  const { plan, operations, tasks } = smallPlan()
  library.createPlan(plan, newId(), operations)
  library.removePlan(plan.id, newId())
  expect(library.listPlans()).toEqual([])
  const missing = expect.objectContaining({ code: 'plan-missing' })
  expect(() => library.loadPlan(plan.id)).toThrow(missing)
  expect(() => library.applyBatch(plan.id, newId(), [{ op: 'block.remove', id: tasks[0]!.id }])).toThrow(
    missing,
  )
  library.close()
  expect(verifyLibrary(path, libraryOptions.binding).problems).toEqual([])
})

test('nothing is acknowledged once the file has been moved away', () => {
  const { library, path, folder } = newLibrary()
  const { plan, operations, tasks } = smallPlan()
  library.createPlan(plan, newId(), operations)
  renameSync(path, join(folder, '别处.moupian'))
  const remove = [{ op: 'block.remove', id: tasks[0]!.id } as const]
  expect(() => library.applyBatch(plan.id, newId(), remove)).toThrow(
    expect.objectContaining({ code: 'library-missing' }),
  )
  renameSync(join(folder, '别处.moupian'), path)
  library.applyBatch(plan.id, newId(), remove)
  expect(library.loadPlan(plan.id).blocks).toHaveLength(3)
})

test('half a surrogate pair is refused, because it would come back as other characters', () => {
  const { library } = newLibrary()
  const { plan, operations, tasks } = smallPlan()
  library.createPlan(plan, newId(), operations)
  const text = '树\ud83c'
  expect(() =>
    library.applyBatch(plan.id, newId(), [
      { op: 'block.patch', id: tasks[0]!.id, patch: { text, inline: plainInline(text) } },
    ]),
  ).toThrow(expect.objectContaining({ code: 'operation-refused' }))
})
