// Writes a plan as a Word file: made and proved in memory, written beside its place, read back, only then reported.
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { RevisionAuthor } from '#main/docx/write/revision-stamp.ts'
import { writeFileSafely } from '#main/store/place-file.ts'
import { ComposingError } from '#shared/composing/composing-error.ts'
import { deviationSentence } from '#shared/composing/deviations.ts'
import { fontSetIds, fontSets } from '#shared/composing/faces.ts'
import { ownerClause, type RenderOwners } from '#shared/composing/owner-clause.ts'
import { profileIds, profiles } from '#shared/composing/profiles.ts'
import { templateIds, templates } from '#shared/composing/templates.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { clauseUnlessSaid } from '#shared/reading/clause-unless-said.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'

/** A Word file of the office that a plan is printed on. */
export interface OfficeForm {
  name: string
  bytes: Uint8Array
}

export interface FormCheck {
  placeholders: { name: string; where: string; optional: boolean }[]
  /** Why it cannot be used, Chinese sentences; [] for one that is ready. */
  problems: string[]
}

export interface ExportRequest {
  /** A template of ours, or one of the office. */
  template: string | OfficeForm
  profile?: string
  fonts?: string
  fields?: Readonly<Record<string, string>>
  /** The state before the changes, for a template that compares two and for tracked changes. */
  against?: PlanRows
  /** Whether what changed since `against` is written as tracked changes. */
  tracked?: boolean
  /** Where the file goes. */
  path: string
  /** Whether a file of that name may be replaced. */
  overwrite: boolean
}

export interface ExportReport {
  path: string
  template: string
  profile: string
  checks: { rule: string; ok: boolean; detail: string }[]
  /** Names of header fields that the template wants and nobody gave. */
  missing: string[]
  /** Names of header fields that were given for this file and that the template has no place for. */
  unused: string[]
  /** Where the page differs from the standard, Chinese sentences. */
  deviations: string[]
  /** Every figure in the document with the row it comes from; null where it comes from none. */
  figures: { figure: string; where: string; blockId: string | null; source: string }[]
}

export interface ExportChoices {
  templates: { id: string; name: string }[]
  profiles: { id: string; name: string }[]
  fontSets: { id: string; name: string }[]
}

/** Signs tracked changes where the system account has no name. */
const program = '谋篇'

export class ExportService {
  private readonly author: string
  private readonly now: () => Date

  constructor(options: { author: string; now: () => Date }) {
    this.author = options.author
    this.now = options.now
  }

  /** Who signs tracked changes. */
  get signer(): string {
    return this.author || program
  }

  /** What a plan can be printed with. */
  choices(): ExportChoices {
    return {
      templates: templateIds.map(id => ({ id, name: templates[id].name })),
      profiles: profileIds.map(id => ({ id, name: profiles[id].name })),
      fontSets: fontSetIds.map(id => ({ id, name: fontSets[id].label })),
    }
  }

  /**
   * Checks a template of the office before it is used. Throws AppError: file-refused for what is no whole, safe .docx,
   * file-unsupported for another format.
   */
  async inspectForm(form: OfficeForm): Promise<FormCheck> {
    const { inspectForm } = await import('#main/docx/form/inspect-form.ts')
    return explained(form, () => inspectForm(form.bytes))
  }

  /**
   * Writes the file. Throws AppError: wrong-usage for a template, profile, font set or field that is unknown or
   * breaks its rule, file-refused or file-unsupported for an office's template that cannot be used, export-failed when the finished file does not say what the rows say, file-exists, disk-full,
   * write-failed; then no file is written and one that was there is as it was.
   */
  async run(rows: PlanRows, request: ExportRequest): Promise<ExportReport> {
    const path = resolve(request.path)
    const made = await composed(rows, request, {
      author: this.signer,
      date: instantOf(this.now()),
    })
    const failed = made.checks.find(check => !check.ok)
    if (failed)
      throw new AppError(
        'export-failed',
        `没有导出：成品与方案核对不符，${failed.detail.replace(/。$/, '')}，请核对这一处后再导出。`,
        {
          rule: failed.rule,
        },
      )
    writeFileSafely(path, made.bytes, request.overwrite)
    if (!readFileSync(path).equals(made.bytes))
      throw new AppError('write-failed', `“${basename(path)}”写入后读回不一致，请换一个磁盘再导出。`, {
        name: basename(path),
      })
    return {
      path,
      template: made.template,
      profile: made.profile,
      checks: made.checks,
      missing: [...made.missing],
      unused: made.unused.filter((name: string) => request.fields?.[name]?.trim()),
      figures: [...made.figures],
      deviations: made.deviations.map(deviationSentence),
    }
  }
}

/** Owner clauses of several plans, each by its own organisations. */
function clausesOf(plans: readonly PlanRows[]): RenderOwners {
  const clauses = new Map(plans.map(rows => [rows, clauseUnlessSaid(rows)]))
  return (rows, blockId) => (clauses.get(rows) ?? ownerClause)(rows, blockId)
}

/** Does something with an office's template; what is wrong with the file is said with its name. */
async function explained<T>(form: OfficeForm, work: () => T | Promise<T>): Promise<T> {
  const { DocxError } = await import('#main/docx/read/docx-error.ts')
  const { FormProblems } = await import('#main/docx/export-form.ts')
  try {
    return await work()
  } catch (error) {
    const { name } = form
    if (error instanceof DocxError) {
      const code =
        error.code === 'not-docx' || error.code === 'old-format' ? 'file-unsupported' : 'file-refused'
      const reason = error.message.replaceAll('导入', '使用')
      throw new AppError(code, `“${name}”不能用作模板：${reason}`, { name }, error)
    }
    if (error instanceof FormProblems) {
      const more = error.problems.length > 1 ? `（另有${error.problems.length - 1}处）` : ''
      throw new AppError(
        'file-refused',
        `“${name}”不能用作模板：${error.problems[0]}${more}`,
        { name },
        error,
      )
    }
    throw error
  }
}

/** Whole seconds: Word knows no fractions of them. */
function instantOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

async function composed(rows: PlanRows, request: ExportRequest, by: RevisionAuthor) {
  try {
    const { template, profile, fonts, fields, against } = request
    const tracked = request.tracked ? by : undefined
    if (typeof template !== 'string') {
      if (tracked)
        throw new AppError('wrong-usage', '单位模板不能导出为修订稿，请改用公文版式。', {
          name: template.name,
        })
      const { exportForm } = await import('#main/docx/export-form.ts')
      const renderOwners = clausesOf([rows])
      const made = await explained(template, () =>
        exportForm(template.bytes, rows, { profile, fonts, fields, renderOwners }),
      )
      return { ...made, template: template.name, unused: [], deviations: [] }
    }
    // The Word writer is large; what does not export need not wait for it.
    const { exportPlan } = await import('#main/docx/export.ts')
    const renderOwners = clausesOf(against ? [rows, against] : [rows])
    return await exportPlan(rows, { template, profile, fonts, fields, against, tracked, renderOwners })
  } catch (error) {
    if (error instanceof ComposingError) throw new AppError('wrong-usage', error.message, {}, error)
    throw error
  }
}
