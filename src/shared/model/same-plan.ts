// Whether two readings of a plan are the same rows. Neither the order of arrays of rows nor that of fields carries meaning.
import type { PlanRows } from './plan-rows.ts'

/** Compares the plan, its blocks and their facts. Organisations belong to the library and are not looked at. */
export function samePlan(a: PlanRows, b: PlanRows): boolean {
  return (
    sameValue(a.plan, b.plan) &&
    sameRows(a.blocks, b.blocks) &&
    sameRows(a.owners, b.owners) &&
    sameRows(a.targets, b.targets) &&
    sameRows(a.deadlines, b.deadlines)
  )
}

function sameRows(a: readonly { id: string }[], b: readonly { id: string }[]): boolean {
  if (a.length !== b.length) return false
  const rows = new Map(a.map(row => [row.id, row]))
  return b.every(row => sameValue(rows.get(row.id), row))
}

/** Whether two values of JSON say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => key in b && sameValue(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}
