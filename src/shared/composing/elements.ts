// The elements of official paper: face, size, place and distances of each, with clause and strength.
// One record an element; the paragraph styles of the .docx, the preview and the checks are all made from it.
import type { FaceId } from './faces.ts'
import type { SizeName } from './measures.ts'
import type { Rule } from './rule.ts'

export const alignments = ['left', 'right', 'center', 'both', 'distribute'] as const
export type Alignment = (typeof alignments)[number]

export interface Element extends Rule {
  /** Name of the element, also the name of its style in Word. */
  name: string
  face: FaceId
  size: SizeName
  align: Alignment
  /** Indents in characters of its own size. */
  firstLine?: number
  left?: number
  right?: number
  /** Exact line height in points; absent for the profile's body line, 'auto' for what the type needs. */
  line?: number | 'auto'
  colour?: 'red'
  /** Width of the glyphs in per cent of their natural width. */
  scale?: number
  /** Heading level for the navigation pane, from 1. */
  outline?: 1 | 2 | 3 | 4
  /** Whether it keeps with the paragraph after it. */
  keepNext?: boolean
  /** Whether the body's character spacing holds here; only running text fills lines of 28 characters. */
  running?: boolean
}

const running = { face: 'fang', size: '三号', align: 'both', running: true } as const
const flush = { size: '三号', align: 'left' } as const

/** Line of the 标志 in points: high enough for 初号, and near what every program centres alike. */
export const mastheadLine = 60

export const elements = {
  title: {
    name: '公文标题',
    face: 'title',
    size: '二号',
    align: 'center',
    line: 36,
    clause: '7.3.1',
    strength: '一般',
    keepNext: true,
  },
  stage: {
    name: '题注',
    face: 'kai',
    size: '三号',
    align: 'center',
    clause: '标题下注明稿次、汇报单位和年月',
    strength: '实务',
    keepNext: true,
  },
  body: { ...running, name: '公文正文', firstLine: 2, clause: '7.3.3', strength: '规定' },
  heading1: {
    ...running,
    name: '一级标题',
    face: 'hei',
    firstLine: 2,
    outline: 1,
    keepNext: true,
    clause: '7.3.3',
    strength: '一般',
  },
  heading2: {
    ...running,
    name: '二级标题',
    face: 'kai',
    firstLine: 2,
    outline: 2,
    keepNext: true,
    clause: '7.3.3',
    strength: '一般',
  },
  heading3: {
    ...running,
    name: '三级标题',
    firstLine: 2,
    outline: 3,
    keepNext: true,
    clause: '7.3.3',
    strength: '一般',
  },
  heading4: {
    ...running,
    name: '四级标题',
    firstLine: 2,
    outline: 4,
    keepNext: true,
    clause: '7.3.3',
    strength: '一般',
  },
  copyNumber: { ...flush, name: '份号', face: 'fang', clause: '7.2.1', strength: '一般' },
  secrecy: { ...flush, name: '密级和保密期限', face: 'hei', clause: '7.2.2', strength: '一般' },
  urgency: { ...flush, name: '紧急程度', face: 'hei', clause: '7.2.3', strength: '一般' },
  masthead: {
    name: '发文机关标志',
    face: 'title',
    size: '初号',
    align: 'center',
    line: mastheadLine,
    colour: 'red',
    clause: '7.2.4',
    strength: '推荐',
  },
  /** One of the organs that issue a paper together; spread over the width of the longest name. */
  jointName: {
    name: '联合发文机关',
    face: 'title',
    size: '小初',
    align: 'distribute',
    line: 50,
    colour: 'red',
    clause: '7.2.4',
    strength: '规定',
  },
  jointNameSmall: {
    name: '联合发文机关（多个）',
    face: 'title',
    size: '一号',
    align: 'distribute',
    line: 36,
    colour: 'red',
    clause: '7.2.4',
    strength: '规定',
  },
  number: {
    name: '发文字号',
    face: 'fang',
    size: '三号',
    align: 'center',
    clause: '7.2.5',
    strength: '规定',
  },
  /** 发文字号 and 签发人 on one line, held apart by tabs. */
  numberAndSigner: {
    name: '发文字号和签发人',
    face: 'fang',
    size: '三号',
    align: 'left',
    left: 1,
    clause: '7.2.6',
    strength: '规定',
  },
  /** Carries the red line; its height is the rest of the 4 mm between 发文字号 and the line. */
  redLine: {
    name: '版头分隔线',
    face: 'fang',
    size: '小五',
    align: 'left',
    line: 7,
    clause: '7.2.7',
    strength: '规定',
  },
  /** 期号 of a 简报, centred under its name. */
  issue: { name: '期号', face: 'fang', size: '三号', align: 'center', clause: '简报', strength: '实务' },
  /** Organ on the left, date on the right of one line. */
  byline: {
    name: '编发单位和日期',
    face: 'fang',
    size: '三号',
    align: 'left',
    left: 1,
    clause: '简报',
    strength: '实务',
  },
  /** Carries the red double line at the foot of a letter. */
  letterLine: {
    name: '信函分隔线',
    face: 'fang',
    size: '小五',
    align: 'left',
    line: 2,
    clause: '10.1',
    strength: '规定',
  },
  /** 份号, 密级, 紧急程度 on the left, 发文字号 on the right below the first line of a letter. */
  letterHead: { ...flush, name: '信函份号和发文字号', face: 'fang', clause: '10.1', strength: '规定' },
  /** 出席, 请假 and 列席 of minutes. */
  attendance: { ...running, name: '纪要出席人员', align: 'left', clause: '10.3', strength: '一般' },
  formLabel: {
    name: '表单栏目',
    face: 'hei',
    size: '小四',
    align: 'center',
    line: 22,
    clause: '督办通知单',
    strength: '实务',
  },
  formCell: {
    name: '表单文字',
    face: 'fang',
    size: '小四',
    align: 'left',
    line: 22,
    clause: '督办通知单',
    strength: '实务',
  },
  recipients: { ...running, name: '主送机关', clause: '7.3.2', strength: '规定' },
  attachments: { ...running, name: '附件说明', align: 'left', clause: '7.3.4', strength: '规定' },
  /** 附件 with its number, on the first line of the attachment. */
  attachmentLabel: {
    ...flush,
    name: '附件顺序号',
    face: 'hei',
    keepNext: true,
    clause: '7.3.7',
    strength: '规定',
  },
  signature: {
    name: '发文机关署名',
    face: 'fang',
    size: '三号',
    align: 'right',
    keepNext: true,
    clause: '7.3.5',
    strength: '规定',
  },
  /** One of several signatures, under a seal of its own. */
  jointSignature: {
    name: '联合署名',
    face: 'fang',
    size: '三号',
    align: 'center',
    keepNext: true,
    clause: '7.3.5.1',
    strength: '规定',
  },
  jointDate: {
    name: '联合署名成文日期',
    face: 'fang',
    size: '三号',
    align: 'center',
    clause: '7.3.5.1',
    strength: '规定',
  },
  date: { name: '成文日期', face: 'fang', size: '三号', align: 'right', clause: '7.3.5', strength: '规定' },
  note: { ...running, name: '附注', firstLine: 2, clause: '7.3.6', strength: '规定' },
  /** Follows what stands at the foot of the page and holds it there. */
  anchor: {
    name: '版记锚点',
    face: 'fang',
    size: '小五',
    align: 'left',
    line: 1,
    clause: '7.4',
    strength: '实务',
  },
  tableHead: {
    name: '表头',
    face: 'hei',
    size: '小四',
    align: 'center',
    line: 20,
    keepNext: true,
    clause: '任务分解表',
    strength: '实务',
  },
  tableCell: {
    name: '表格文字',
    face: 'fang',
    size: '五号',
    align: 'left',
    line: 16,
    clause: '任务分解表',
    strength: '实务',
  },
  tableGroup: {
    name: '表格归类',
    face: 'hei',
    size: '五号',
    align: 'left',
    line: 16,
    clause: '任务分解表',
    strength: '实务',
  },
  tableNumber: {
    name: '表格序号',
    face: 'fang',
    size: '五号',
    align: 'center',
    line: 16,
    clause: '任务分解表',
    strength: '实务',
  },
  imprint: { name: '版记', face: 'fang', size: '四号', align: 'left', clause: '7.4', strength: '规定' },
  pageOdd: {
    name: '页码（单页）',
    face: 'song',
    size: '四号',
    align: 'right',
    right: 1,
    line: 'auto',
    clause: '7.5',
    strength: '一般',
  },
  pageEven: {
    name: '页码（双页）',
    face: 'song',
    size: '四号',
    align: 'left',
    left: 1,
    line: 'auto',
    clause: '7.5',
    strength: '一般',
  },
} as const satisfies Record<string, Element>

export type ElementId = keyof typeof elements
/** Every element, by its id, with the optional fields visible. */
export const elementOf: Record<ElementId, Element> = elements
