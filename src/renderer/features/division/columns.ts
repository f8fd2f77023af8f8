// The columns of the division table (分工表), in order. What is typed into one is always text.
import { zh } from '../../strings/zh-CN.ts'

export const columnIds = [
  'number',
  'task',
  'lead',
  'support',
  'leader',
  'deadline',
  'targets',
  'completion',
] as const
export type ColumnId = (typeof columnIds)[number]

/** Columns whose cells can be changed in the table. Numbers are computed; words and targets are changed on paper. */
export const editableColumns = ['lead', 'support', 'leader', 'deadline', 'completion'] as const
export type EditableColumn = (typeof editableColumns)[number]

export function isEditable(column: ColumnId): column is EditableColumn {
  return (editableColumns as readonly string[]).includes(column)
}

export function columnName(column: ColumnId): string {
  return zh.division.column[column]
}
