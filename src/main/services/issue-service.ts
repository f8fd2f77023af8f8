// Counts the issues of 简报 and 纪要 and keeps the record they are counted by.
import { ComposingError } from '#shared/composing/composing-error.ts'
import { checkFields, type Fields } from '#shared/composing/fields.ts'
import { countIssue, type IssueCount } from '#shared/composing/issue-number.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { IssueRecord } from '#shared/model/issue-record.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { LibraryService } from './library-service.ts'

/** The issue that a file was written as. */
export interface ExportedIssue {
  series: string
  year: number
  /** 第12期（总第30期）. */
  text: string
  /** What the drafter should look at, a Chinese sentence or two; "" where nothing is out of order. */
  notice: string
}

export class IssueService {
  private readonly library: LibraryService

  constructor(library: LibraryService) {
    this.library = library
  }

  /** The issues that went out. Throws AppError no-library. */
  list(): IssueRecord[] {
    return this.library.current().issues()
  }

  /**
   * The issue that a plan of the library goes out as in this template; null where it has none, or where it cannot be
   * counted: without name or date, and with fields against their rules, about which the export speaks. `given` are
   * fields beside those kept with the plan.
   */
  count(rows: PlanRows, template: string, given: Readonly<Record<string, string>> = {}): IssueCount | null {
    const fields = wellWritten({ ...rows.plan.header, ...given })
    if (!fields) return null
    const titles = new Map(
      this.library
        .current()
        .listPlans()
        .map(({ id, title }) => [id, title]),
    )
    return countIssue(this.list(), rows.plan.id, template, fields, id => titles.get(id) ?? null)
  }

  /**
   * Writes a plan by `write`, which gets the fields with the issue counted, and notes the issue once the file is there.
   * `write` gives null where the drafter chose no place. Throws what `write` throws.
   */
  async exporting<R>(
    rows: PlanRows,
    template: string,
    fields: Readonly<Record<string, string>>,
    write: (fields: Readonly<Record<string, string>>) => Promise<R | null>,
  ): Promise<{ report: R; issue: ExportedIssue | null } | null> {
    const count = this.count(rows, template, fields)
    const report = await write(count ? { ...fields, issue: count.text } : fields)
    if (report === null) return null
    if (!count) return { report, issue: null }
    const { series, year, text, notice } = count
    const unnoted = this.noted(rows.plan.id, count)
    return { report, issue: { series, year, text, notice: notice + unnoted } }
  }

  /** Notes an issue; the file is there already, so what goes wrong is said beside it: a sentence, or "". */
  private noted(planId: string, { series, year, supplement, number, total }: IssueCount): string {
    try {
      this.library.current().recordIssue({ series, year, supplement, number, total, planId })
      return ''
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return `文件已导出，期号没有登记到工作库，下次编号时请自行核对：${error.message}`
    }
  }
}

function wellWritten(fields: Readonly<Record<string, string>>): Fields | null {
  try {
    return checkFields(fields)
  } catch (error) {
    if (error instanceof ComposingError) return null
    throw error
  }
}
