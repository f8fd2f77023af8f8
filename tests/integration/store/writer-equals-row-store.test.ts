// The library and the window must agree on what operations mean: random batches give the same rows in both, the same
// refusals, and the same again after the library was closed and opened.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { OperationRefused, RowStore } from '#shared/ops/row-store.ts'
import { treeProblems } from '#main/store/tree-problems.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { makeBlock, makeOrganisation, makeTarget, smallPlan } from '../../support/small-plan.ts'
import { newLibrary, open } from '../../support/test-library.ts'

/** Ids are drawn from small pools, so that operations meet: patches of removed rows, inserts of present ones. */
const ids = (n: number) => Array.from({ length: n }, () => newId())
const blockIds = ids(6)
const factIds = ids(4)
const organisationIds = ids(3)

const blockId = fc.constantFrom(...blockIds)
const factId = fc.constantFrom(...factIds)
const organisationId = fc.constantFrom(...organisationIds)
const parent = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: blockId })
const words = fc.string({ unit: fc.constantFrom('植', '树', '5', '🌳', '\n', '"', '\0'), maxLength: 6 })
/** JSON knows no minus zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0)
const ord = fc.constantFrom('a0', 'a1', 'b3', 'zz')

function operations(planId: string): fc.Arbitrary<Operation> {
  return fc.oneof(
    fc
      .record({ id: blockId, parentId: parent, text: words, ord })
      .map(({ id, parentId, text, ord }): Operation => ({
        op: 'block.insert',
        row: makeBlock(planId, { id, parentId, text, ord }),
      })),
    fc
      .record({ id: blockId, parentId: parent, ord })
      .map(({ id, ...patch }): Operation => ({ op: 'block.patch', id, patch })),
    fc.record({ id: blockId, text: words }).map(({ id, text }): Operation => ({
      op: 'block.patch',
      id,
      patch: { text, inline: plainInline(text) },
    })),
    fc.record({ id: blockId }).map(({ id }): Operation => ({ op: 'block.remove', id })),
    fc.record({ id: factId, blockId, organisationId, ord }).map((row): Operation => ({
      op: 'owner.insert',
      row: { ...row, role: 'lead' },
    })),
    fc
      .record({ id: factId, ord })
      .map(({ id, ord }): Operation => ({ op: 'owner.patch', id, patch: { ord, role: 'support' } })),
    fc.record({ id: factId, blockId }).map(({ id, blockId }): Operation => ({
      op: 'owner.patch',
      id,
      patch: { blockId },
    })),
    fc.record({ id: factId, blockId }).map(({ id, blockId }): Operation => ({
      op: 'deadline.patch',
      id,
      patch: { blockId },
    })),
    fc.record({ id: factId }).map(({ id }): Operation => ({ op: 'owner.remove', id })),
    fc
      .record({
        id: factId,
        blockId,
        value: fc.option(number, { nil: null }),
      })
      .map(({ id, blockId, value }): Operation => ({
        op: 'target.insert',
        row: makeTarget(blockId, { id, value }),
      })),
    fc
      .record({ id: factId, blockId })
      .map(({ id, blockId }): Operation => ({ op: 'target.patch', id, patch: { blockId, indicator: '' } })),
    fc.record({ id: factId }).map(({ id }): Operation => ({ op: 'target.remove', id })),
    fc.record({ id: factId, blockId }).map(({ id, blockId }): Operation => ({
      op: 'deadline.insert',
      row: { id, blockId, text: '年底前', from: null, to: '2026-12-31', fuzzy: true, recurring: null },
    })),
    fc.record({ id: factId }).map(({ id }): Operation => ({ op: 'deadline.remove', id })),
    fc
      .record({ id: organisationId, name: fc.constantFrom('甲局', '乙局', '丙局') })
      .map(({ id, name }): Operation => ({ op: 'organisation.insert', row: makeOrganisation(name, { id }) })),
    fc.record({ id: organisationId }).map(({ id }): Operation => ({ op: 'organisation.remove', id })),
    fc
      .record({ year: fc.constantFrom(2026, 2027, null) })
      .map((patch): Operation => ({ op: 'plan.patch', id: planId, patch })),
  )
}

/** What the library must hold beyond what a RowStore checks: whole trees and references that lead somewhere. */
function isWhole(
  rows: RowStore,
  everBlocks: ReadonlySet<string>,
  everOrganisations: ReadonlySet<string>,
): boolean {
  const { blocks, owners, targets, deadlines, organisations } = rows
  const names = [...organisations.values()].map(organisation => organisation.name)
  return (
    treeProblems([...blocks.values()]).length === 0 &&
    [...owners.values(), ...targets.values(), ...deadlines.values()].every(row =>
      everBlocks.has(row.blockId),
    ) &&
    [...owners.values()].every(
      owner =>
        everOrganisations.has(owner.organisationId) &&
        (!blocks.has(owner.blockId) || organisations.has(owner.organisationId)),
    ) &&
    new Set(names).size === names.length
  )
}

function sorted(rows: PlanRows): PlanRows {
  const byId = <R extends { id: string }>(list: R[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    plan: rows.plan,
    blocks: byId(rows.blocks),
    owners: byId(rows.owners),
    targets: byId(rows.targets),
    deadlines: byId(rows.deadlines),
    organisations: byId(rows.organisations),
  }
}

test('random batches give the same rows and refusals as the RowStore, also after opening again', () => {
  const small = smallPlan()
  const { plan } = small
  const start: Operation[] = [
    ...small.operations,
    ...blockIds.slice(0, 4).map(id => ({ op: 'block.insert', row: makeBlock(plan.id, { id }) }) as const),
    { op: 'organisation.insert', row: makeOrganisation('甲局', { id: organisationIds[0]! }) },
  ]
  const batches = fc.array(fc.array(operations(plan.id), { minLength: 1, maxLength: 3 }), {
    minLength: 15,
    maxLength: 30,
  })
  let stored = 0
  let refused = 0
  fc.assert(
    fc.property(batches, list => {
      const { library, path } = newLibrary()
      library.createPlan(plan, newId(), start)
      const model = new RowStore({
        plan,
        blocks: [],
        owners: [],
        targets: [],
        deadlines: [],
        organisations: [],
      })
      model.applyAll(start)
      let blocks: ReadonlySet<string> = new Set(model.blocks.keys())
      let organisations: ReadonlySet<string> = new Set(model.organisations.keys())
      for (const batch of list) {
        let fits = true
        const liveBefore = new Set(model.blocks.keys())
        try {
          const inverses = model.applyAll(batch)
          const inserted = (name: string) =>
            batch.flatMap(operation => (operation.op === name && 'row' in operation ? operation.row.id : []))
          const newBlocks = new Set([...blocks, ...inserted('block.insert')])
          const newOrganisations = new Set([...organisations, ...inserted('organisation.insert')])
          // A block that came and went within the batch is kept too, so its parent must be a block at least.
          const passing = inverses.flatMap(inverse =>
            inverse.op === 'block.insert' &&
            !liveBefore.has(inverse.row.id) &&
            !model.blocks.has(inverse.row.id)
              ? (inverse.row.parentId ?? [])
              : [],
          )
          fits =
            isWhole(model, newBlocks, newOrganisations) && passing.every(parentId => newBlocks.has(parentId))
          if (fits) [blocks, organisations] = [newBlocks, newOrganisations]
          else for (const inverse of inverses) model.apply(inverse)
        } catch (error) {
          if (!(error instanceof OperationRefused)) throw error
          fits = false
        }
        if (fits) library.applyBatch(plan.id, newId(), batch)
        else
          expect(() => library.applyBatch(plan.id, newId(), batch)).toThrow(
            expect.objectContaining({ code: 'operation-refused' } satisfies Partial<AppError>),
          )
        if (fits) stored++
        else refused++
        expect(sorted(library.loadPlan(plan.id))).toEqual(sorted(model.toRows()))
      }
      library.close()
      expect(sorted(open(path).loadPlan(plan.id))).toEqual(sorted(model.toRows()))
      expect(verifyLibrary(path, null).problems).toEqual([])
    }),
    { numRuns: 40 },
  )
  // Both ways through must have been taken often, or the property says little.
  expect(stored).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(50)
}, 600_000)
