// Builds the outline: a stack of open headings, each with the rank of its label style. A heading closes all
// that stand at its rank or below; a paragraph belongs to the innermost open heading.
import { counts, type LabelStyle } from '../labels/label.ts'
import type { Row } from '../row.ts'
import { opensClause, unreadClause } from './clauses.ts'
import type { OutlineNode } from './node.ts'
import type { OpenHeading, PlainPlace } from './open-heading.ts'
import { placePlain } from './place-plain.ts'
import { plainRoles, type PlainRole } from './plain-headings.ts'
import { rankOfLevel, styleRanks } from './style-ranks.ts'

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
  private readonly stack: OpenHeading[] = []
  /** The last value of each label style, wherever it stood. */
  private readonly lastValues = new Map<LabelStyle, number | null>()
  private readonly levelRanks = new Map<number, number>()
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
      if (row.fixed && row.fixed !== 'measure') this.addFixed(row, index)
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
    const { style, value, doubt } = rows[0]!.label!
    const rank = this.rankOf(style, value, rows[0]!)
    const node = makeNode('labelled', rows)
    node.doubt ||= doubt ?? ''
    this.popTo(rank)
    this.closeUnnumberedFirst(style, value)
    this.push({ node, rank, style, value, role: null })
    this.lastValues.set(style, value)
  }

  /** A count that starts at 2 shows that the heading without a number above it is the first of the same list. */
  private closeUnnumberedFirst(style: LabelStyle, value: number | null): void {
    const above = this.stack.at(-1)
    if (above?.style !== null || value === null || value < 2 || this.lastValues.get(style) === value - 1)
      return
    // Sections without numbers that hold numbered lists elsewhere stay above the list.
    if (this.stack.length === 1 && this.roles.filter(role => role === 'over-list').length > 1) return
    if (above.role === 'over-text' || (value === 2 && !this.lastValues.has(style))) this.stack.pop()
  }

  /** The rank of a label; a list that starts again below a colon stands one step deeper. */
  private rankOf(style: LabelStyle, value: number | null, row: Row): number {
    const usual = this.ranks.get(style)!
    if (!counts(style)) return usual
    const open = this.stack.filter(each => each.style === style)
    const expected = open.findLast(each => each.value !== null && each.value + 1 === value)
    if (expected) return expected.rank
    const innermost = open.at(-1)
    const above = this.stack.at(-1)
    if (!innermost && above && this.goesOn(row, value, above)) {
      row.doubt ||= '编号样式和上一项不同，按接着上一项编号理解，请核对'
      return above.rank
    }
    if (innermost && value === 1 && this.startsInnerList(row, style, innermost.value))
      return innermost.rank + 1
    return innermost?.rank ?? usual
  }

  /** Whether a list that starts again at 1 lies inside an item: a colon comes before, the outer count after it. */
  private startsInnerList(row: Row, style: LabelStyle, outer: number | null): boolean {
    const at = this.rows.indexOf(row)
    if (outer === null || !/[：:]$/.test(this.rows[at - 1]?.body ?? '')) return false
    return this.rows.slice(at + 1).some(({ label }) => label?.style === style && label.value === outer + 1)
  }

  /** （一） 2、 3.: another kind of number goes on with the count of the heading above, which does not come again. */
  private goesOn(row: Row, value: number | null, above: OpenHeading): boolean {
    if (value === null || value < 2 || above.value !== value - 1 || above.node.children.length > 0)
      return false
    // 二、 3.: the count that goes on is that of the 1. 2. before.
    if (this.lastValues.get(row.label!.style) === value - 1) return false
    const rest = this.rows.slice(this.rows.indexOf(row) + 1)
    const end = rest.findIndex(({ label }) => label && this.ranks.get(label.style)! < above.rank)
    const after = (end < 0 ? rest : rest.slice(0, end)).flatMap(({ label }) => label ?? [])
    return !after.some(label => label.style === above.style && label.value === value)
  }

  private addPlain(row: Row, index: number, role: PlainRole): void {
    const place = this.placeOf(row, index, role)
    if (!place) return this.addBody(row)
    const node = makeNode('plain', [row])
    node.doubt = place.doubt
    this.popTo(place.rank)
    this.push({ node, rank: place.rank, style: null, value: null, role })
  }

  private placeOf(row: Row, index: number, role: PlainRole): PlainPlace | null {
    const level = row.line.hints.outlineLevel
    if (level === undefined)
      return placePlain({ rows: this.rows, ranks: this.ranks, stack: this.stack }, index, role)
    const known = this.levelRanks.get(level) ?? rankOfLevel(this.rows, this.ranks, level)
    this.levelRanks.set(level, known)
    return { rank: known, doubt: '' }
  }

  /** A section or task of a table: it stands below the heading right before the table, else below the section. */
  private addFixed(row: Row, index: number): void {
    const rank = row.fixed === 'section' ? fixedRank - 1 : fixedRank
    if (this.rows[index - 1]?.fixed) this.popTo(rank)
    else if (this.stack.at(-1)?.node.rows.at(-1) !== this.rows[index - 1]) this.stack.splice(1)
    const kind = row.label ? 'labelled' : 'plain'
    this.push({ node: makeNode(kind, [row]), rank, style: row.label?.style ?? null, value: null, role: null })
  }

  private addBody(row: Row): void {
    const node = makeNode('body', [row])
    // One that the owner grammar did not take is worth a look.
    if (opensClause.test(row.line.text)) node.doubt ||= unreadClause
    const parent = this.stack.at(-1)?.node
    ;(parent ? parent.children : this.roots).push(node)
  }

  private popTo(rank: number): void {
    while (this.stack.length > 0 && this.stack.at(-1)!.rank >= rank) this.stack.pop()
  }

  private push(open: OpenHeading): void {
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
