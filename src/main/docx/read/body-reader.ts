// Walks the body of a Word file. Containers that are not known are walked into, so that text is never lost; where the
// file offers alternatives, one of them is read.
import type { DocxCell, DocxParagraph, DocxTable, RevisionView } from './docx-text.ts'
import type { Numbering } from './numbering.ts'
import { leafText } from './run-content.ts'
import type { Styles } from './styles.ts'
import { centredOf, numberOf, outlineOf } from './styles.ts'
import { hiddenBy, hides, propertiesIn } from './tracked-changes.ts'
import type { XmlElement } from './xml.ts'
import { childOf, elementsOf, switchOf, valueOf } from './xml.ts'

export interface Body {
  paragraphs: DocxParagraph[]
  tables: DocxTable[]
  /** The words each comment is about, by comment id. */
  quotes: Map<string, string>
  /** Parts of other files that are embedded and cannot be read. */
  chunks: number
}

interface Piece {
  text: string
  /** null where the run does not say. */
  bold: boolean | null
}

interface Place {
  index: number
  row: number
  column: number
}

/** Reads the block content of `root` in one view of its tracked changes. */
export function readBody(root: XmlElement, view: RevisionView, styles: Styles, numbering: Numbering): Body {
  const body: Body = { paragraphs: [], tables: [], quotes: new Map(), chunks: 0 }
  /** Fields that are open: their code is not text, their result is. */
  const fields: ('code' | 'result')[] = []
  const openComments = new Set<string>()
  /** Words whose paragraph mark the view does not show: they run on into the next paragraph. */
  let carried: { pieces: Piece[]; pPr: XmlElement | undefined } | null = null
  let place: Place | undefined

  function blocks(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:p') paragraph(element)
      else if (element.name === 'w:tbl') table(element)
      else if (element.name === 'w:r' || element.name === 'w:hyperlink') {
        paragraph({ name: 'w:p', attributes: {}, children: [element] })
      } else if (element.name === 'w:altChunk') body.chunks++
      else if (!isProperties(element) && !hides(element.name, view)) contained(element).forEach(blocks)
    }
  }

  function paragraph(element: XmlElement): void {
    const pieces: Piece[] = carried?.pieces ?? []
    carried = null
    const boxes: XmlElement[] = []
    inlines(element, null, pieces, boxes)
    fields.forEach((state, i) => {
      if (state === 'code') fields[i] = 'result'
    })
    const pPr = propertiesIn(view, element)
    if (hiddenBy(childOf(childOf(element, 'w:pPr'), 'w:rPr'), view)) carried = { pieces, pPr }
    else finish(pieces, pPr)
    boxes.forEach(boxed)
  }

  /** The paragraphs of a text box stand after the one it is anchored in. */
  function boxed(box: XmlElement): void {
    const outer = carried
    carried = null
    blocks(box)
    flush()
    carried = outer
  }

  function finish(pieces: readonly Piece[], pPr: XmlElement | undefined): void {
    const style = styles.paragraph(valueOf(pPr, 'w:pStyle'))
    const outline = outlineOf(pPr)
    const worded = pieces.filter(piece => piece.text.trim() !== '')
    body.paragraphs.push({
      text: pieces.map(piece => piece.text).join(''),
      styleName: style.name,
      outlineLevel: outline === undefined ? style.outlineLevel : outline,
      autoLabel: numbering.next(numberOf(pPr, style.number), style.id),
      bold: worded.length > 0 && worded.every(piece => piece.bold ?? style.bold),
      centred: centredOf(pPr) ?? style.centred,
      ...(place ? { table: { ...place } } : {}),
    })
  }

  /** At the end of a cell or of the body there is no next paragraph to run on into. */
  function flush(): void {
    if (carried && carried.pieces.some(piece => piece.text !== '')) finish(carried.pieces, carried.pPr)
    carried = null
  }

  function inlines(parent: XmlElement, bold: boolean | null, pieces: Piece[], boxes: XmlElement[]): void {
    for (const element of elementsOf(parent)) {
      if (isProperties(element) || hides(element.name, view)) continue
      const text = leafText(element)
      if (text !== null) add(text, bold, pieces)
      else if (element.name === 'w:r') inlines(element, runBold(element), pieces, boxes)
      else if (element.name === 'w:fldChar') field(element.attributes['w:fldCharType'])
      else if (element.name === 'w:commentRangeStart') openComments.add(element.attributes['w:id'] ?? '')
      else if (element.name === 'w:commentRangeEnd') openComments.delete(element.attributes['w:id'] ?? '')
      else if (element.name === 'w:txbxContent') boxes.push(element)
      else contained(element).forEach(inner => inlines(inner, bold, pieces, boxes))
    }
  }

  function add(text: string, bold: boolean | null, pieces: Piece[]): void {
    if (text === '' || fields.includes('code')) return
    pieces.push({ text, bold })
    for (const id of openComments) body.quotes.set(id, (body.quotes.get(id) ?? '') + text)
  }

  function runBold(run: XmlElement): boolean | null {
    const rPr = childOf(run, 'w:rPr')
    return switchOf(rPr, 'w:b') ?? styles.bold(valueOf(rPr, 'w:rStyle'))
  }

  function field(type: string | undefined): void {
    if (type === 'begin') fields.push('code')
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
    else if (type === 'end') fields.pop()
  }

  function table(element: XmlElement): void {
    flush()
    const outer = place
    const index = body.tables.length
    const found: DocxTable = { rows: [], headerRows: 0 }
    body.tables.push(found)
    /** The cell that a vertical merge goes on from, by column. */
    const open = new Map<number, DocxCell>()
    for (const row of within(element, 'w:tr')) {
      const trPr = childOf(row, 'w:trPr')
      if (hiddenBy(trPr, view)) continue
      const cells: DocxCell[] = []
      let column = Number(valueOf(trPr, 'w:gridBefore') ?? 0)
      for (const tc of within(row, 'w:tc')) {
        const tcPr = childOf(tc, 'w:tcPr')
        if (hiddenBy(tcPr, view)) continue
        const columnSpan = Number(valueOf(tcPr, 'w:gridSpan') ?? 1)
        place = { index, row: found.rows.length, column }
        const first = body.paragraphs.length
        blocks(tc)
        flush()
        const words = body.paragraphs.slice(first).map(paragraph => paragraph.autoLabel + paragraph.text)
        const merge = childOf(tcPr, 'w:vMerge')
        const above = merge && merge.attributes['w:val'] !== 'restart' ? open.get(column) : undefined
        if (above) above.rowSpan++
        else {
          const cell: DocxCell = { text: words.join('\n'), column, columnSpan, rowSpan: 1 }
          cells.push(cell)
          if (merge) open.set(column, cell)
          else open.delete(column)
        }
        column += columnSpan
      }
      if (switchOf(trPr, 'w:tblHeader') && found.headerRows === found.rows.length) found.headerRows++
      found.rows.push(cells)
    }
    place = outer
  }

  /** Rows of a table and cells of a row may themselves stand inside containers. */
  function within(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
    return elementsOf(parent).flatMap(element => {
      if (element.name === name) return [element]
      return isProperties(element) || hides(element.name, view)
        ? []
        : contained(element).flatMap(inner => within(inner, name))
    })
  }

  blocks(root)
  flush()
  return body
}

/** Properties of something, not content. */
function isProperties(element: XmlElement): boolean {
  const { name } = element
  return (name.startsWith('w:') && (name.endsWith('Pr') || name.endsWith('PrEx'))) || name === 'w:tblGrid'
}

/** What is read of a container: one of several alternatives, the base of a phonetic guide, everything of any other. */
function contained(element: XmlElement): XmlElement[] {
  if (element.name === 'mc:AlternateContent') {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
    return chosen ? [chosen] : []
  }
  if (element.name === 'w:ruby') return elementsOf(element, 'w:rubyBase')
  return [element]
}
