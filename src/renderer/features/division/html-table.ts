// The cells of a table in clipboard HTML, for what plain text cannot say: Word and WPS Writer put a line end between the
// paragraphs of one cell, which as text looks like the end of a row. Pure; the markup is read, never put into the page.

const token =
  /<!--[\s\S]*?-->|<(style|script|head|title)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|[^<]+|</giu
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * The cells of the first table, row by row; a cell that spans several is followed by empty ones, as in the text that
 * spreadsheets give. Null where there is no table or one within another.
 */
export function tableCells(html: string): string[][] | null {
  const rows: string[][] = []
  const below = new Map<number, number>()
  let depth = 0
  let cell: { text: string; across: number; down: number } | null = null

  const put = (text: string, down: number) => {
    const row = rows.at(-1)!
    while ((below.get(row.length) ?? 0) > 0) {
      below.set(row.length, below.get(row.length)! - 1)
      row.push('')
    }
    if (down > 1) below.set(row.length, down - 1)
    row.push(text)
  }
  const endCell = () => {
    if (!cell || rows.length === 0) return
    put(tidy(cell.text), cell.down)
    for (let more = 1; more < cell.across; more++) put('', cell.down)
    cell = null
  }

  for (const [whole, , close, name, attributes] of html.matchAll(token)) {
    const tag = name?.toLowerCase()
    if (tag === 'table') {
      if (!close && ++depth > 1) return null
      if (close) {
        endCell()
        break
      }
    } else if (depth === 0) continue
    else if (tag === 'tr') {
      endCell()
      if (!close) rows.push([])
    } else if (tag === 'td' || tag === 'th') {
      endCell()
      if (!close)
        cell = { text: '', across: span(attributes!, 'colspan'), down: span(attributes!, 'rowspan') }
    } else if (cell && (tag === 'br' || (close && (tag === 'p' || tag === 'div' || tag === 'li')))) {
      cell.text += '\u2028'
    } else if (cell && !tag && !whole.startsWith('<!--') && !/^<\w/u.test(whole)) cell.text += decoded(whole)
  }
  return depth > 0 && rows.length > 0 ? rows : null
}

/** The widest span that is believed; more is no table that someone filled in. */
const widest = 200

function span(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'iu').exec(attributes)
  return Math.min(widest, Math.max(1, Number(found?.[1] ?? 1)))
}

/** White space of the markup means one space, and between Chinese characters nothing; breaks become line ends. */
function tidy(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}，。；：、（）“”])[^\S\u2028\u00a0]*[\r\n][^\S\u2028\u00a0]*(?=[\p{Script=Han}，。；：、（）“”])/gu,
      '',
    )
    .replace(/[^\S\u2028]+/gu, ' ')
    .replace(/ ?\u2028 ?/gu, '\n')
    .trim()
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
