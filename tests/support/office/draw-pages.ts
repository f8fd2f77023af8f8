// Draws the pages in docs/pages from the sample plan: node tests/support/office/draw-pages.ts [name…]
// The faces are the open ones of fonts-conf.ts, not those a drafter's machine has.
import { mkdirSync, writeFileSync } from 'node:fs'
import { exportForm } from '#main/docx/export-form.ts'
import { exportPlan } from '#main/docx/export.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { samplePlan } from '../sample-plan.ts'
import { officeForm } from './office-form.ts'
import { render } from './render.ts'

const fields = {
  issuer: '浙江省人民政府办公厅',
  number: '浙政办发〔2020〕5号',
  date: '2020年3月6日',
  recipients: '各市、县（市、区）人民政府，省政府直属各单位',
  copyTo: '省委各部门，省人大常委会、省政协办公厅，省军区，省法院，省检察院',
  printer: '浙江省人民政府办公厅',
  printDate: '2020年3月9日',
  note: '此件公开发布',
  attachments: '任务分工表；主要指标清单',
  bulletin: '数字浙江建设工作简报',
  issue: '12',
  editorNote: '为推动全省上下抓好年度重点任务落实，现将深化数字浙江建设年度工作要点刊发，供各地各部门参阅。',
  reportTo: '省委、省政府领导',
  sendTo: '省级各部门',
  issueTo: '各市、县（市、区）人民政府',
  prints: '50',
  problems: '部分项目用地和资金尚未落实。',
  decisions: '请审议年度工作要点，并明确未定事项的牵头单位。',
  meeting: '浙江省人民政府专题会议纪要',
  present: '王某某、李某、赵某某、钱某某、孙某、周某某、吴某某、郑某、冯某某、陈某',
  absent: '褚某某',
  observers: '省财政厅卫某、省审计厅蒋某某',
}

interface Drawing {
  /** What the pictures are called; the template's name where absent. */
  name?: string
  template: string
  fields?: Record<string, string>
  /** Drawn with the changes since the earlier state as tracked changes. */
  tracked?: true
  /** The attachment is the first page that lies on its side. */
  pages: ('first' | 'second' | 'third' | 'last' | 'attachment')[]
}

const drawings: Drawing[] = [
  { template: 'official', pages: ['first', 'second', 'last'] },
  {
    name: 'joint',
    template: 'official',
    fields: {
      issuer: '浙江省发展和改革委员会、浙江省经济和信息化厅、浙江省财政厅',
      signer: '王某某、李某、赵某某',
      attachments: '',
      note: '',
    },
    pages: ['first', 'last'],
  },
  {
    name: 'upward',
    template: 'official',
    fields: {
      issuer: '浙江省人民政府',
      number: '浙政〔2020〕5号',
      signer: '王某某',
      recipients: '国务院',
      seal: '否',
    },
    pages: ['first', 'last'],
  },
  {
    name: 'stamped',
    template: 'official',
    fields: { seal: '签名章', signerPost: '主任', copies: '000001', secrecy: '机密★1年', urgency: '特急' },
    pages: ['first', 'last'],
  },
  {
    name: 'appended',
    template: 'official',
    fields: { appended: '任务分解表', attachments: '' },
    pages: ['attachment', 'last'],
  },
  {
    template: 'letter',
    fields: { number: '浙政办函〔2020〕5号' },
    pages: ['first', 'last'],
  },
  { template: 'minutes', pages: ['first', 'last'] },
  { template: 'division', pages: ['first', 'second', 'last'] },
  { template: 'report', pages: ['first', 'last'] },
  { template: 'onepage', pages: ['first'] },
  { template: 'briefing', fields: { sections: '一、二' }, pages: ['first', 'last'] },
  { template: 'supervision', pages: ['first'] },
  { template: 'comparison', pages: ['first'] },
  { name: 'form', template: 'form', pages: ['first'] },
  { name: 'tracked', template: 'official', tracked: true, pages: ['third'] },
  { name: 'tracked-table', template: 'division', tracked: true, pages: ['third'] },
]

const tracked = { author: '张三', date: '2020-03-01T09:00:00Z' }

const folder = new URL('../../../docs/pages/', import.meta.url)
mkdirSync(folder, { recursive: true })
const rows = samplePlan()
const against = earlier(rows)
const wanted = process.argv.slice(2)
for (const { template, name = template, fields: own, tracked: changes, pages } of drawings) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const given = { ...fields, ...own }
  const made =
    template === 'form'
      ? await exportForm(await officeForm({ headings: true }), rows, { fields: given })
      : await exportPlan(rows, { template, fields: given, against, ...(changes ? { tracked } : {}) })
  const paper = await render(made.bytes)
  for (const page of pages) {
    const attachment = paper.pages.findIndex(({ width, height }) => width > height) + 1
    const number = { first: 1, second: 2, third: 3, last: paper.pages.length, attachment }[page]
    writeFileSync(new URL(`${name}-${page}.png`, folder), await paper.png(number, 90))
  }
  await paper.close()
}

/** The sample as a draft before it: a task less, numbers lower by a tenth, other owners. */
function earlier(after: PlanRows): PlanRows {
  const tasks = after.blocks.filter(block => block.type === 'task')
  const blocks = after.blocks
    .filter(block => block.id !== tasks[3]!.id && block.parentId !== tasks[3]!.id)
    .map(block => {
      const text = block.text.replace(/\d{2,}(?=[个家万项])/gu, digits =>
        String(Math.round(Number(digits) * 0.9)),
      )
      return text === block.text ? block : { ...block, text, inline: plainInline(text) }
    })
  const owners = after.owners.filter(owner => owner.role === 'lead')
  return { ...after, blocks, owners }
}
