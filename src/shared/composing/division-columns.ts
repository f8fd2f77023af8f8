// The columns of a 任务分解表: which are shown, and what each says of a task.
import type { Block } from '../model/block.ts'
import { byOrder } from '../model/order-key.ts'
import type { OwnerRole } from '../model/owner.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { DivisionColumn } from './division-column-names.ts'
import { divisionColumns } from './division-column-names.ts'
import type { DivisionLine, DivisionRow } from './division-rows.ts'
import { divisionRows } from './division-rows.ts'
import type { PaperParagraph, PaperRun } from './paper.ts'
import { chineseNumber } from '../numbering/chinese-number.ts'
import { fixed } from './paragraphs.ts'
import { printable } from './printable.ts'
import { cell } from './table-parts.ts'

/** Columns that are left out unless they are asked for: those that would be empty, 季度节点 and 备注. */
export function usualColumns(rows: PlanRows): DivisionColumn[] {
  const empty = new Set<DivisionColumn>(['季度节点', '备注'])
  if (!rows.blocks.some(block => block.type === 'section')) empty.add('重点任务')
  if (rows.targets.length === 0) empty.add('目标指标')
  if (!rows.blocks.some(block => block.leader)) empty.add('分管领导')
  const found = divisionRows(rows)
  if (!found.some(row => row.task)) empty.add('具体任务')
  const tasks = found.filter(row => row.task)
  if ((tasks.length > 0 ? tasks : found).every(row => row.measures.length === 0)) empty.add('具体举措')
  return divisionColumns.filter(column => !empty.has(column))
}

/** The facts of a line's task in one column, targets those of its measures; columns of words are set elsewhere. */
export function factCell(column: DivisionColumn, line: DivisionLine, rows: PlanRows): PaperParagraph[] {
  const { row } = line
  switch (column) {
    case '目标指标':
      return targetCell(line, rows)
    case '分管领导':
      return [cell(row.task?.leader ? [factRun(row.task.id, row.task.leader)] : [])]
    case '牵头单位':
      return [cell(ownerRun(row.task, rows, 'lead'))]
    case '配合单位':
      return [cell(ownerRun(row.task, rows, 'support'))]
    case '完成时限':
      return deadlineCell(row, rows)
    case '季度节点':
      return quarterCell(row, rows)
    default:
      return [cell([])]
  }
}

/** One paragraph a target, in the words of the text. */
function targetCell({ row, measures, first }: DivisionLine, rows: PlanRows): PaperParagraph[] {
  const blocks = [...(first && row.task ? [row.task] : []), ...measures]
  const quotes = blocks.flatMap(block =>
    rows.targets
      .filter(target => target.blockId === block.id)
      .sort(byOrder)
      .map(target => cell([factRun(block.id, target.text, [target.id])])),
  )
  return quotes.length > 0 ? quotes : [cell([])]
}

/** Owners of one role, joined by 、; the open end of the list stands with the last of them. */
export function ownerRun(task: Block | null, rows: PlanRows, role: OwnerRole): PaperRun[] {
  if (!task) return []
  const owners = rows.owners.filter(owner => owner.blockId === task.id)
  const names = owners
    .filter(owner => owner.role === role)
    .sort(byOrder)
    .flatMap(
      owner => rows.organisations.find(organisation => organisation.id === owner.organisationId)?.name ?? [],
    )
  if (names.length === 0) return []
  const last = role === 'support' || !owners.some(owner => owner.role === 'support')
  const words = names.join('、') + (task.ownersOpen && last ? '等' : '')
  return [{ ...factRun(task.id, words), source: 'owners' }]
}

function deadlineCell(row: DivisionRow, rows: PlanRows): PaperParagraph[] {
  const { task } = row
  const deadlines = task ? rows.deadlines.filter(deadline => deadline.blockId === task.id) : []
  return deadlines.length > 0
    ? deadlines.map(deadline => cell([factRun(task!.id, deadline.text)]))
    : [cell([])]
}

/** The quarters in which the task's deadlines fall, told from their days; blank where a deadline has none. */
function quarterCell({ task }: DivisionRow, rows: PlanRows): PaperParagraph[] {
  const months = rows.deadlines
    .filter(({ blockId, to }) => blockId === task?.id && to !== null)
    .map(({ to }) => Number(to!.slice(5, 7)))
  const quarters = [...new Set(months.map(month => Math.ceil(month / 3)))].toSorted((a, b) => a - b)
  const words = quarters.map(quarter => `${chineseNumber(quarter)}季度`).join('、')
  return [cell(words === '' ? [] : [fixed(words)])]
}

/** A fact of a block, shown apart from its words. */
export function factRun(blockId: string, text: string, targetIds: readonly string[] = []): PaperRun {
  return { text: printable(text), source: 'fact', blockId, targetIds }
}
