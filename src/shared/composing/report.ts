// Template report: the plan as 汇报材料 for a meeting. Under the title who reports and in which month, both 楷体; then
// the conclusion in figures before the plan itself, and after it what hinders and what is to be decided.
import type { PlanRows } from '../model/plan-rows.ts'
import type { ComposingOptions } from './composing-options.ts'
import { schemes } from '../numbering/schemes.ts'
import type { Fields } from './fields.ts'
import { fields as factsOf } from './fields.ts'
import { keyFigureTable } from './key-figures.ts'
import { portraitPage, textAreaWidth } from './page.ts'
import type { Paper, PaperBlock, PaperParagraph, PaperRun } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, missingRun, neededField, plainParagraph } from './paragraphs.ts'
import { planParagraphs, wholePlan } from './plan-blocks.ts'
import { chartBlocks, planChart } from './plan-chart.ts'
import { figureSentences, planFigures } from './plan-figures.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import { aboveTable } from './table-parts.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the report. */
export function composeReport(rows: PlanRows, options: ComposingOptions): Paper {
  const profile = profiles[options.profile]
  const page = portraitPage(profile)
  const content: PaperBlock[] = [
    ...titleParagraphs(rows, profile, { after: 0 }),
    ...bylineParagraphs(options.fields, profile),
    ...conclusionBlocks(rows, textAreaWidth(page)),
    ...planParagraphs(rows, options.renderOwners),
    ...closingParagraphs(rows, options.fields),
  ]
  return paperFrom(
    {
      template: 'report',
      title: planTitle(rows),
      sections: [{ page, content, pageNumbers: true }],
      promise: wholePlan(rows),
    },
    options,
  )
}

/** How much the plan holds and how it stands: a sentence, the figures as a table, a chart. */
function conclusionBlocks(rows: PlanRows, width: number): PaperBlock[] {
  const summary = figureSentences(planFigures(rows)).join('')
  const figures = keyFigureTable(rows, width)
  const chart = planChart(rows)
  return [
    ...(summary === '' ? [] : [plainParagraph('body', [fixed(summary)], { after: aboveTable })]),
    // Two tables that touch would be one.
    ...(figures ? [figures, plainParagraph('tableHead', [])] : []),
    ...(chart ? [...chartBlocks(chart, width), plainParagraph('tableHead', [])] : []),
  ]
}

/** What hinders and what the meeting is asked to decide, numbered on from the plan's own headings. */
function closingParagraphs(rows: PlanRows, fields: Fields): PaperParagraph[] {
  const headings = rows.blocks.filter(block => block.type === 'section' && block.level === 1).length
  const given = (['problems', 'decisions'] as const).filter(name => fields[name] !== undefined)
  return given.flatMap((name, i) => [
    plainParagraph('heading1', [
      fixed(`${schemes[rows.plan.scheme].formats[0]?.print(headings + i + 1) ?? ''}${factsOf[name].label}`),
    ]),
    plainParagraph('body', [fieldRun(fields[name]!)]),
  ])
}

function bylineParagraphs(fields: Fields, profile: Profile): PaperParagraph[] {
  const month = fields.date === undefined ? missingRun('date') : fieldRun(fields.date.replace(/\d+日$/, ''))
  const bracketed: PaperRun[] = [fixed('（'), month, fixed('）')]
  return [
    plainParagraph('stage', [neededField(fields, 'issuer')]),
    plainParagraph('stage', bracketed, { after: profile.line }),
  ]
}
