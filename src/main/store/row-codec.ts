// Rows of the model as SQLite columns and back. Parameter names are the model's field names; JSON and booleans are
// the only values that change shape.
import { AppError } from '#shared/ipc/errors.ts'
import type { Block } from '#shared/model/block.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Owner } from '#shared/model/owner.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { Target } from '#shared/model/target.ts'

export interface RowTypes {
  plan: Plan
  organisation: Organisation
  block: Block
  owner: Owner
  target: Target
  deadline: Deadline
}
export type RowTable = keyof RowTypes

/** A row as it is bound to a statement: no undefined, no objects. */
export type Columns = Record<string, string | number | null>

/** Field names whose value is kept as JSON text, and whose value is a boolean kept as 0 or 1. */
const json: Partial<Record<RowTable, readonly string[]>> = {
  plan: ['header'],
  organisation: ['shortNames'],
  block: ['inline'],
}
const flags: Partial<Record<RowTable, readonly string[]>> = {
  block: ['ownersOpen'],
  deadline: ['fuzzy'],
}

/**
 * The columns of a row. Throws AppError operation-refused for text that is no well-formed Unicode: half a surrogate
 * pair would come back as other characters than were stored.
 */
export function toColumns<T extends RowTable>(table: T, row: RowTypes[T]): Columns {
  const columns = { ...row } as Record<string, unknown>
  for (const field of json[table] ?? []) columns[field] = JSON.stringify(columns[field])
  for (const field of flags[table] ?? []) columns[field] = columns[field] ? 1 : 0
  for (const value of Object.values(columns)) {
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
      throw new AppError('operation-refused', '文字里有半个无法辨认的字符，没有存入，请删去后重新输入。', {
        table,
        id: row.id,
      })
  }
  return columns as Columns
}

/**
 * Makes the row out of `columns`, which are it afterwards: a plan has many thousands of rows, and a copy of each costs
 * as much as reading it. Columns that belong to the store alone must be taken off before.
 */
export function fromColumns<T extends RowTable>(table: T, columns: Columns): RowTypes[T] {
  const row: Record<string, unknown> = columns
  for (const field of json[table] ?? []) row[field] = JSON.parse(row[field] as string)
  for (const field of flags[table] ?? []) row[field] = row[field] === 1
  return row as unknown as RowTypes[T]
}
