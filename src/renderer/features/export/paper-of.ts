// The paper that an export of the open plan would print: the same composition as the file's.
import { compose } from '#shared/composing/compose.ts'
import type { FontSetId } from '#shared/composing/faces.ts'
import type { Fields } from '#shared/composing/fields.ts'
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
}

/** `fields` must obey their rules; see `printableFields`. */
export function paperOf(rows: PlanRows, { template, profile, fonts }: ExportChoice, fields: Fields): Paper {
  return compose(rows, template, { profile, fonts, fields, renderOwners: clauseUnlessSaid(rows) })
}
