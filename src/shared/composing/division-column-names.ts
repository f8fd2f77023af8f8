// Names of the columns of a 任务分解表.
/** Columns in the order in which they stand; 重点任务 takes one column a level of sections. */
export const divisionColumns = [
  '序号',
  '重点任务',
  '具体任务',
  '工作举措',
  '目标指标',
  '分管领导',
  '牵头单位',
  '责任（配合）单位',
  '完成时限',
  '季度节点',
  '备注',
] as const
export type DivisionColumn = (typeof divisionColumns)[number]
