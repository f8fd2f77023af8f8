// The paper that an export of the open plan would print: the same composition as the file's.
import { compose } from '#shared/composing/compose.ts'
import type { FontSetId } from '#shared/composing/faces.ts'
import type { Fields } from '#shared/composing/fields.ts'
import type { RenderOwners } from '#shared/composing/owner-clause.ts'
import type { Paper } from '#shared/composing/paper.ts'
import type { ProfileId } from '#shared/composing/profiles.ts'
import type { TemplateId } from '#shared/composing/templates.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { clauseUnlessSaid } from '#shared/reading/clause-unless-said.ts'

/** What the drafter chooses for an export. */
export interface ExportChoice {
  template: TemplateId
  profile: ProfileId
  fonts: FontSetId
  /** The office's template to print on, by id; null prints on the template of ours. */
  form: string | null
}

/**
 * `fields` must obey their rules (see `printableFields`); `against` is the earlier state, for a template that compares
 * two. Throws a ComposingError.
 */
export function paperOf(
  rows: PlanRows,
  { template, profile, fonts }: ExportChoice,
  fields: Fields,
  against?: PlanRows,
): Paper {
  const clauses = new Map(
    [rows, ...(against ? [against] : [])].map(state => [state, clauseUnlessSaid(state)]),
  )
  const renderOwners: RenderOwners = (state, blockId) => clauses.get(state)?.(state, blockId) ?? ''
  return compose(rows, template, { profile, fonts, fields, renderOwners, against })
}
