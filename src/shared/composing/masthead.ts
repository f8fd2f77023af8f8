// Large red names at the head of a paper (发文机关标志, 简报名称): as large as fits one line, and where their glyphs are.
import { mastheadLine } from './elements.ts'
import { charOf, sizes, twipsOfMm, typeArea } from './measures.ts'
import type { PaperParagraph, PaperRun } from './paper.ts'
import { plainParagraph } from './paragraphs.ts'
import { textWidth } from './text-width.ts'

/** From the top of the 版心 to the top of the glyphs of the 标志 (7.2.4). */
export const mastheadTop = twipsOfMm(35)
/** Sizes that are tried, largest first. */
const tried = ['初号', '小初', '一号'] as const
/** How narrow glyphs are set before a smaller size is taken. */
export const narrowest = 0.75

/** The words as large as 初号, set narrower and smaller until they fit one line of the 版心. */
export function fittedMasthead(run: PaperRun): PaperRun & { size: number } {
  const width = textWidth(run.text)
  const fitting = tried.find(size => width * charOf(size) * narrowest <= typeArea.width) ?? '二号'
  return { ...run, size: sizes[fitting], scale: fittedWidth(width * charOf(fitting), typeArea.width) }
}

/** The 标志 with its glyphs `top` twips below what stands above it; `below` is the empty space in its line. */
export function mastheadAt(run: PaperRun, top: number): { paragraph: PaperParagraph; below: number } {
  const fitted = fittedMasthead(run)
  const { above, below } = mastheadLeading(fitted.size)
  return { paragraph: plainParagraph('masthead', [fitted], { before: Math.max(0, top - above) }), below }
}

/** Width of glyphs in per cent that makes words of this natural width fit the room; never wider than natural. */
export function fittedWidth(natural: number, room: number): number {
  return Math.min(100, Math.floor((room / natural) * 100))
}

/**
 * Empty space in a line of `line` points, that of the 标志 where absent, above and below its glyphs, in twips. Half of the leading is on either side; the
 * glyphs fill the em square but for 8 % at the top (measured on rendered pages: 4.4 mm above at 初号) and 6 % below.
 */
export function mastheadLeading(size: number, line: number = mastheadLine): { above: number; below: number } {
  const half = (line - size) / 2
  return { above: Math.round((half + 0.08 * size) * 20), below: Math.round((half - 0.02 * size) * 20) }
}
