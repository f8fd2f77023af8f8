import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { samePlan } from '#shared/model/same-plan.ts'
import { anyPlan } from '../../support/any-plan.ts'

/** The same rows with every array and every row's fields in another order. */
function shuffled(rows: PlanRows): PlanRows {
  const turned = <T extends object>(row: T) => Object.fromEntries(Object.entries(row).reverse()) as T
  const all = <T extends object>(list: readonly T[]) => list.map(turned).reverse()
  return {
    plan: turned(rows.plan),
    blocks: all(rows.blocks),
    owners: all(rows.owners),
    targets: all(rows.targets),
    deadlines: all(rows.deadlines),
    organisations: [],
  }
}

test('order carries no meaning, every field of every row does', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.nat(), (rows, pick, field) => {
      expect(samePlan(rows, shuffled(structuredClone(rows)))).toBe(true)
      const other = structuredClone(rows)
      const all = [other.plan, ...other.blocks, ...other.owners, ...other.targets, ...other.deadlines]
      const row = all[pick % all.length]! as unknown as Record<string, unknown>
      const keys = Object.keys(row)
      row[keys[field % keys.length]!] = { not: 'the same' }
      expect(samePlan(rows, other)).toBe(false)
      expect(samePlan(rows, { ...rows, blocks: rows.blocks.slice(1) })).toBe(false)
    }),
    { numRuns: 100 },
  )
})
