// Puts single rows, keeping each row's digest and the sums of the plans current. Knows no rules of the plan: what may
// be written is decided before. Must run inside a transaction; `finish` ends what it keeps in memory.
import type { Statement } from 'better-sqlite3'
import { DigestSums } from './digest-sums.ts'
import { changeSum, rowDigest } from './row-digest.ts'
import { fromColumns, toColumns, type Columns, type RowTable, type RowTypes } from './row-codec.ts'
import { fieldsOf } from './row-reader.ts'
import type { WriteDb } from './sqlite.ts'

/** The tables whose rows are hidden, not erased, when they are removed: other rows still name them. */
const hidden = ['plan', 'organisation', 'block'] as const
type HiddenTable = (typeof hidden)[number]

const upserts: Record<RowTable, string> = {
  plan: `INSERT INTO plan (id, year, status, scheme, header, source, created_at, deleted_at, digest)
    VALUES (@id, @year, @status, @scheme, @header, @source, @createdAt, @deletedAt, @digest)
    ON CONFLICT (id) DO UPDATE SET year = @year, status = @status, scheme = @scheme, header = @header,
      source = @source, deleted_at = @deletedAt, digest = @digest`,
  organisation: `INSERT INTO organisation (id, name, short_names, parent_id, ord, deleted_at, digest)
    VALUES (@id, @name, @shortNames, @parentId, @ord, @deletedAt, @digest)
    ON CONFLICT (id) DO UPDATE SET name = @name, short_names = @shortNames, parent_id = @parentId, ord = @ord,
      deleted_at = @deletedAt, digest = @digest`,
  block: `INSERT INTO block (id, plan_id, parent_id, ord, type, level, inline, text, label, clause, leader,
      owners_open, completion, lineage_id, deleted_at, digest)
    VALUES (@id, @planId, @parentId, @ord, @type, @level, @inline, @text, @label, @clause, @leader,
      @ownersOpen, @completion, @lineageId, @deletedAt, @digest)
    ON CONFLICT (id) DO UPDATE SET parent_id = @parentId, ord = @ord, type = @type, level = @level, inline = @inline,
      text = @text, label = @label, clause = @clause, leader = @leader, owners_open = @ownersOpen,
      completion = @completion, lineage_id = @lineageId, deleted_at = @deletedAt, digest = @digest`,
  owner: `INSERT INTO owner (id, block_id, organisation_id, role, ord, digest)
    VALUES (@id, @blockId, @organisationId, @role, @ord, @digest)
    ON CONFLICT (id) DO UPDATE SET block_id = @blockId, organisation_id = @organisationId, role = @role, ord = @ord, digest = @digest`,
  target: `INSERT INTO target (id, block_id, ord, state, text, indicator, comparator, value, value_max, unit, amount,
      base_unit, basis, scope, strength, period, baseline, parent, per, stretch, certainty, doubt, digest)
    VALUES (@id, @blockId, @ord, @state, @text, @indicator, @comparator, @value, @valueMax, @unit, @amount,
      @baseUnit, @basis, @scope, @strength, @period, @baseline, @parent, @per, @stretch, @certainty, @doubt, @digest)
    ON CONFLICT (id) DO UPDATE SET block_id = @blockId, ord = @ord, state = @state, text = @text,
      indicator = @indicator, comparator = @comparator, value = @value, value_max = @valueMax, unit = @unit,
      amount = @amount, base_unit = @baseUnit, basis = @basis, scope = @scope, strength = @strength,
      period = @period, baseline = @baseline, parent = @parent, per = @per, stretch = @stretch,
      certainty = @certainty, doubt = @doubt, digest = @digest`,
  deadline: `INSERT INTO deadline (id, block_id, text, "from", "to", fuzzy, recurring, digest)
    VALUES (@id, @blockId, @text, @from, @to, @fuzzy, @recurring, @digest)
    ON CONFLICT (id) DO UPDATE SET block_id = @blockId, text = @text, "from" = @from, "to" = @to, fuzzy = @fuzzy, recurring = @recurring,
      digest = @digest`,
}

/** Reads a row with what the store keeps beside it, whether it is hidden or not. */
export const selectStored: Record<RowTable, string> = {
  plan: `SELECT ${fieldsOf.plan}, deleted_at AS deletedAt, digest FROM plan`,
  organisation: `SELECT ${fieldsOf.organisation}, deleted_at AS deletedAt, digest FROM organisation`,
  block: `SELECT ${fieldsOf.block}, block.deleted_at AS deletedAt, block.digest FROM block`,
  owner: `SELECT ${fieldsOf.owner}, digest FROM owner`,
  target: `SELECT ${fieldsOf.target}, digest FROM target`,
  deadline: `SELECT ${fieldsOf.deadline}, digest FROM deadline`,
}

export interface StoredRow<T extends RowTable> {
  row: RowTypes[T]
  deletedAt: string | null
  digest: Buffer
}

type StoredColumns = Columns & { deletedAt?: string | null; digest: Buffer }

/** Takes the store's own columns off a row. */
export function fromStored<T extends RowTable>(table: T, columns: Record<string, unknown>): StoredRow<T> {
  const { deletedAt = null, digest, ...rest } = columns as unknown as StoredColumns
  return { row: fromColumns(table, rest as Columns), deletedAt, digest }
}

/** The digest that a row with these contents must carry. */
export function digestOf<T extends RowTable>(table: T, row: RowTypes[T], deletedAt: string | null): Buffer {
  const columns = toColumns(table, row)
  return rowDigest(table, isHidden(table) ? { ...columns, deletedAt } : columns)
}

export class RowWriter {
  private readonly upsert: Record<RowTable, Statement>
  private readonly select: Record<RowTable, Statement<[string], StoredColumns>>
  private readonly erase: Record<'owner' | 'target' | 'deadline', Statement<[string]>>
  private readonly sums: DigestSums

  constructor(db: WriteDb) {
    const each = <R>(sql: Record<RowTable, string>, make: (sql: string) => R) =>
      Object.fromEntries(Object.entries(sql).map(([table, text]) => [table, make(text)])) as Record<
        RowTable,
        R
      >
    this.upsert = each(upserts, sql => db.prepare(sql))
    this.select = each(selectStored, sql => db.prepare<[string], StoredColumns>(`${sql} WHERE id = ?`))
    this.erase = {
      owner: db.prepare('DELETE FROM owner WHERE id = ?'),
      target: db.prepare('DELETE FROM target WHERE id = ?'),
      deadline: db.prepare('DELETE FROM deadline WHERE id = ?'),
    }
    this.sums = new DigestSums(db)
  }

  /** The row as stored, hidden or not; null where there is none. */
  stored<T extends RowTable>(table: T, id: string): StoredRow<T> | null {
    const columns = this.select[table].get(id)
    return columns ? fromStored(table, columns) : null
  }

  /** Writes a live row over whatever is there. `scope` is the plan's id, or `organisations`. */
  put<T extends RowTable>(table: T, row: RowTypes[T], scope: string): void {
    this.write(table, row, null, scope)
  }

  /** Writes a row that was made and removed again before it was stored: other rows may name it. */
  putHidden<T extends HiddenTable>(table: T, row: RowTypes[T], at: string, scope: string): void {
    this.write(table, row, at, scope)
  }

  /** Hides a plan, organisation or block; erases an owner, target or deadline. */
  remove<T extends RowTable>(table: T, id: string, at: string, scope: string): void {
    const before = this.stored(table, id)
    if (!before) return
    if (isHidden(table)) return this.write(table, before.row, at, scope)
    this.erase[table as 'owner' | 'target' | 'deadline'].run(id)
    this.changeSum(scope, [before.digest], [])
  }

  private write<T extends RowTable>(
    table: T,
    row: RowTypes[T],
    deletedAt: string | null,
    scope: string,
  ): void {
    const before = this.stored(table, row.id)
    const digest = digestOf(table, row, deletedAt)
    const columns = toColumns(table, row)
    const bound = isHidden(table) ? { ...columns, deletedAt, digest } : { ...columns, digest }
    this.upsert[table].run(bound)
    this.changeSum(scope, before ? [before.digest] : [], [digest])
  }

  private changeSum(scope: string, removed: Buffer[], added: Buffer[]): void {
    this.sums.set(scope, changeSum(this.sums.get(scope), removed, added))
  }
}

function isHidden(table: RowTable): table is HiddenTable {
  return (hidden as readonly string[]).includes(table)
}
