// Builds the outline: a stack of open headings, each with the rank of its label style. A heading closes all
// that stand at its rank or below; a paragraph belongs to the innermost open heading.
import { counts, usualRank, type LabelStyle } from '../labels/label.ts'
import type { Row } from '../row.ts'
import type { OutlineNode } from './node.ts'
import { plainRoles, type PlainRole } from './plain-headings.ts'
import { rankOfLevel, styleRanks } from './style-ranks.ts'

interface Open {
  node: OutlineNode
  rank: number
  /** Label style, null for a heading without a number. */
  style: LabelStyle | null
  value: number | null
}

/** Rank of a section heading without a number, where no numbered heading stands above it. */
const topPlainRank = usualRank('chinese') - 1

/** Rank of a task in a table, below every label style. */
const fixedRank = 1000

/** The forest of a plan's body. */
export function buildOutline(rows: readonly Row[]): OutlineNode[] {
  return new OutlineBuilder(rows).build()
}

class OutlineBuilder {
  private readonly rows: readonly Row[]
  private readonly ranks: Map<LabelStyle, number>
  private readonly roles: PlainRole[]
  private readonly stack: Open[] = []
  private readonly roots: OutlineNode[] = []

  constructor(rows: readonly Row[]) {
    this.rows = rows
    this.ranks = styleRanks(rows)
    this.roles = plainRoles(rows)
  }

  build(): OutlineNode[] {
    for (let index = 0; index < this.rows.length; index++) {
      const row = this.rows[index]!
      const next = this.rows[index + 1]
      if (row.fixed && row.fixed !== 'measure') this.addFixed(row)
      else if (row.fixed) this.addBody(row)
      else if (row.label && row.body === '' && next && !next.label && !next.line.hints.table) {
        this.addLabelled([row, next])
        index++
      } else if (row.label) this.addLabelled([row])
      else if (this.roles[index]) this.addPlain(row, index, this.roles[index]!)
      else this.addBody(row)
    }
    return this.roots
  }

  private addLabelled(rows: Row[]): void {
    const label = rows[0]!.label!
    const node = makeNode('labelled', rows)
    node.doubt ||= label.doubt ?? ''
    const rank = this.rankOf(label.style, label.value, rows[0]!)
    this.popTo(rank)
    this.push({ node, rank, style: label.style, value: label.value })
  }

  /** The rank of a label; a list that starts again below a colon stands one step deeper. */
  private rankOf(style: LabelStyle, value: number | null, row: Row): number {
    const usual = this.ranks.get(style)!
    if (!counts(style)) return usual
    const open = this.stack.filter(each => each.style === style)
    const expected = open.findLast(each => each.value !== null && each.value + 1 === value)
    if (expected) return expected.rank
    const innermost = open.at(-1)
    if (innermost && value === 1 && /[：:]$/.test(this.textBefore(row))) return innermost.rank + 1
    return innermost?.rank ?? usual
  }

  private textBefore(row: Row): string {
    return this.rows[this.rows.indexOf(row) - 1]?.body ?? ''
  }

  private addPlain(row: Row, index: number, role: PlainRole): void {
    const place = this.placePlain(index, role)
    if (!place) return this.addBody(row)
    const node = makeNode('plain', [row])
    node.doubt = place.doubt
    this.popTo(place.rank)
    this.push({ node, rank: place.rank, style: null, value: null })
  }

  /** The rank of a heading without a number where it stands; null if it is only a paragraph here. */
  private placePlain(index: number, role: PlainRole): { rank: number; doubt: string } | null {
    const level = this.rows[index]!.line.hints.outlineLevel
    if (level !== undefined) return { rank: rankOfLevel(this.rows, this.ranks, level), doubt: '' }
    const top = this.stack[0]
    if (!top) return { rank: topPlainRank, doubt: '' }
    if (role === 'over-list') return this.placeOverList(index)
    if (top.style === null) {
      if (role === 'over-headings') return { rank: top.rank, doubt: '' }
      const second = this.stack[1]
      if (!second || second.style === null) return { rank: top.rank + 1, doubt: '' }
      // Tasks here are numbered, this line is not: a section of its own.
      return { rank: top.rank, doubt: '此行没有编号，按板块标题读入，请核对' }
    }
    const numbered = this.stack.findLast(open => open.style !== null)!
    if (numbered === top) return { rank: top.rank + 1, doubt: '' }
    return null
  }

  private placeOverList(index: number): { rank: number; doubt: string } | null {
    const label = this.rows.slice(index).find(row => row.label)!.label!
    const rank = this.ranks.get(label.style)!
    const higher = this.stack.filter(open => open.rank < rank)
    const sibling = higher.findLast(open => open.style === null)
    if (sibling) return { rank: sibling.rank, doubt: '' }
    const above = higher.at(-1)
    const restarted = this.stack.find(open => open.rank >= rank)
    if (!above) return { rank: Math.min(topPlainRank, rank - 1), doubt: '' }
    if (restarted) return { rank: above.rank, doubt: '此行没有编号，按其后编号重新开始判断为标题，请核对' }
    return above === this.stack[0] ? { rank: above.rank + 1, doubt: '' } : null
  }

  /** A section or task of a table: tasks stand below whatever section is open, tables having no deeper levels. */
  private addFixed(row: Row): void {
    const rank = row.fixed === 'section' ? fixedRank - 1 : fixedRank
    const inTable = (open: Open) => open.node.rows[0]!.fixed !== undefined
    while (
      this.stack.length > 0 &&
      (inTable(this.stack.at(-1)!) ? this.stack.at(-1)!.rank >= rank : this.stack.length > 1)
    ) {
      this.stack.pop()
    }
    this.push({
      node: makeNode(row.label ? 'labelled' : 'plain', [row]),
      rank,
      style: row.label?.style ?? null,
      value: null,
    })
  }

  private addBody(row: Row): void {
    const node = makeNode('body', [row])
    const parent = this.stack.at(-1)?.node
    ;(parent ? parent.children : this.roots).push(node)
  }

  private popTo(rank: number): void {
    while (this.stack.length > 0 && this.stack.at(-1)!.rank >= rank) this.stack.pop()
  }

  private push(open: Open): void {
    const parent = this.stack.at(-1)?.node
    ;(parent ? parent.children : this.roots).push(open.node)
    this.stack.push(open)
  }
}

function makeNode(kind: OutlineNode['kind'], rows: Row[]): OutlineNode {
  const text = rows.map(row => row.body).join('')
  return {
    kind,
    rows,
    children: [],
    text,
    clauses: rows.flatMap(row => row.clauses),
    doubt: rows[0]!.doubt ?? '',
  }
}
