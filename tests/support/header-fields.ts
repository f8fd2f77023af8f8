// Header fields of a red-headed paper, for tests.
import type { FieldName } from '#shared/composing/fields.ts'

/** What a red head needs. */
export const neededFields = {
  issuer: '某省人民政府办公厅',
  number: '某政办发〔2024〕5号',
  date: '2024年3月6日',
  recipients: '各市、县（市、区）人民政府，省政府直属各单位',
  printer: '某省人民政府办公厅',
  printDate: '2024年3月9日',
} satisfies Partial<Record<FieldName, string>>

/** Every header field. */
export const allFields: Record<FieldName, string> = {
  ...neededFields,
  copies: '000001',
  secrecy: '机密★1年',
  urgency: '特急',
  signer: '王某某、李某、赵某某',
  signerPost: '省长',
  attachments: '任务分工表；2024年主要指标清单及责任单位一览表（含省级部门和各设区市）',
  appended: '任务分解表、目标指标表',
  seal: '是',
  note: '此件公开发布',
  columns: '序号、重点任务、具体任务、工作举措、牵头单位、责任（配合）单位、季度节点',
  bulletin: '数字化改革工作简报',
  issue: '12',
  editorNote: '为推动2024年重点任务落实，现将有关安排刊发，供参阅。',
  sections: '1',
  reportTo: '省委、省政府领导',
  sendTo: '省级各部门',
  issueTo: '各市、县（市、区）数字化改革办公室',
  prints: '50',
  meeting: '某省人民政府常务会议纪要',
  present: '王某某、李某、赵某某、钱某某、孙某、周某某、吴某某、郑某',
  absent: '冯某某',
  problems: '部分项目用地尚未落实，3个项目进度偏慢。',
  decisions: '请审议2024年工作要点。',
  digits: 'Times New Roman',
  observers: '省教育厅陈某、省财政厅褚某某',
  copyTo: '省委各部门，省人大常委会、省政协办公厅，省军区，省法院，省检察院，各民主党派省委会，省工商联',
}
