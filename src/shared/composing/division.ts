// Template division: the plan as a 任务分解表 on landscape pages, sections merged downwards, the head repeated.
import type { PlanRows } from '../model/plan-rows.ts'
import type { ComposingOptions } from './composing-options.ts'
import { landscapeDeviation } from './deviations.ts'
import { divisionTable } from './division-table.ts'
import { landscapePage, textAreaWidth } from './page.ts'
import type { Paper } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { plainParagraph } from './paragraphs.ts'
import { profiles } from './profiles.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the division table with its title. */
export function composeDivision(rows: PlanRows, options: ComposingOptions): Paper {
  const profile = profiles[options.profile]
  const page = landscapePage(profile)
  const { table, promise } = divisionTable(rows, options, textAreaWidth(page))
  const title = rows.blocks.filter(block => block.type === 'title').map(block => block.id)
  const content = [
    ...titleParagraphs(rows, profile, { width: textAreaWidth(page), suffix: '任务分解表' }),
    table,
    plainParagraph('anchor', []),
  ]
  return paperFrom(
    {
      template: 'division',
      title: `${planTitle(rows)}任务分解表`,
      sections: [{ page, content, pageNumbers: true }],
      promise: { ...promise, blocks: [...title, ...promise.blocks] },
      deviations: [landscapeDeviation],
    },
    options,
  )
}
