// Cells separated by a mark, as spreadsheets exchange them: text with tabs on the clipboard, a .csv file with commas.

/**
 * Reads text whose cells are separated by `mark`, a tab or a comma. A cell that begins with a quotation mark may
 * hold the mark, line ends and doubled quotation marks until the closing one; a stray mark is a character like any other.
 * The line end after the last row opens no new row.
 */
export function parseDelimited(text: string, mark: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, mark) : null
    const end = quoted?.end ?? endOfCell(text, at, mark)
    rows.at(-1)!.push(quoted?.cell ?? text.slice(at, end))
    if (end >= text.length) break
    at = end + 1
    if (text[end] === mark) continue
    if (text[end] === '\r' && text[at] === '\n') at++
    if (at >= text.length) break
    rows.push([])
  }
  return rows
}

/** A quoted cell and the index of what ends it; null where the mark at `at` does not enclose a cell. */
function quotedCell(text: string, at: number, mark: string): { cell: string; end: number } | null {
  let cell = ''
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') cell += text[i]
    else if (text[i + 1] === '"') cell += text[i++]
    else {
      const end = i + 1
      return end === text.length || `${mark}\r\n`.includes(text[end]!) ? { cell, end } : null
    }
  }
  return null
}

function endOfCell(text: string, at: number, mark: string): number {
  let end = at
  while (end < text.length && !`${mark}\r\n`.includes(text[end]!)) end++
  return end
}
