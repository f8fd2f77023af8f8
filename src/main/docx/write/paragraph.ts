// A paper paragraph as a paragraph of the file: its style, and beside it only what was computed.
import type { PaperParagraph } from '#shared/composing/paper.ts'
import { red } from '#shared/composing/paper-style.ts'
import { BorderStyle, Paragraph, TabStopType } from 'docx'
import { textRuns } from './runs.ts'
import { paragraphStyleId } from './style-ids.ts'

/** Attributes of spacing and indent that are not written come from the style. */
export function paragraph(from: PaperParagraph): Paragraph {
  const spaced = from.before !== undefined || from.after !== undefined
  return new Paragraph({
    style: paragraphStyleId(from.element),
    children: from.runs.flatMap(textRuns),
    ...(from.keepNext === undefined ? {} : { keepNext: from.keepNext }),
    ...(from.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(spaced ? { spacing: { before: from.before, after: from.after } } : {}),
    ...(from.indent ? { indent: { ...from.indent, ...(from.indent.hanging ? {} : { firstLine: 0 }) } } : {}),
    ...(from.tabs
      ? {
          tabStops: from.tabs.map(stop => ({
            position: stop.at,
            type: stop.align === 'right' ? TabStopType.RIGHT : TabStopType.LEFT,
          })),
        }
      : {}),
    ...(from.rule
      ? {
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              size: from.rule.width,
              space: from.rule.distance,
              color: from.rule.colour === 'red' ? red : '000000',
            },
          },
        }
      : {}),
  })
}
