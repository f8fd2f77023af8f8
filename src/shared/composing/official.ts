// Template official: a plan as official paper by GB/T 9704-2012, under a red head where one is given.
import type { PlanRows } from '../model/plan-rows.ts'
import { appendedDeviations, attachmentList, withAppended } from './appended.ts'
import { attachmentParagraphs, noteParagraphs } from './closing.ts'
import type { ComposingOptions } from './composing-options.ts'
import { headDeviations, jointDeviation, stampDeviation } from './deviations.ts'
import type { Fields } from './fields.ts'
import { imprintBlocks } from './imprint.ts'
import { organNames } from './organs.ts'
import { portraitPage } from './page.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { planParagraphs, wholePlan } from './plan-blocks.ts'
import { profiles } from './profiles.ts'
import { recipientParagraphs } from './recipients.ts'
import type { Deviation } from './rule.ts'
import { cornerParagraphs, hasRedHead, redHeadBlocks } from './red-head.ts'
import { keptTogether, signatureBlocks } from './signature.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the plan as official paper. Without issuer, number and signer it begins with its title, like an attachment. */
export function composeOfficial(rows: PlanRows, options: ComposingOptions): Paper {
  const { fields } = options
  const profile = profiles[options.profile]
  const headed = hasRedHead(fields)
  const corner = cornerParagraphs(fields)
  const content: PaperBlock[] = [
    ...corner,
    ...(headed ? redHeadBlocks(fields, profile, corner.length) : []),
    ...titleParagraphs(rows, profile, { before: headed ? 2 * profile.line : 0 }),
    ...recipientParagraphs(fields, headed),
    ...keptTogether(
      planParagraphs(rows, options.renderOwners),
      attachmentParagraphs(attachmentList(fields), profile),
      signatureBlocks(fields, profile, headed),
    ),
    ...noteParagraphs(fields),
  ]
  return paperFrom(
    {
      template: 'official',
      title: planTitle(rows),
      sections: withAppended(
        { page: portraitPage(profile), content, pageNumbers: true },
        imprintBlocks(fields, headed),
        rows,
        options,
      ),
      promise: wholePlan(rows),
      deviations: [...(headed ? deviationsOf(fields) : []), ...appendedDeviations(fields)],
    },
    options,
  )
}

function deviationsOf(fields: Fields): Deviation[] {
  const joint = organNames(fields.issuer ?? '').length > 1
  const stamped = fields.seal === '签名章'
  return [...headDeviations(), ...(joint ? [jointDeviation] : []), ...(stamped ? [stampDeviation] : [])]
}
