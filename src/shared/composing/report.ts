// Template report: the plan as 汇报材料 for a meeting. Under the title who reports and in which month, both 楷体.
import type { PlanRows } from '../model/plan-rows.ts'
import type { ComposingOptions } from './composing-options.ts'
import type { Fields } from './fields.ts'
import { portraitPage } from './page.ts'
import type { Paper, PaperParagraph, PaperRun } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, missingRun, neededField, plainParagraph } from './paragraphs.ts'
import { planParagraphs, wholePlan } from './plan-blocks.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the report. */
export function composeReport(rows: PlanRows, options: ComposingOptions): Paper {
  const profile = profiles[options.profile]
  const content = [
    ...titleParagraphs(rows, profile, { after: 0 }),
    ...bylineParagraphs(options.fields, profile),
    ...planParagraphs(rows, options.renderOwners),
  ]
  return paperFrom(
    {
      template: 'report',
      title: planTitle(rows),
      sections: [{ page: portraitPage(profile), content, pageNumbers: true }],
      promise: wholePlan(rows),
    },
    options,
  )
}

function bylineParagraphs(fields: Fields, profile: Profile): PaperParagraph[] {
  const month = fields.date === undefined ? missingRun('date') : fieldRun(fields.date.replace(/\d+日$/, ''))
  const bracketed: PaperRun[] = [fixed('（'), month, fixed('）')]
  return [
    plainParagraph('stage', [neededField(fields, 'issuer')]),
    plainParagraph('stage', bracketed, { after: profile.line }),
  ]
}
