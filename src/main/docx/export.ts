// A plan to a verified Word file, in memory: compose, write, read back, check. Knows neither disk nor window.
import { compose } from '#shared/composing/compose.ts'
import { fontsNamed, profileNamed, templateNamed } from '#shared/composing/composing-options.ts'
import type { FontSetId } from '#shared/composing/faces.ts'
import type { FieldName, MissingName } from '#shared/composing/fields.ts'
import { checkFields, fieldNames } from '#shared/composing/fields.ts'
import type { PaperFigure } from '#shared/composing/figures.ts'
import { figuresOf } from '#shared/composing/figures.ts'
import { paragraphsOf } from '#shared/composing/paper.ts'
import type { RenderOwners } from '#shared/composing/owner-clause.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { ProfileId } from '#shared/composing/profiles.ts'
import type { Deviation } from '#shared/composing/rule.ts'
import type { TemplateId } from '#shared/composing/templates.ts'
import { templates } from '#shared/composing/templates.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Check } from './verify/check.ts'
import { verifyPaper } from './verify/verify-paper.ts'
import { writeDocx } from './write/write-docx.ts'

export interface ExportOptions {
  /** A template of `composing/templates`. */
  template: string
  /** A profile of `composing/profiles`; strict where absent. */
  profile?: string
  /** A font set of `composing/faces`; gb2312 where absent. */
  fonts?: string
  /** Header fields that add to, or take the place of, those kept with the plan. */
  fields?: Readonly<Record<string, string>>
  /** How an owner clause is printed; the usual form where absent. */
  renderOwners?: RenderOwners
  /** The state before the changes, for the template `comparison`. */
  against?: PlanRows
}

export interface ExportedPlan {
  bytes: Uint8Array
  template: TemplateId
  profile: ProfileId
  fonts: FontSetId
  /** Whether every check holds. A file whose checks fail is not to be handed over without saying so. */
  verified: boolean
  checks: Check[]
  /** Header fields the template needs and that were not given; they stand on the paper as 【待补：…】. */
  missing: readonly MissingName[]
  /** Header fields that were given and that this template has no place for. */
  unused: readonly FieldName[]
  deviations: readonly Deviation[]
  /** Every figure in the document with the row it comes from (数字对账单). */
  figures: readonly PaperFigure[]
}

/**
 * Makes the Word file of a plan and proves it. Throws a ComposingError for an unknown template, profile, font set or
 * field, for a field written against its rule, and for a comparison without an earlier state.
 */
export async function exportPlan(rows: PlanRows, options: ExportOptions): Promise<ExportedPlan> {
  const template = templateNamed(options.template)
  const profile = profileNamed(options.profile ?? 'strict')
  const fonts = fontsNamed(options.fonts ?? 'gb2312')
  const fields = checkFields({ ...rows.plan.header, ...options.fields })
  const renderOwners = options.renderOwners ?? ownerClause
  const paper = compose(rows, template, { profile, fonts, fields, renderOwners, against: options.against })
  const bytes = await writeDocx(paper)
  const { ok, checks } = verifyPaper(bytes, paper, rows, options.against)
  const unused = fieldNames.filter(name => name in fields && !templates[template].takes.includes(name))
  const { missing, deviations } = paper
  const figures = figuresOf(paragraphsOf(paper))
  return { bytes, template, profile, fonts, verified: ok, checks, missing, unused, deviations, figures }
}
