// What a pasted list of organisations says, line by line: as it is typed, indented, or copied from a table. Pure.
import { splitNames } from './directory-operations.ts'

export interface ListedBody {
  /** The line of the list, from 1. */
  number: number
  name: string
  shortNames: string[]
  /** The name of the body above it, null where the list names none. */
  parent: string | null
}

/** 省发展和改革委员会（简称省发改委）, also （以下简称“省发改委”）. */
const shortFor = /[（(](?:以下)?简称[：:]?\s*([^（）()]*)[）)]/u
/** 省能源局（由省发展改革委管理）, （隶属省发展改革委）, （上级单位：省发展改革委）. */
const above =
  /[（(](?:由([^（）()]+?)(?:管理|代管|领导)|(?:隶属于?|归口)[：:]?([^（）()]+?)(?:管理)?|上级(?:单位)?[：:]?([^（）()]+?))[）)]/u
const numbered = /^\s*(?:[（(]?\d{1,3}[)）.．、]|[-—•·●])\s*/u
/** Words that head a column. */
const heads = {
  name: /^(?:单位)?(?:全称|名称)$|^单位$|^(?:责任)?单位名称$/u,
  shortNames: /^(?:单位)?简称$|^规范简称$/u,
  parent: /^(?:上级|主管|隶属|归口)(?:单位|部门|管理单位)?$/u,
} as const
type Columns = Partial<Record<keyof typeof heads, number>>

/**
 * The bodies of a list. Names stand 全称、简称; a line that is indented deeper belongs to the last one that is less so; the
 * first row of a table may say which column is what.
 */
export function listedBodies(text: string): ListedBody[] {
  const bodies: ListedBody[] = []
  /** The bodies that the next line may belong to, with how far each is indented. */
  const path: { indent: number; name: string }[] = []
  let columns: Columns | null = null
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    if (line.trim() === '') continue
    const head: Columns | null = bodies.length === 0 && !columns ? columnsOf(line) : null
    if (head) {
      columns = head
      continue
    }
    const said = columns ? fromCells(line, columns) : fromWords(line)
    const indent = columns ? 0 : indentOf(line)
    while (path.length > 0 && path.at(-1)!.indent >= indent) path.pop()
    bodies.push({ number: index + 1, ...said, parent: said.parent ?? path.at(-1)?.name ?? null })
    if (said.name !== '') path.push({ indent, name: said.name })
  }
  return bodies
}

type Said = Omit<ListedBody, 'number'>

/** Which cell is what, where a line names the columns and nothing else; null for any other line. */
function columnsOf(line: string): Columns | null {
  const cells = cellsOf(line)
  const columns: Columns = {}
  for (const kind of Object.keys(heads) as (keyof typeof heads)[]) {
    const at = cells.findIndex(cell => heads[kind].test(cell))
    if (at >= 0) columns[kind] = at
  }
  return columns.name === undefined || cells.length < 2 ? null : columns
}

function fromCells(line: string, columns: Columns): Said {
  const cells = cellsOf(line)
  const cell = (kind: keyof typeof heads) => cells[columns[kind] ?? -1] ?? ''
  const said = fromWords(cell('name'))
  const shortNames = [...new Set([...said.shortNames, ...splitNames(cell('shortNames'))])]
  return {
    name: said.name,
    shortNames: shortNames.filter(short => short !== said.name),
    parent: cell('parent') || said.parent,
  }
}

function fromWords(line: string): Said {
  let words = line.replace(numbered, '')
  const take = (pattern: RegExp) => {
    const found = pattern.exec(words)
    if (found) words = words.slice(0, found.index) + words.slice(found.index + found[0].length)
    return found?.slice(1).find(group => group !== undefined) ?? ''
  }
  const parent = take(above).trim()
  const said = splitNames(take(shortFor).replace(/[“”"'‘’]/gu, ''))
  const [name = '', ...listed] = splitNames(words)
  const shortNames = [...new Set([...listed, ...said])].filter(short => short !== name)
  return { name, shortNames, parent: parent === '' ? null : parent }
}

function cellsOf(line: string): string[] {
  return line.split('\t').map(cell => cell.trim())
}

/** How far a line is indented: a tab and an ideographic space count as two. */
function indentOf(line: string): number {
  const [space = ''] = /^\s*/u.exec(line)!
  return [...space].reduce((sum, each) => sum + (each === '\t' || each === '　' ? 2 : 1), 0)
}
