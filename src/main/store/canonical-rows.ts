// The rows of a plan as one text that is the same whenever the rows are: rows by id, fields by name. A version's
// digest covers this text.
import type { PlanRows } from '#shared/model/plan-rows.ts'

/** The canonical JSON of a plan's rows, with only those organisations that the plan names and what they belong to. */
export function canonicalRows(rows: PlanRows): string {
  const parents = new Map(rows.organisations.map(row => [row.id, row.parentId]))
  const named = new Set<string>()
  for (const { organisationId } of rows.owners) {
    for (let id: string | null = organisationId; id !== null && !named.has(id); id = parents.get(id) ?? null)
      named.add(id)
  }
  const organisations = rows.organisations.filter(row => named.has(row.id))
  return JSON.stringify(sorted({ ...rows, organisations }))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted)
    return items.every(isRow) ? items.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)) : items
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([field, each]) => [field, sorted(each)]))
}

function isRow(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
