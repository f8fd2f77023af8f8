// Template briefing: the plan as an issue of a 简报. Name, issue, organ and date over a red line in the upper third of the
// first page; who receives it at the foot of the last.
import type { PlanRows } from '../model/plan-rows.ts'
import { chosenSections } from './chosen-sections.ts'
import type { ComposingOptions } from './composing-options.ts'
import type { Fields } from './fields.ts'
import { atFoot } from './imprint.ts'
import { issueParagraphs } from './issue.ts'
import { keyFigureTable } from './key-figures.ts'
import { fittedMasthead } from './masthead.ts'
import { charOf, typeArea } from './measures.ts'
import { portraitPage, textAreaWidth } from './page.ts'
import type { Paper, PaperBlock, PaperParagraph, PaperRow } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, neededField, plainParagraph } from './paragraphs.ts'
import { planParagraphs, wholePlan } from './plan-blocks.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import { redLine } from './red-head.ts'
import { aboveTable } from './table-parts.ts'
import { textWidth } from './text-width.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the issue. */
export function composeBriefing(rows: PlanRows, options: ComposingOptions): Paper {
  const { fields } = options
  const profile = profiles[options.profile]
  const page = portraitPage(profile)
  const chosen = chosenSections(rows, fields.sections)
  const printed = new Set(chosen.blocks.map(block => block.id))
  const content: PaperBlock[] = [
    ...headParagraphs(fields, profile),
    ...noteParagraphs(fields, profile),
    ...titleParagraphs(rows, profile, { before: profile.line }),
    // Numbers are those of the whole plan.
    ...planParagraphs(rows, options.renderOwners).filter(({ blockId }) => printed.has(blockId!)),
    ...figureBlocks(chosen, profile, textAreaWidth(page)),
    ...footBlocks(fields),
  ]
  return paperFrom(
    {
      template: 'briefing',
      title: planTitle(rows),
      sections: [{ page, content, pageNumbers: true }],
      promise: wholePlan(chosen),
    },
    options,
  )
}

/** 编者按, its title 黑体 and its words 楷体, between the red line and the title. */
function noteParagraphs(fields: Fields, profile: Profile): PaperParagraph[] {
  if (fields.editorNote === undefined) return []
  const words = fields.editorNote.replace(/^编者按[：:]/u, '')
  const runs = [fixed('编者按：', 'hei'), fieldRun(words, 'kai')]
  return [plainParagraph('body', runs, { before: Math.round(profile.line / 2) })]
}

/** The key figures of what is printed, as a table after the text. */
function figureBlocks(rows: PlanRows, profile: Profile, width: number): PaperBlock[] {
  const table = keyFigureTable(rows, width)
  if (!table) return []
  const title = plainParagraph('tableHead', [fixed('主要数据')], { before: profile.line, after: aboveTable })
  // The table at the foot must not touch this one.
  return [title, table, plainParagraph('anchor', [])]
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
