// Names of the columns of a 任务分解表.

/** Columns in the order in which they stand; 重点任务 takes one column a level of sections. */
export const divisionColumns = [
  '序号',
  '重点任务',
  '具体任务',
  '具体举措',
  '目标指标',
  '分管领导',
  '牵头单位',
  '配合单位',
  '完成时限',
  '季度节点',
  '备注',
] as const
export type DivisionColumn = (typeof divisionColumns)[number]

/** Other names that offices use for a column. */
const otherNames: Readonly<Record<string, DivisionColumn>> = {
  工作举措: '具体举措',
  工作措施: '具体举措',
  '责任（配合）单位': '配合单位',
  责任单位: '配合单位',
  牵头领导: '分管领导',
}

/** The column of that name; null where there is none. */
export function divisionColumnNamed(name: string): DivisionColumn | null {
  return divisionColumns.find(column => column === name) ?? otherNames[name] ?? null
}

/** The names written in the field 表格栏目. */
export function columnNames(value: string): string[] {
  return value.split(/[、，,；;\s]+/u).filter(name => name !== '')
}

/** The columns that the field names, in the order of the table. Names of no column are passed over. */
export function columnsNamed(value: string): DivisionColumn[] {
  const named = new Set(columnNames(value).map(divisionColumnNamed))
  return divisionColumns.filter(column => named.has(column))
}
