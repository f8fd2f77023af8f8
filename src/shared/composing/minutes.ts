// Template minutes: 纪要 (GB/T 9704-2012 10.3). The name in red 35 mm below the head of the text, below it the issue,
// who made them and when; after the text who was there, who was excused and who sat in.
import type { PlanRows } from '../model/plan-rows.ts'
import { attachmentNames, attachmentParagraphs } from './closing.ts'
import type { ComposingOptions } from './composing-options.ts'
import { minutesDeviations } from './deviations.ts'
import type { FieldName, Fields } from './fields.ts'
import { imprintBlocks } from './imprint.ts'
import { issueParagraphs } from './issue.ts'
import { mastheadAt, mastheadTop } from './masthead.ts'
import { charOf } from './measures.ts'
import { portraitPage } from './page.ts'
import type { Paper, PaperBlock, PaperParagraph } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, neededField, plainParagraph } from './paragraphs.ts'
import { planParagraphs, wholePlan } from './plan-blocks.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import { cornerParagraphs, redLine } from './red-head.ts'
import { textWidth } from './text-width.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

const attendances = [
  ['present', '出席：'],
  ['absent', '请假：'],
  ['observers', '列席：'],
] as const satisfies readonly (readonly [FieldName, string])[]

/** Composes the minutes. They carry no seal and no signature. */
export function composeMinutes(rows: PlanRows, options: ComposingOptions): Paper {
  const { fields } = options
  const profile = profiles[options.profile]
  const corner = cornerParagraphs(fields)
  const name = mastheadAt(neededField(fields, 'meeting'), mastheadTop - corner.length * profile.line)
  const content: PaperBlock[] = [
    ...corner,
    name.paragraph,
    ...issueParagraphs(fields, profile, { issueNeeded: false }),
    redLine(),
    ...titleParagraphs(rows, profile, { before: 2 * profile.line }),
    ...planParagraphs(rows, options.renderOwners),
    ...attachmentParagraphs(attachmentNames(fields.attachments ?? ''), profile),
    ...attendanceParagraphs(fields, profile),
    ...imprintBlocks(fields, false),
  ]
  return paperFrom(
    {
      template: 'minutes',
      title: planTitle(rows),
      sections: [{ page: portraitPage(profile), content, pageNumbers: true }],
      promise: wholePlan(rows),
      deviations: minutesDeviations(),
    },
    options,
  )
}

/** Names after a colon, later lines below the first name; a blank line above the first list. */
function attendanceParagraphs(fields: Fields, profile: Profile): PaperParagraph[] {
  const char = charOf('三号')
  return attendances
    .filter(([name]) => name === 'present' || fields[name] !== undefined)
    .map(([name, title], i) => {
      const value = fields[name]
      const words = value === undefined ? neededField(fields, name) : fieldRun(value)
      const hanging = textWidth(title) * char
      return plainParagraph('attendance', [fixed(title, 'hei'), words], {
        indent: { left: 2 * char + hanging, hanging },
        ...(i === 0 ? { before: profile.line } : {}),
      })
    })
}
