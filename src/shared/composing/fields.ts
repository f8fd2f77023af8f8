// Header fields of official paper: their names, Chinese labels and the rules they obey.
// A field that is needed and not given is printed as 【待补：…】 and listed; nothing is ever guessed.
import { ComposingError } from './composing-error.ts'
import { columnNames, divisionColumnNamed, divisionColumns } from './division-column-names.ts'
import { printable } from './printable.ts'

export const fieldNames = [
  'copies',
  'secrecy',
  'urgency',
  'issuer',
  'number',
  'signer',
  'signerPost',
  'recipients',
  'attachments',
  'appended',
  'date',
  'seal',
  'note',
  'copyTo',
  'printer',
  'printDate',
  'columns',
  'bulletin',
  'issue',
  'editorNote',
  'sections',
  'reportTo',
  'sendTo',
  'issueTo',
  'prints',
  'meeting',
  'present',
  'absent',
  'observers',
  'problems',
  'decisions',
  'digits',
] as const
export type FieldName = (typeof fieldNames)[number]
/** Those that say the same on most papers of one office. */
export const lastingFields: readonly FieldName[] = [
  'issuer',
  'signer',
  'signerPost',
  'recipients',
  'note',
  'copyTo',
  'printer',
  'columns',
  'bulletin',
  'reportTo',
  'sendTo',
  'issueTo',
  'digits',
]
/** What can be missing from a paper: a header field, or the plan's own title. */
export type MissingName = FieldName | 'title'
/** Given fields; an absent or blank one is not printed. */
export type Fields = Partial<Record<FieldName, string>>

export interface Field {
  /** Name shown to the drafter and printed in 【待补：…】. */
  label: string
  /** How it is written, an example for the drafter. */
  example: string
  /** What it must look like; absent where any words will do. */
  valid?: (value: string) => boolean
  /** The rule in words, for the refusal. */
  rule?: string
  /** Clause of GB/T 9704-2012, or the practice, that describes it. */
  clause: string
}

const secrecy = /^(?:绝密|机密|秘密)★(?:[1-9]\d?(?:年|个月)|长期)$/u
const number = /^[^\s〔〕[\]［］()（）0-9第]+〔(?:19|20)\d\d〕[1-9]\d*号$/u
const issue = /^(?:增刊)?(?:第[1-9]\d{0,3}期|[1-9]\d{0,3})(?:（总第[1-9]\d{0,5}期）)?$/u
const day = /^(\d{4})年([1-9]\d?)月([1-9]\d?)日$/u

/** The face for digits and Latin letters where they are not set in the Chinese face beside them. */
export const latinFace = 'Times New Roman'

const dateRule = '应使用阿拉伯数字写全年月日，月、日前不加0，例如“2020年3月6日”'

export const fields: Record<FieldName, Field> = {
  copies: {
    label: '份号',
    example: '000001',
    valid: value => /^\d{6}$/.test(value),
    rule: '应为6位阿拉伯数字，例如“000001”',
    clause: '7.2.1',
  },
  secrecy: {
    label: '密级和保密期限',
    example: '机密★1年',
    valid: value => secrecy.test(value),
    rule: '应同时写明密级和保密期限，中间用“★”隔开，例如“机密★1年”',
    clause: '7.2.2',
  },
  urgency: {
    label: '紧急程度',
    example: '特急',
    valid: value => /^(?:特急|加急|特提|平急)$/.test(value),
    rule: '应为“特急”“加急”“特提”“平急”之一',
    clause: '7.2.3',
  },
  // Several organs stand in one field, the one in charge first: 某省教育厅、某省财政厅.
  issuer: { label: '发文机关', example: '浙江省人民政府办公厅', clause: '7.2.4' },
  number: {
    label: '发文字号',
    example: '浙政办发〔2020〕5号',
    valid: value => number.test(value),
    rule: '应由机关代字、年份、序号组成，年份用六角括号“〔〕”括入，序号不加“第”、不编虚位，例如“浙政办发〔2020〕5号”',
    clause: '7.2.5',
  },
  signer: { label: '签发人', example: '张三', clause: '7.2.6' },
  signerPost: { label: '签发人职务', example: '省长', clause: '7.3.5.3' },
  recipients: { label: '主送机关', example: '各市、县（市、区）人民政府，省政府直属各单位', clause: '7.3.2' },
  attachments: { label: '附件说明', example: '任务分工表；指标清单', clause: '7.3.4' },
  appended: {
    label: '随文附件',
    example: '任务分解表',
    valid: value =>
      value.split(/[、，,；;\s]+/u).every(name => name === '任务分解表' || name === '目标指标表'),
    rule: '应为“任务分解表”“目标指标表”中的一种或两种，用顿号隔开',
    clause: '7.3.7',
  },
  date: { label: '成文日期', example: '2020年3月6日', valid: isDay, rule: dateRule, clause: '7.3.5.4' },
  seal: {
    label: '加盖印章',
    example: '是',
    valid: value => value === '是' || value === '否' || value === '签名章',
    rule: '应为“是”“否”或“签名章”',
    clause: '7.3.5',
  },
  note: { label: '附注', example: '此件公开发布', clause: '7.3.6' },
  copyTo: { label: '抄送机关', example: '省委各部门，省人大常委会、省政协办公厅', clause: '7.4.2' },
  printer: { label: '印发机关', example: '浙江省人民政府办公厅', clause: '7.4.3' },
  printDate: { label: '印发日期', example: '2020年3月9日', valid: isDay, rule: dateRule, clause: '7.4.3' },
  columns: {
    label: '表格栏目',
    example: '重点任务、具体举措、牵头单位、配合单位、完成时限',
    valid: value => columnNames(value).every(name => divisionColumnNamed(name) !== null),
    rule: `应从以下栏目中选取，用顿号隔开：${divisionColumns.join('、')}`,
    clause: '任务分解表',
  },
  bulletin: { label: '简报名称', example: '数字浙江建设工作简报', clause: '简报' },
  issue: {
    label: '期号',
    example: '12',
    valid: value => issue.test(value),
    rule: '应写明第几期，例如“12”“第12期（总第30期）”“增刊第1期”',
    clause: '简报',
  },
  editorNote: {
    label: '编者按',
    example: '为推动年度重点任务落实，现将有关安排刊发，供参阅。',
    clause: '简报',
  },
  sections: {
    label: '选用板块',
    example: '一、三',
    valid: value =>
      sectionNumbers(value).every(number => /^(?:[一二三四五六七八九十]+|[1-9]\d?)$/u.test(number)),
    rule: '应写板块的序号，用顿号隔开，例如“一、三”',
    clause: '简报',
  },
  reportTo: { label: '报', example: '省委、省政府领导', clause: '简报' },
  sendTo: { label: '送', example: '省级各部门', clause: '简报' },
  issueTo: { label: '发', example: '各市、县（市、区）', clause: '简报' },
  prints: {
    label: '印数',
    example: '50',
    valid: value => /^[1-9]\d*$/.test(value),
    rule: '应为阿拉伯数字，例如“50”',
    clause: '简报',
  },
  meeting: {
    label: '纪要名称',
    example: '某市人民政府常务会议纪要',
    valid: value => value.endsWith('纪要'),
    rule: '应以“纪要”结尾，例如“某市人民政府常务会议纪要”',
    clause: '10.3',
  },
  present: { label: '出席人员', example: '张某某、李某', clause: '10.3' },
  absent: { label: '请假人员', example: '王某某', clause: '10.3' },
  observers: { label: '列席人员', example: '赵某某', clause: '10.3' },
  problems: { label: '存在问题', example: '部分项目用地尚未落实。', clause: '汇报材料' },
  decisions: {
    label: '提请审议事项',
    example: '请审议年度工作要点，并明确未定事项的牵头单位。',
    clause: '汇报材料',
  },
  digits: {
    label: '数字字体',
    example: latinFace,
    valid: value => value === '随正文' || value === latinFace,
    rule: `应为“随正文”或“${latinFace}”`,
    clause: '5.2.2',
  },
}

/** The numbers in the field 选用板块: 一、三. */
export function sectionNumbers(value: string): string[] {
  return value.split(/[、，,；;\s]+/u).filter(number => number !== '')
}

/** Whether a value is a day of the calendar written as 2020年3月6日. */
function isDay(value: string): boolean {
  const match = day.exec(value)
  if (!match) return false
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  const found = new Date(Date.UTC(year, month - 1, date))
  if (year < 1949 || year > 2200) return false
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date
}

/**
 * Header fields as they will be printed: trimmed, blank ones left out. Throws a ComposingError that names the first
 * field which is unknown (`field-unknown`) or written against its rule (`field-invalid`).
 */
export function checkFields(given: Readonly<Record<string, string>>): Fields {
  const checked: Fields = {}
  for (const [name, raw] of Object.entries(given)) {
    if (!isFieldName(name)) {
      const known = fieldNames.map(field => `${field}（${fields[field].label}）`).join('、')
      throw new ComposingError('field-unknown', `没有“${name}”这一版头项目，可填写的项目有：${known}。`)
    }
    const value = printable(raw).trim()
    if (value === '') continue
    const field = fields[name]
    if (field.valid && !field.valid(value)) {
      throw new ComposingError(
        'field-invalid',
        `${field.label}“${value}”不合规范：${field.rule}。请改正后再导出。`,
      )
    }
    checked[name] = value
  }
  return checked
}

function isFieldName(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name)
}

/** The mark that stands where something the paper needs is not given. */
export function missingMark(name: MissingName): string {
  return `【待补：${name === 'title' ? '标题' : fields[name].label}】`
}
