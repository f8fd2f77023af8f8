// A plan to a verified Word file, in memory: compose, write, read back, check. Knows neither disk nor window.
import { compose } from '#shared/composing/compose.ts'
import { ComposingError } from '#shared/composing/composing-error.ts'
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
import { templateIds, templates, tracksChanges } from '#shared/composing/templates.ts'
import { originsOf, trackPaper } from '#shared/composing/tracked/track-paper.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Check } from './verify/check.ts'
import { verifyPaper } from './verify/verify-paper.ts'
import { verifyTracked } from './verify/verify-tracked.ts'
import type { RevisionAuthor } from './write/revision-stamp.ts'
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
  /** The state before the changes, for the template `comparison` and for tracked changes. */
  against?: PlanRows
  /** Set where what changed since `against` is to be written as tracked changes, with who made them and when. */
  tracked?: RevisionAuthor
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
 * field, for a field written against its rule, for a comparison or tracked changes without an earlier state, and for
 * tracked changes in a template that has none.
 */
export async function exportPlan(rows: PlanRows, options: ExportOptions): Promise<ExportedPlan> {
  const template = templateNamed(options.template)
  const profile = profileNamed(options.profile ?? 'strict')
  const fonts = fontsNamed(options.fonts ?? 'gb2312')
  const { against, tracked } = options
  const paperOf = (state: PlanRows) =>
    compose(state, template, {
      profile,
      fonts,
      fields: checkFields({ ...state.plan.header, ...options.fields }),
      renderOwners: options.renderOwners ?? ownerClause,
      against,
    })
  const paper = paperOf(rows)
  const earlier = tracked ? earlierState(template, against) : null
  const before = earlier && paperOf(earlier)
  const written = before ? trackPaper(before, paper, originsOf(earlier, rows)) : paper
  const bytes = await writeDocx(written, tracked)
  const checks = [
    ...verifyPaper(bytes, paper, rows, against).checks,
    ...(before ? verifyTracked(bytes, before, paper, earlier) : []),
  ]
  const fields = checkFields({ ...rows.plan.header, ...options.fields })
  const unused = fieldNames.filter(name => name in fields && !templates[template].takes.includes(name))
  const { missing, deviations } = paper
  const figures = figuresOf(paragraphsOf(paper))
  const verified = checks.every(check => check.ok)
  return { bytes, template, profile, fonts, verified, checks, missing, unused, deviations, figures }
}

/** The state that tracked changes begin from; throws where the template has none, or no state is given. */
function earlierState(template: TemplateId, against: PlanRows | undefined): PlanRows {
  if (!tracksChanges(template)) {
    const known = templateIds.filter(tracksChanges).map(id => templates[id].name)
    throw new ComposingError(
      'not-tracked',
      `“${templates[template].name}”不能导出为修订稿，请改用${known.join('、')}。`,
    )
  }
  if (against) return against
  throw new ComposingError('against-missing', '修订稿要同修改前的文稿对照，请先指明修改前的文稿，再导出。')
}
