// check: the checks on a document or a stored plan. Findings are what was asked for; they are no failure.
import { readDocument } from '#main/services/read-document.ts'
import { checkPlan } from '#shared/checks/check-plan.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import type { Arguments } from '../arguments.ts'
import type { RunCommand } from '../command.ts'
import { withLibrary } from '../open-services.ts'
import { planSide, type PlanSide } from '../plan-side.ts'

export const run: RunCommand = async args => {
  const findings = checkPlan(await rowsOf(args))
  const errors = findings.filter(finding => finding.severity === 'error').length
  const note = `核稿意见 ${findings.length} 条，其中必错 ${errors} 条、疑似 ${findings.length - errors} 条。`
  return { output: { findings }, note: findings.length === 0 ? '没有发现问题。' : note }
}

async function rowsOf(args: Arguments): Promise<PlanRows> {
  const [what] = args.positionals as [string]
  if (args.text('library') === null) return rowsOfSide(planSide(what, null))
  return withLibrary(args, services => rowsOfSide(planSide(what, services)))
}

function rowsOfSide(side: PlanSide): PlanRows {
  if (side.kind === 'rows') return side.rows
  const { reading } = readDocument(side.bytes, side.name)
  return toRows(reading, { source: side.name, organisations: [], createdAt: new Date().toISOString() }).rows
}
