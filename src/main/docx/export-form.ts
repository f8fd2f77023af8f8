// A plan on an office's own template to a verified Word file, in memory: check the template, fill it, read it back.
import { filledText, formPaper, headsMissing } from '#shared/composing/form-paper.ts'
import type { ComposingOptions } from '#shared/composing/composing-options.ts'
import { checkFields, fieldNames, type MissingName } from '#shared/composing/fields.ts'
import type { PaperFigure } from '#shared/composing/figures.ts'
import { figuresOf } from '#shared/composing/figures.ts'
import { fontsNamed, profileNamed } from '#shared/composing/composing-options.ts'
import type { FontSetId } from '#shared/composing/faces.ts'
import type { ProfileId } from '#shared/composing/profiles.ts'
import type { RenderOwners } from '#shared/composing/owner-clause.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { fillForm } from './form/fill-form.ts'
import { inspect } from './form/inspect-form.ts'
import { openForm } from './form/open-form.ts'
import { documentTexts, headTexts, verifyForm } from './form/verify-form.ts'
import type { Check } from './verify/check.ts'

/** As for `exportPlan`; the profile only sets the type of tables, the template its pages. */
export interface FormOptions {
  profile?: string
  fonts?: string
  fields?: Readonly<Record<string, string>>
  renderOwners?: RenderOwners
}

export interface ExportedForm {
  bytes: Uint8Array
  profile: ProfileId
  fonts: FontSetId
  verified: boolean
  checks: Check[]
  missing: readonly MissingName[]
  figures: readonly PaperFigure[]
}

/** What stands in the way of a template, in Chinese sentences. */
export class FormProblems extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join(''))
    this.name = 'FormProblems'
    this.problems = problems
  }
}

/**
 * Fills the template and proves the result. Throws a DocxError for a template that is no whole, safe .docx, FormProblems
 * for one that does not pass its check, and a ComposingError as `exportPlan` does.
 */
export async function exportForm(
  template: Uint8Array,
  rows: PlanRows,
  given: FormOptions,
): Promise<ExportedForm> {
  const options: ComposingOptions = {
    profile: profileNamed(given.profile ?? 'strict'),
    fonts: fontsNamed(given.fonts ?? 'gb2312'),
    fields: checkFields({ ...rows.plan.header, ...given.fields }),
    renderOwners: given.renderOwners ?? ownerClause,
  }
  const form = openForm(template)
  const { problems } = inspect(form)
  if (problems.length > 0) throw new FormProblems(problems)
  const document = formPaper(documentTexts(template), rows, options)
  const heads = headTexts(form)
  const filled = new Map(
    [...heads].map(([name, texts]) => [name, texts.map(text => filledText(text, rows, options))]),
  )
  const lacking = new Set([...document.missing, ...headsMissing([...heads.values()].flat(), rows, options)])
  const bytes = await fillForm(form, rows, options)
  const { ok, checks } = verifyForm(bytes, template, form, { document, heads: filled }, rows)
  const names: readonly MissingName[] = ['title', ...fieldNames]
  return {
    bytes,
    profile: options.profile,
    fonts: options.fonts,
    verified: ok,
    checks,
    missing: names.filter(name => lacking.has(name)),
    figures: figuresOf(document.paragraphs),
  }
}
