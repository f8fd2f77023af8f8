// check: the checks on a document or a stored plan. Findings are what was asked for; they are no failure.
import { readDocument } from '#main/services/read-document.ts'
import { checkPlan } from '#shared/checks/check-plan.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { linkedFindings } from '#shared/checks/linked-findings.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import type { Arguments } from '../arguments.ts'
import type { RunCommand } from '../command.ts'
import { withLibrary } from '../open-services.ts'
import { planSide, type PlanSide } from '../plan-side.ts'

export const run: RunCommand = async args => {
  const { rows, linked } = await checked(args)
  const findings = [...checkPlan(rows), ...linked]
  const errors = findings.filter(finding => finding.severity === 'error').length
  const note = `核稿意见 ${findings.length} 条，其中必错 ${errors} 条、疑似 ${findings.length - errors} 条。`
  return { output: { findings }, note: findings.length === 0 ? '没有发现问题。' : note }
}

/** The plan, and what the plans it is linked with say against it; a file is linked with none. */
async function checked(args: Arguments): Promise<{ rows: PlanRows; linked: Finding[] }> {
  const [what] = args.positionals as [string]
  if (args.text('library') === null) return { rows: rowsOfSide(planSide(what, null)), linked: [] }
  return withLibrary(args, services => {
    const side = planSide(what, services)
    const rows = rowsOfSide(side)
    if (side.kind === 'file') return { rows, linked: [] }
    return { rows, linked: linkedFindings(services.links.of(rows.plan.id).disagreements) }
  })
}

function rowsOfSide(side: PlanSide): PlanRows {
  if (side.kind === 'rows') return side.rows
  const { reading } = readDocument(side.bytes, side.name)
  return toRows(reading, { source: side.name, organisations: [], createdAt: new Date().toISOString() }).rows
}
