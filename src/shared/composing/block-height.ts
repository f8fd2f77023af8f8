// How high blocks stand on a page, estimated from the widths of characters and the rules of line breaking: for what must
// fit one page.
import type { FontSetId } from './faces.ts'
import { lineCount } from './line-count.ts'
import type { PaperBlock, PaperParagraph, PaperTable } from './paper.ts'
import { paragraphText } from './paper.ts'
import { paperStyle } from './paper-style.ts'
import type { Profile } from './profiles.ts'

export interface HeightContext {
  profile: Profile
  fonts: FontSetId
  /** Width of the text area, in twips. */
  width: number
}

/** Height of the blocks one below the other, in twips. */
export function blocksHeight(blocks: readonly PaperBlock[], context: HeightContext): number {
  return blocks.reduce(
    (sum, block) =>
      sum + (block.kind === 'table' ? tableHeight(block, context) : paragraphHeight(block, context)),
    0,
  )
}

function paragraphHeight(paragraph: PaperParagraph, { profile, fonts, width }: HeightContext): number {
  const style = paperStyle(paragraph.element, profile, fonts)
  const char = style.size * 20 + style.spacing
  const left = paragraph.indent?.left ?? style.left
  const right = paragraph.indent?.right ?? style.right
  const room = (width - left - right) / char
  const lines = lineCount(paragraphText(paragraph), room, paragraph.indent ? 0 : style.firstLineChars)
  const line = style.line ?? style.size * 20 * 1.5
  return lines * line + (paragraph.before ?? 0) + (paragraph.after ?? 0)
}

function tableHeight(table: PaperTable, context: HeightContext): number {
  const line = 20
  return table.rows.reduce((sum, row) => {
    let at = 0
    const heights = row.cells.map(cell => {
      const width = table.columns.slice(at, at + cell.columns).reduce((total, column) => total + column, 0)
      at += cell.columns
      return blocksHeight(cell.paragraphs, { ...context, width: width - 2 * table.padding.side })
    })
    return sum + Math.max(row.minHeight ?? 0, Math.max(...heights) + 2 * table.padding.end) + line
  }, 0)
}
