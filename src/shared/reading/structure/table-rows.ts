// Task tables (分工表): each row of a table becomes a task with its label, measures, owners and deadline.
// The cells come as lines of their own; a table whose header names no tasks is read as paragraphs.
import type { FoundOwners, ReadingHooks } from '../hooks.ts'
import { readLabels } from '../labels/read-labels.ts'
import { piecesOfRow, type Row } from '../row.ts'
import { deadlineOf, noOwners, type Clause } from './clauses.ts'
import { columnRoles, type ColumnRole } from './table-columns.ts'

export interface TableOptions {
  hooks: ReadingHooks
  year: number | null
}

export interface TableReading {
  rows: Row[]
  left: { row: Row; reason: string }[]
}

/** Rows by column; a cell may hold several paragraphs. */
type TableRow = Map<number, Row[]>

/** What is known of a table from its rows so far; other text may stand between its rows. */
interface KnownTable {
  headers: TableRow
  roles: Map<number, ColumnRole>
  section: string
  /** Whether a task has been read. */
  begun: boolean
}

/** Replaces the cells of task tables by the rows of sections, tasks and measures they stand for. */
export function readTables(rows: readonly Row[], options: TableOptions): TableReading {
  const out: TableReading = { rows: [], left: [] }
  const known = new Map<number, KnownTable>()
  for (let i = 0; i < rows.length;) {
    const table = rows[i]!.line.hints.table?.table
    if (table === undefined) {
      out.rows.push(rows[i++]!)
      continue
    }
    const start = i
    while (i < rows.length && rows[i]!.line.hints.table?.table === table) i++
    readPart(table, rows.slice(start, i), known, options, out)
  }
  return out
}

function readPart(
  id: number,
  cells: readonly Row[],
  known: Map<number, KnownTable>,
  options: TableOptions,
  out: TableReading,
): void {
  for (const row of groupRows(cells)) {
    const table = known.get(id)
    const roles = rolesOf(row)
    if (roles && (!table || sameText(row, table.headers))) {
      for (const cell of [...row.values()].flat()) out.left.push({ row: cell, reason: '表头' })
      if (!table) known.set(id, { headers: row, roles, section: '', begun: false })
    } else if (table) addTableRow(row, table, options, out)
    else {
      const [first, ...others] = [...row.values()].flat()
      out.rows.push({ ...first!, doubt: '表格里没有认出“任务”一栏，各格按段落读入，请核对' }, ...others)
    }
  }
}

function groupRows(cells: readonly Row[]): TableRow[] {
  const rows = new Map<number, TableRow>()
  for (const cell of cells) {
    const place = cell.line.hints.table!
    const row = rows.get(place.row) ?? new Map<number, Row[]>()
    rows.set(place.row, row)
    row.set(place.column, [...(row.get(place.column) ?? []), cell])
  }
  return [...rows.values()]
}

function rolesOf(row: TableRow): Map<number, ColumnRole> | null {
  const columns = [...row.keys()]
  const roles = columnRoles(columns.map(column => textOf(row, column)))
  return roles && new Map(columns.map((column, index) => [column, roles[index]!]))
}

function textOf(row: TableRow, column: number): string {
  return (row.get(column) ?? []).map(cell => cell.line.text).join('\n')
}

function sameText(row: TableRow, other: TableRow): boolean {
  return (
    row.size === other.size && [...row.keys()].every(column => textOf(row, column) === textOf(other, column))
  )
}

/** Adds one row of a task table: a section, a task with its measures, or more measures of the task above. */
function addTableRow(row: TableRow, table: KnownTable, options: TableOptions, out: TableReading): void {
  const { headers, roles } = table
  const cells = (role: ColumnRole) =>
    [...row].flatMap(([column, lines]) => (roles.get(column) === role ? lines : []))
  const leave = (rows: readonly Row[], reason: string): void => {
    out.left.push(...rows.map(cell => ({ row: cell, reason })))
  }

  // One cell across the table is a heading between the rows.
  const across = row.size === 1 && row.has(0) && headers.size > 2
  const headings = across ? [...row.values()].flat() : cells('section')
  const heading = headings.map(cell => cell.line.text).join('')
  if (heading !== table.section && heading !== '') {
    table.section = heading
    out.rows.push(...headings.map(cell => labelled({ ...cell, fixed: 'section' })))
  } else leave(headings, '与上一行相同的板块名称')
  if (across) return

  const all = [...row.values()].flat()
  if (/^(?:合计|总计|小计|共计)[:：]?$/.test(all[0]!.line.text.replace(/\s/g, '')))
    return leave(all, '表格的合计行')
  const [number, ...furtherNumbers] = cells('label')
  const unknown = [...row].flatMap(([column, lines]) => (roles.has(column) ? [] : lines))
  const [first, ...others] = [...cells('task'), ...cells('measure'), ...unknown]
  if (!first)
    return leave([...cells('label'), ...cells('owners'), ...cells('deadline')], '表格中没有任务的行')

  // Cells merged downwards are absent: without a task or a number of its own a row goes on with the task above.
  const goesOn = table.begun && !number && cells('task').length === 0
  const fixed = goesOn ? 'measure' : 'task'
  const item: Row = { ...first, fixed, clauses: clausesOf(row, headers, roles, options) }
  out.rows.push(number ? { ...item, label: cellLabel(number), labelLine: number.line } : labelled(item))
  out.rows.push(...others.map(cell => labelled({ ...cell, fixed: 'measure' })))
  leave(furtherNumbers, '表格序号栏的其他文字')
  table.begun = true
}

function cellLabel(number: Row): Row['label'] {
  const printed = number.line.text
  return { style: 'bare', value: Number.parseInt(printed, 10) || null, printed, rest: '', certain: true }
}

function labelled(cell: Row): Row {
  const label = readLabels(cell.line.text).find(each => each.certain) ?? null
  return label ? { ...cell, label, body: label.rest } : cell
}

function clausesOf(
  row: TableRow,
  headers: TableRow,
  roles: Map<number, ColumnRole>,
  options: TableOptions,
): Clause[] {
  const clauses: Clause[] = []
  for (const [column, lines] of row) {
    const role = roles.get(column)
    if (role !== 'owners' && role !== 'deadline') continue
    const cell = textOf(row, column).replace(/\n/g, '')
    const found =
      role === 'owners'
        ? ownersIn(textOf(headers, column), cell, options)
        : { owners: noOwners(), deadline: deadlineOf(cell, options.hooks, options.year) }
    lines.forEach((line, index) => {
      const pieces = piecesOfRow(line, '', line.line.text, 'clause')
      clauses.push({ printed: line.line.text, pieces, alone: true, found: index === 0 ? found : null })
    })
  }
  return clauses
}

function ownersIn(header: string, cell: string, { hooks, year }: TableOptions): FoundOwners | null {
  const context = { year }
  return (
    hooks.owners?.(`${header.replace(/\s/g, '')}：${cell}`, context) ?? hooks.owners?.(cell, context) ?? null
  )
}
