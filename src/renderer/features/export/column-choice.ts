// The columns of the task table as they are switched on and off one by one. Pure.
import {
  columnsNamed,
  divisionColumns,
  type DivisionColumn,
} from '#shared/composing/division-column-names.ts'

/** The columns that a field names, the usual ones where it is blank. Names of no column are passed over. */
export function chosenColumns(value: string, usual: readonly DivisionColumn[]): DivisionColumn[] {
  return value.trim() === '' ? [...usual] : columnsNamed(value)
}

/** The field after one column was switched; blank where the usual columns are left, and the last one stays on. */
export function toggleColumn(
  column: DivisionColumn,
  value: string,
  usual: readonly DivisionColumn[],
): string {
  const chosen = new Set(chosenColumns(value, usual))
  if (!chosen.delete(column)) chosen.add(column)
  if (chosen.size === 0) return value
  const columns = divisionColumns.filter(each => chosen.has(each))
  return columns.join() === usual.join() ? '' : columns.join('、')
}
