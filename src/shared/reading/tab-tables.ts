// Tables pasted as text: a header row with tabs, rows with tabs below it. Each cell becomes a line of its own
// with its place in the table; the tabs are white space, so no character is lost.
import type { SourceLine, SourceText } from './source-line.ts'
import { columnRoles } from './structure/table-columns.ts'

/** The source with tab-separated task tables split into cells. */
export function splitTabTables(source: SourceText): SourceText {
  if (!source.lines.some(line => line.text.includes('\t'))) return source
  const lines: SourceLine[] = []
  let table = source.lines.reduce((most, line) => Math.max(most, line.hints?.table?.table ?? -1), -1)
  let row = -1
  for (const line of source.lines) {
    const cells = line.text.split('\t')
    if (!line.hints?.table && cells.length > 2 && columnRoles(cells)) {
      if (row < 0) table++
      row++
    } else if (row >= 0 && cells.length > 1) row++
    else {
      // A line without tabs between the rows (a page number) does not end the table.
      lines.push(line)
      continue
    }
    lines.push(
      ...cells.map((text, column) => ({
        number: line.number,
        text,
        hints: { table: { table, row, column } },
      })),
    )
  }
  return { ...source, lines }
}
