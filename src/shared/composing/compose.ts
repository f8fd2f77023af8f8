// Rows to paper. Every template goes through here.
import type { PlanRows } from '../model/plan-rows.ts'
import type { ComposingOptions } from './composing-options.ts'
import { composeBriefing } from './briefing.ts'
import { composeComparison } from './comparison.ts'
import { composeDivision } from './division.ts'
import { composeLetter } from './letter.ts'
import { composeMinutes } from './minutes.ts'
import { composeOfficial } from './official.ts'
import { composeOnepage } from './onepage.ts'
import type { Paper } from './paper.ts'
import { composeReport } from './report.ts'
import { composeSupervision } from './supervision.ts'
import type { TemplateId } from './templates.ts'

const composers: Record<TemplateId, (rows: PlanRows, options: ComposingOptions) => Paper> = {
  official: composeOfficial,
  letter: composeLetter,
  minutes: composeMinutes,
  division: composeDivision,
  report: composeReport,
  onepage: composeOnepage,
  briefing: composeBriefing,
  supervision: composeSupervision,
  comparison: composeComparison,
}

/** The paper of a plan: what is printed, with its missing header fields and its deviations from the standard. */
export function compose(rows: PlanRows, template: TemplateId, options: ComposingOptions): Paper {
  return composers[template](rows, options)
}
