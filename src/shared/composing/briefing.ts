// Template briefing: the plan as an issue of a 简报. Name, issue, organ and date over a red line in the upper third of the
// first page; who receives it at the foot of the last.
import type { PlanRows } from '../model/plan-rows.ts'
import type { ComposingOptions } from './composing-options.ts'
import type { Fields } from './fields.ts'
import { atFoot } from './imprint.ts'
import { issueParagraphs } from './issue.ts'
import { fittedMasthead } from './masthead.ts'
import { charOf, typeArea } from './measures.ts'
import { portraitPage } from './page.ts'
import type { Paper, PaperBlock, PaperParagraph, PaperRow } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, neededField, plainParagraph } from './paragraphs.ts'
import { planParagraphs, wholePlan } from './plan-blocks.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import { redLine } from './red-head.ts'
import { textWidth } from './text-width.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the issue. */
export function composeBriefing(rows: PlanRows, options: ComposingOptions): Paper {
  const { fields } = options
  const profile = profiles[options.profile]
  const content: PaperBlock[] = [
    ...headParagraphs(fields, profile),
    ...titleParagraphs(rows, profile, { before: profile.line }),
    ...planParagraphs(rows, options.renderOwners),
    ...footBlocks(fields),
  ]
  return paperFrom(
    {
      template: 'briefing',
      title: planTitle(rows),
      sections: [{ page: portraitPage(profile), content, pageNumbers: true }],
      promise: wholePlan(rows),
    },
    options,
  )
}

function headParagraphs(fields: Fields, profile: Profile): PaperParagraph[] {
  const half = Math.round(profile.line / 2)
  const name = fittedMasthead(neededField(fields, 'bulletin'))
  return [
    ...(fields.secrecy === undefined ? [] : [plainParagraph('secrecy', [fieldRun(fields.secrecy)])]),
    plainParagraph('masthead', [name], { before: half + (fields.secrecy === undefined ? profile.line : 0) }),
    ...issueParagraphs(fields, profile, { issueNeeded: true }),
    redLine(),
  ]
}

/** 报, 送, 发 with hanging names, then the number of copies on the right, between lines; [] where none is given. */
function footBlocks(fields: Fields): PaperBlock[] {
  const char = charOf('四号')
  const receivers = (['reportTo', 'sendTo', 'issueTo'] as const).flatMap(name => {
    const value = fields[name]
    if (value === undefined) return []
    const title = { reportTo: '报：', sendTo: '送：', issueTo: '发：' }[name]
    const hanging = textWidth(title) * char
    const runs = [fixed(title), fieldRun(`${value.replace(/[。．.]+$/u, '')}。`)]
    return [plainParagraph('imprint', runs, { indent: { left: char + hanging, right: char, hanging } })]
  })
  const tabs = [{ at: typeArea.width - char, align: 'right' as const }]
  const copies =
    fields.prints === undefined
      ? []
      : [plainParagraph('imprint', [fixed('\t共印'), fieldRun(fields.prints), fixed('份')], { tabs })]
  const rows = [receivers, copies].filter(paragraphs => paragraphs.length > 0)
  const table = rows.map((paragraphs): PaperRow => ({ cells: [{ paragraphs, columns: 1 }], header: false }))
  return table.length === 0 ? [] : atFoot(table, true)
}
