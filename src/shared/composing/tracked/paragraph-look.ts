// How a paragraph looks, apart from what it says.
import type { PaperParagraph } from '../paper.ts'

/** Whether two paragraphs have the same element, distances, indents, tabs, rule, frame and page break. */
export function sameLook(a: PaperParagraph, b: PaperParagraph): boolean {
  return lookOf(a) === lookOf(b)
}

function lookOf(paragraph: PaperParagraph): string {
  const { element, indent, before, after, tabs, rule, frame, pageBreakBefore, keepNext } = paragraph
  return JSON.stringify([element, indent, before, after, tabs, rule, frame, pageBreakBefore, keepNext])
}
