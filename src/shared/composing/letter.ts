// Template letter: 信函 (GB/T 9704-2012 10.1). The organ's name between the edge of the page and a red double line, a
// second one at the foot of the first page; what stands in them is placed on the page and not in the text.
import type { PlanRows } from '../model/plan-rows.ts'
import { appendedDeviations, attachmentList, withAppended } from './appended.ts'
import { attachmentParagraphs, noteParagraphs } from './closing.ts'
import type { ComposingOptions } from './composing-options.ts'
import { letterDeviations, stampDeviation } from './deviations.ts'
import { elements } from './elements.ts'
import type { Fields } from './fields.ts'
import { copyToBlocks } from './imprint.ts'
import { fittedMasthead, mastheadLeading } from './masthead.ts'
import { a4, charOf, twipsOfMm, typeArea } from './measures.ts'
import { organNames } from './organs.ts'
import { portraitPage } from './page.ts'
import type { Paper, PaperBlock, PaperParagraph, PaperRun } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, missingRun, neededField, plainParagraph } from './paragraphs.ts'
import { planParagraphs, wholePlan } from './plan-blocks.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import { recipientParagraphs } from './recipients.ts'
import { keptTogether, signatureBlocks } from './signature.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** From the top of the page to the glyphs of the 标志, and to the lower edge of the second line. */
const nameTop = twipsOfMm(30)
const footLine = a4.height - twipsOfMm(20)
const lineWidth = twipsOfMm(170)
const lineLeft = Math.round((a4.width - lineWidth) / 2)
/**
 * From the line of the 标志 to the double line in points, so that the latter is 4 mm below the glyphs of 初号: programs
 * that count the distance once come to 3.7 mm, LibreOffice, which counts it twice in a frame, to 4.4 mm (measured).
 */
const nameGap = 2
/** Width of the thick line in eighths of a point, 3 pt, the practice; with gap and thin line 4.5 pt (measured). */
const thickLine = 24
const doubleLine = 90
/** From the first line to the glyphs below it: 7/8 of a 三号 character. */
const headGap = (charOf('三号') * 7) / 8

/** Composes the letter. Of several organs only the one in charge stands in the head; all of them sign. */
export function composeLetter(rows: PlanRows, options: ComposingOptions): Paper {
  const { fields } = options
  const profile = profiles[options.profile]
  const content: PaperBlock[] = [
    nameParagraph(fields),
    ...headParagraphs(fields, profile),
    footLineParagraph(),
    ...titleParagraphs(rows, profile, { before: 2 * profile.line }),
    ...recipientParagraphs(fields, true),
    ...keptTogether(
      planParagraphs(rows, options.renderOwners),
      attachmentParagraphs(attachmentList(fields), profile),
      signatureBlocks(fields, profile, true),
    ),
    ...noteParagraphs(fields),
  ]
  return paperFrom(
    {
      template: 'letter',
      title: planTitle(rows),
      sections: withAppended(
        { page: portraitPage(profile), content, pageNumbers: true, firstPageNumber: false },
        copyToBlocks(fields),
        rows,
        options,
      ),
      promise: wholePlan(rows),
      deviations: [
        ...letterDeviations(),
        ...(fields.seal === '签名章' ? [stampDeviation] : []),
        ...appendedDeviations(fields),
      ],
    },
    options,
  )
}

/** The name and the line below it, in a frame that is as wide as the line. */
function nameParagraph(fields: Fields): PaperParagraph {
  const [lead] = organNames(fields.issuer ?? '')
  const name = fittedMasthead(lead === undefined ? missingRun('issuer') : fieldRun(lead))
  const { above } = mastheadLeading(name.size)
  return plainParagraph('masthead', [name], {
    frame: { x: lineLeft, y: nameTop - above, width: lineWidth },
    rule: doubleRule('thickThin', nameGap),
  })
}

/** The line at the foot, thin above thick. Its frame is anchored to the first page. */
function footLineParagraph(): PaperParagraph {
  const height = elements.letterLine.line * 20 + doubleLine
  const frame = { x: lineLeft, y: footLine - height, width: lineWidth }
  return plainParagraph('letterLine', [], { frame, rule: doubleRule('thinThick', 0) })
}

const doubleRule = (pattern: 'thickThin' | 'thinThick', distance: number) =>
  ({ width: thickLine, distance, colour: 'red', pattern }) as const

/** 份号, 密级, 紧急程度 flush left, one a line; 发文字号 flush right on the first of them. */
function headParagraphs(fields: Fields, profile: Profile): PaperParagraph[] {
  const left: PaperRun[] = []
  if (fields.copies !== undefined) left.push(fieldRun(fields.copies))
  else if (fields.secrecy !== undefined) left.push(missingRun('copies'))
  if (fields.secrecy !== undefined) left.push(fieldRun(fields.secrecy, 'hei'))
  if (fields.urgency !== undefined) left.push(fieldRun(fields.urgency, 'hei'))
  const tabs = [{ at: typeArea.width, align: 'right' as const }]
  const leading = (profile.line - charOf('三号')) / 2
  const first = plainParagraph(
    'letterHead',
    [...left.slice(0, 1), fixed('\t'), neededField(fields, 'number')],
    { tabs, before: Math.max(0, Math.round(headGap - leading)) },
  )
  return [first, ...left.slice(1).map(run => plainParagraph('letterHead', [run]))]
}
