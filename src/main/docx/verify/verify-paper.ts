// Proof of a written file: it is read back by our own reader and compared with the paper and the rows.
import { figuresOf } from '#shared/composing/figures.ts'
import type { Paper } from '#shared/composing/paper.ts'
import { paragraphsOf, printedOn } from '#shared/composing/paper.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { DocxError } from '../read/docx-error.ts'
import { readDocx } from '../read/read-docx.ts'
import type { Check } from './check.ts'
import { contentChecks } from './content-checks.ts'
import { earlierCheck } from './earlier-check.ts'
import { figuresCheck } from './figures-check.ts'
import { structureChecks } from './structure-checks.ts'

export interface Verification {
  /** Whether every check holds. */
  ok: boolean
  checks: Check[]
}

/** Reads the file back and checks it; `against` is the earlier state of a comparison. Never throws for what is wrong with the file: that is a failed check. */
export function verifyPaper(
  bytes: Uint8Array,
  paper: Paper,
  rows: PlanRows,
  against?: PlanRows,
): Verification {
  const checks = readable(() => {
    const read = readDocx(bytes, { revisions: 'accepted' }).paragraphs
    return [
      ...contentChecks(read, printedOn(paper), rows),
      ...(against && paper.promise.earlier ? [earlierCheck(read, paper, rows, against)] : []),
      figuresCheck(read, paragraphsOf(paper), figuresOf(paragraphsOf(paper)), rows, against),
      ...structureChecks(bytes),
    ]
  })
  return { ok: checks.every(check => check.ok), checks }
}

/** The checks of a file that can be read back; one that cannot is a failed check, not an error. */
export function readable(read: () => Check[]): Check[] {
  try {
    return [{ rule: 'readable', ok: true, detail: '写出的文件可以完整读回。' }, ...read()]
  } catch (error) {
    if (error instanceof DocxError) return [{ rule: 'readable', ok: false, detail: error.message }]
    throw error
  }
}
