// A Word document as lines of a source: what Word says about a paragraph becomes evidence for the reader.
import { readDocx } from '#main/docx/read/read-docx.ts'
import type { DocxParagraph } from '#main/docx/read/docx-text.ts'
import type { LineHints, SourceLine, SourceText } from '#shared/reading/source-line.ts'

/**
 * Reads the bytes of the Word document `name`, tracked changes accepted. A line is a paragraph; the parts of one with
 * line breaks share its number. Throws DocxError.
 */
export function docxSource(bytes: Uint8Array, name: string): SourceText {
  const { paragraphs, notes } = readDocx(bytes, { revisions: 'accepted' })
  return { name, lines: paragraphs.flatMap((paragraph, i) => linesOf(paragraph, i + 1)), notes }
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
