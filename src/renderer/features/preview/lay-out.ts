// A paper laid out as pages: drawn and measured out of sight, broken into pages, each page drawn as it is printed.
import type { Paper, PaperBlock, PaperSection, PaperTable } from '#shared/composing/paper.ts'
import { type DrawContext, drawParagraph, ruleHeight, styleOf } from './draw-paragraph.ts'
import { drawSheet, type PlacedElement } from './draw-sheet.ts'
import { drawTable } from './draw-table.ts'
import type { FlowItem, Piece } from './flow.ts'
import { pixels, twipsOf } from './lengths.ts'
import { lineCount, partOf } from './measured-lines.ts'
import { paginate } from './paginate.ts'

/** What an item of the flow is drawn from. */
type Source =
  | { kind: 'paragraph'; element: HTMLElement; line: number }
  | { kind: 'rows'; table: PaperTable; row: number }
  | { kind: 'foot'; element: HTMLElement }
  /** Room that a frame takes at the head of the first page; nothing is drawn in it. */
  | { kind: 'room' }

/**
 * The pages of the paper as elements, in order. Measures in a corner of the document that nobody sees and that is gone
 * afterwards. Waits for the faces that the words need.
 */
export async function layOut(paper: Paper): Promise<HTMLElement[]> {
  const bench = document.createElement('div')
  bench.className = 'sheet-bench'
  bench.ariaHidden = 'true'
  document.body.append(bench)
  try {
    const sections = paper.sections.map(section => drawSection(section, paper, bench))
    // Asking for the height makes the browser ask for the faces.
    void bench.offsetHeight
    await document.fonts.ready
    return sections
      .flatMap(pagesOf)
      .map(({ section, context, content, first }, i) => drawSheet(section, content, i + 1, first, context))
  } finally {
    bench.remove()
  }
}

/** A section whose blocks are drawn one below the other on the bench. */
interface DrawnSection {
  section: PaperSection
  context: DrawContext
  drawn: readonly HTMLElement[]
}

function drawSection(
  section: PaperSection,
  { profile, fonts, latin }: Paper,
  bench: HTMLElement,
): DrawnSection {
  const { page } = section
  const context = { profile, fonts, latin, page }
  const column = document.createElement('div')
  column.className = 'sheet-text'
  column.style.width = pixels(page.width - page.margins.left - page.margins.right)
  const drawn = section.content.map(block => drawBlock(block, context))
  column.append(...drawn)
  bench.append(column)
  return { section, context, drawn }
}

function drawBlock(block: PaperBlock, context: DrawContext): HTMLElement {
  if (block.kind === 'paragraph') {
    const element = drawParagraph(block, context)
    if (block.frame) element.style.width = pixels(block.frame.width)
    return element
  }
  return drawTable(block, 0, block.rows.length, false, context)
}

function pagesOf({ section, context, drawn }: DrawnSection) {
  const items: FlowItem[] = []
  const sources: Source[] = []
  const framed: PlacedElement[] = []
  const { height, margins } = section.page
  let below = 0
  section.content.forEach((block, i) => {
    if (block.kind !== 'paragraph' || !block.frame) return
    const { x, y, width } = block.frame
    const end = y - margins.top + twipsOf(drawn[i]!.getBoundingClientRect().height)
    framed.push({ element: drawn[i]!, top: y - margins.top, left: x - margins.left, width })
    // The text begins below a frame at the head of the page; one at its foot lies outside the text.
    if (y < height / 2) below = Math.max(below, end)
  })
  if (below > 0) {
    items.push({ ...whole, kind: 'row', lines: [below] })
    sources.push({ kind: 'room' })
  }
  section.content.forEach((block, i) => {
    if (block.kind === 'paragraph' && block.frame) return
    for (const [item, source] of measure(block, drawn[i]!, context)) {
      items.push(item)
      sources.push(source)
    }
  })
  // Frames are anchored to the first page of their section.
  return paginate(items, height - margins.top - margins.bottom).map((pieces, page) => ({
    section,
    context,
    content: [...(page === 0 ? framed : []), ...place(pieces, items, sources, context)],
    first: page === 0,
  }))
}

const whole = { before: 0, after: 0, keepNext: false, breakBefore: false, head: 0 }

/** The items of a block that is drawn on the bench. */
function measure(block: PaperBlock, element: HTMLElement, context: DrawContext): [FlowItem, Source][] {
  if (block.kind === 'paragraph') {
    const style = styleOf(block, context)
    const line = style.line === null ? element.getBoundingClientRect().height : style.line / 15
    const count = lineCount(element, line)
    const lines = Array.from({ length: count }, () => twipsOf(line))
    if (block.rule) lines[count - 1]! += (ruleHeight(block.rule) + block.rule.distance) * 20
    const item: FlowItem = {
      kind: 'paragraph',
      lines,
      before: block.before ?? 0,
      after: block.after ?? 0,
      keepNext: block.keepNext ?? style.keepNext,
      breakBefore: block.pageBreakBefore ?? false,
      head: 0,
    }
    return [[item, { kind: 'paragraph', element, line }]]
  }
  const heightOf = (part: Element) => twipsOf(part.getBoundingClientRect().height)
  if (block.place === 'foot')
    return [
      [
        { ...whole, kind: 'foot', lines: [heightOf(element)] },
        { kind: 'foot', element },
      ],
    ]
  const heights = [...element.querySelectorAll('tr')].map(heightOf)
  const head = heights.reduce((sum, height, i) => sum + (block.rows[i]!.header ? height : 0), 0)
  return block.rows.map((row, i) => [
    { ...whole, kind: 'row', lines: [heights[i]!], keepNext: row.header, head: row.header ? 0 : head },
    { kind: 'rows', table: block, row: i },
  ])
}

/** The pieces of a page as elements; rows of one table that follow each other are drawn as one table. */
function place(
  pieces: readonly Piece[],
  items: readonly FlowItem[],
  sources: readonly Source[],
  context: DrawContext,
): PlacedElement[] {
  const placed: PlacedElement[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    const source = sources[piece.item]!
    if (source.kind === 'room') continue
    if (source.kind === 'foot') {
      placed.push({ top: piece.top, element: source.element.cloneNode(true) as HTMLElement })
    } else if (source.kind === 'paragraph') {
      const count = items[piece.item]!.lines.length
      placed.push({
        top: piece.top,
        element: partOf(source.element, piece.from, piece.to, count, source.line),
      })
    } else {
      let last = source
      for (
        let next = nextRow(pieces, at, sources);
        next?.table === source.table;
        next = nextRow(pieces, at, sources)
      ) {
        last = next
        at++
      }
      const top = piece.top - (piece.head ? items[piece.item]!.head : 0)
      placed.push({ top, element: drawTable(source.table, source.row, last.row + 1, piece.head, context) })
    }
  }
  return placed
}

function nextRow(pieces: readonly Piece[], at: number, sources: readonly Source[]) {
  const next = pieces[at + 1]
  const source = next && sources[next.item]
  return source?.kind === 'rows' ? source : undefined
}
