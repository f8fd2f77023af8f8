// A paper paragraph as a paragraph of the file: its style, and beside it only what was computed.
import type { PaperParagraph } from '#shared/composing/paper.ts'
import { red } from '#shared/composing/paper-style.ts'
import type { IFrameOptions } from 'docx'
import { BorderStyle, FrameAnchorType, FrameWrap, Paragraph, TabStopType } from 'docx'
import { textRuns } from './runs.ts'
import { paragraphStyleId } from './style-ids.ts'

const ruleStyles = {
  single: BorderStyle.SINGLE,
  thickThin: BorderStyle.THICK_THIN_SMALL_GAP,
  thinThick: BorderStyle.THIN_THICK_SMALL_GAP,
}

/** Attributes of spacing and indent that are not written come from the style. */
export function paragraph(from: PaperParagraph): Paragraph {
  const spaced = from.before !== undefined || from.after !== undefined
  return new Paragraph({
    style: paragraphStyleId(from.element),
    children: from.runs.flatMap(textRuns),
    ...(from.keepNext === undefined ? {} : { keepNext: from.keepNext }),
    ...(from.frame ? { frame: frameOf(from.frame) } : {}),
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
              style: ruleStyles[from.rule.pattern ?? 'single'],
              size: from.rule.width,
              space: from.rule.distance,
              color: from.rule.colour === 'red' ? red : '000000',
            },
          },
        }
      : {}),
  })
}

/** The text stands above or below a frame, never beside it. */
function frameOf({ x, y, width }: NonNullable<PaperParagraph['frame']>): IFrameOptions {
  return {
    type: 'absolute',
    position: { x, y },
    width,
    wrap: FrameWrap.NOT_BESIDE,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  }
}
