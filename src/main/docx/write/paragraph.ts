// A paper paragraph as a paragraph of the file: its style, and beside it only what was computed.
import type { PaperParagraph } from '#shared/composing/paper.ts'
import { red } from '#shared/composing/paper-style.ts'
import type { IFrameOptions, IParagraphPropertiesOptionsBase } from 'docx'
import { BorderStyle, FrameAnchorType, FrameWrap, Paragraph, TabStopType } from 'docx'
import type { RevisionStamp } from './revision-stamp.ts'
import { textRuns } from './runs.ts'
import { paragraphStyleId } from './style-ids.ts'

const ruleStyles = {
  single: BorderStyle.SINGLE,
  thickThin: BorderStyle.THICK_THIN_SMALL_GAP,
  thinThick: BorderStyle.THIN_THICK_SMALL_GAP,
}

/** `stamp` signs what is a tracked change. */
export function paragraph(from: PaperParagraph, stamp: RevisionStamp): Paragraph {
  const { move, revision } = from
  return move !== undefined && revision
    ? stamp.move(move, revision, () => written(from, stamp))
    : written(from, stamp)
}

function written(from: PaperParagraph, stamp: RevisionStamp): Paragraph {
  return new Paragraph({
    ...lookOf(from),
    ...(from.revision ? { run: stamp.option(from.revision) } : {}),
    children: from.runs.flatMap(run => textRuns(run, stamp)),
    ...(from.was ? { revision: { ...stamp.next(), ...lookOf(from.was) } } : {}),
  })
}

/** Attributes of spacing and indent that are not written come from the style. */
function lookOf(from: PaperParagraph): IParagraphPropertiesOptionsBase {
  const spaced = from.before !== undefined || from.after !== undefined
  return {
    style: paragraphStyleId(from.element),
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
  }
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
