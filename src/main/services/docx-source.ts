// A Word document as lines of a source: what Word says about a paragraph becomes evidence for the reader.
import { readDoc } from '#main/docx/read/read-doc.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import type { DocxParagraph, DocxText, RevisionView } from '#main/docx/read/docx-text.ts'
import type { LineHints, SourceLine, SourceText } from '#shared/reading/source-line.ts'

export interface DocxSource {
  source: SourceText
  /** How many tracked changes the document holds. */
  changes: number
}

/**
 * Reads the bytes of the Word document `name`, its tracked changes as `revisions` says. A line is a paragraph; the
 * parts of one with line breaks share its number. Throws DocxError.
 */
export function docxSource(bytes: Uint8Array, name: string, revisions: RevisionView): DocxSource {
  const found = readDocx(bytes, { revisions })
  const body = found.paragraphs.flatMap((paragraph, i) => linesOf(paragraph, i + 1))
  const lines = [...body, ...asidesOf(found)]
  return { source: { name, lines, notes: found.notes }, changes: found.changes.length }
}

/** What stands beside the body, behind it: nothing of the file goes unseen. */
function asidesOf({ paragraphs, footnotes, comments, headers }: DocxText): SourceLine[] {
  const asides = [
    ...footnotes.map(text => ({ aside: '脚注或尾注', text })),
    ...comments.map(({ text }) => ({ aside: '批注', text })),
    ...headers.map(text => ({ aside: '页眉或页脚', text })),
  ]
  return asides.flatMap(({ aside, text }, i) =>
    text.split('\n').map(part => ({ number: paragraphs.length + i + 1, text: part, hints: { aside } })),
  )
}

/** Reads the bytes of an old Word document (.doc, .wps) like `docxSource`, by text and tables only. Throws DocxError. */
export function docSource(bytes: Uint8Array, name: string, revisions: RevisionView): DocxSource {
  const { paragraphs, notes, changes } = readDoc(bytes, revisions)
  const lines = paragraphs.flatMap(({ text, table }, i) => {
    const hints: LineHints = table
      ? { table: { table: table.index, row: table.row, column: table.column } }
      : {}
    return text.split('\n').map((part): SourceLine => ({ number: i + 1, text: part, hints }))
  })
  return { source: { name, lines, notes }, changes }
}

function linesOf(paragraph: DocxParagraph, number: number): SourceLine[] {
  const hints: LineHints = { bold: paragraph.bold, centred: paragraph.centred }
  if (paragraph.styleName !== '') hints.styleName = paragraph.styleName
  // Word counts outline levels from 0, people from 1.
  if (paragraph.outlineLevel !== null) hints.outlineLevel = paragraph.outlineLevel + 1
  if (paragraph.table) {
    const { index, row, column } = paragraph.table
    hints.table = { table: index, row, column }
  }
  return paragraph.text.split('\n').map((text, part) => {
    const first = part === 0 && paragraph.autoLabel !== ''
    return { number, text, hints: first ? { ...hints, autoLabel: paragraph.autoLabel } : hints }
  })
}
