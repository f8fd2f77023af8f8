// The loss ledger: whatever happens to a plan's text, every character is kept or listed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankOf } from '#shared/model/block.ts'
import { planDocumentSchema } from '#shared/model/plan-document.ts'
import { NotAPlanError } from '#shared/reading/not-a-plan-error.ts'
import { toPlanDocument, type PlanReading } from '#shared/reading/plan-reading.ts'
import { readPlan, type ReadOptions } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import sample from '../../../seeds/digital-zhejiang-2020.txt?raw'
import { ink } from '../../support/ink.ts'
import { mutatedPlan } from '../../support/mutated-plan.ts'
import { testOwners } from '../../support/owner-clauses.ts'

const fixtures = import.meta.glob<string>('../../fixtures/plans/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const plans = [sample, ...Object.values(fixtures)]

/** With an owner grammar, clauses are parted from texts; without one they stay in them. */
const hooks = fc.constantFrom<ReadOptions>({}, { owners: testOwners })

/** The reading, or null where the damage left no plan. */
function readOrRefuse(text: string, options: ReadOptions): PlanReading | null {
  try {
    return readPlan(linesOf(text), options)
  } catch (error) {
    if (error instanceof NotAPlanError) return null
    throw error
  }
}

function expectWhole(text: string, reading: PlanReading): void {
  const { ledger, items, title } = reading
  const kept =
    ink(title) + items.reduce((sum, item) => sum + ink(item.label) + ink(item.text) + ink(item.clause), 0)
  const left = ledger.left.reduce((sum, each) => sum + ink(each.text), 0)
  expect(ledger.kept).toBe(kept)
  expect(kept + left).toBe(ink(text))
  expect(ledger.characters).toBe(ink(text))
  for (const { reason } of ledger.left) expect(reason).not.toBe('')
}

test('characters in = kept + left, over damaged plans', () => {
  fc.assert(
    fc.property(mutatedPlan(plans), hooks, (text, options) => {
      const reading = readOrRefuse(text, options)
      if (reading) expectWhole(text, reading)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a damaged plan still reads into a valid plan, each item under the nearest higher one', () => {
  fc.assert(
    fc.property(mutatedPlan(plans), hooks, (text, options) => {
      const reading = readOrRefuse(text, options)
      if (!reading) return
      planDocumentSchema.parse(toPlanDocument(reading))
      const seen: { id: string; rank: number }[] = []
      for (const item of reading.items) {
        const rank = rankOf(item.type, item.level)
        expect(item.parent).toBe(seen.findLast(each => each.rank < rank)?.id ?? null)
        seen.push({ id: item.id, rank })
      }
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('reading the same text twice gives the same tree', () => {
  const shape = (reading: PlanReading) =>
    reading.items.map(({ type, level, label, text }) => ({ type, level, label, text }))
  for (const text of plans) expect(shape(readPlan(linesOf(text)))).toEqual(shape(readPlan(linesOf(text))))
})
