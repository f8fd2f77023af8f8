// Reads the operation log of one block: entries that name it, and entries on facts that ever hung on it.
import type { BlockLogEntry } from '#shared/history/block-history.ts'
import { rowIdOf } from '#shared/ops/operation.ts'
import { fieldsOf } from './row-reader.ts'
import { fromColumns, type Columns } from './row-codec.ts'
import type { Facts } from '#shared/ops/restore-operations.ts'
import type { ReadDb } from './sqlite.ts'

interface LoggedRow {
  sequence: number
  at: string
  author: string
  operation: string
  inverse: string
}

const columns = 'seq AS sequence, at, author, operation, inverse'

/** The entries on the block and its facts, the oldest first. */
export function logOfBlock(db: ReadDb, planId: string, blockId: string): BlockLogEntry[] {
  const naming = db
    .prepare<[string, string, string], LoggedRow>(
      `SELECT ${columns} FROM operation_log
       WHERE plan_id = ? AND (instr(operation, ?) > 0 OR instr(inverse, ?) > 0)`,
    )
    .all(planId, blockId, blockId)
    .map(parsed)
    // Blocks under it name it as their parent.
    .filter(({ operation }) => !operation.op.startsWith('block.') || rowIdOf(operation) === blockId)
  const facts = new Set(naming.flatMap(entry => factIds(entry, blockId)))
  const onFacts = db
    .prepare<[string, string], LoggedRow>(
      `SELECT ${columns} FROM operation_log
       WHERE plan_id = ? AND coalesce(operation ->> '$.id', operation ->> '$.row.id') IN (SELECT value FROM json_each(?))`,
    )
    .all(planId, JSON.stringify([...facts]))
    .map(parsed)
  const all = new Map([...naming, ...onFacts].map(entry => [entry.sequence, entry]))
  return [...all.values()].sort((a, b) => a.sequence - b.sequence)
}

/** All facts of a plan, those of removed blocks too. */
export function allFacts(db: ReadDb, planId: string): Facts {
  const read = (table: 'owner' | 'target' | 'deadline') =>
    db
      .prepare<[string], Columns>(
        `SELECT ${fieldsOf[table]} FROM ${table} JOIN block ON block.id = ${table}.block_id WHERE block.plan_id = ?`,
      )
      .all(planId)
  return {
    owners: read('owner').map(row => fromColumns('owner', row)),
    targets: read('target').map(row => fromColumns('target', row)),
    deadlines: read('deadline').map(row => fromColumns('deadline', row)),
  }
}

/** The names of all organisations there ever were, by id. */
export function organisationNames(db: ReadDb): Map<string, string> {
  const rows = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM organisation').all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function parsed({ operation, inverse, ...rest }: LoggedRow): BlockLogEntry {
  return { ...rest, operation: JSON.parse(operation), inverse: JSON.parse(inverse) }
}

function factIds({ operation, inverse }: BlockLogEntry, blockId: string): string[] {
  return [operation, inverse].flatMap(each =>
    'row' in each && 'blockId' in each.row && each.row.blockId === blockId ? [each.row.id] : [],
  )
}
