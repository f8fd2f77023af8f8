// Draws the pages in docs/pages from the sample plan: node tests/support/office/draw-pages.ts
// The faces are the open ones of fonts-conf.ts, not those a drafter's machine has.
import { mkdirSync, writeFileSync } from 'node:fs'
import { exportPlan } from '#main/docx/export.ts'
import { samplePlan } from '../sample-plan.ts'
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
}

const drawn: [template: string, pages: ('first' | 'second' | 'last')[]][] = [
  ['official', ['first', 'second', 'last']],
  ['division', ['first']],
  ['report', ['first']],
  ['onepage', ['first']],
  ['briefing', ['first']],
  ['supervision', ['first']],
]

const folder = new URL('../../../docs/pages/', import.meta.url)
mkdirSync(folder, { recursive: true })
const rows = samplePlan()
for (const [template, pages] of drawn) {
  const paper = await render((await exportPlan(rows, { template, fields })).bytes)
  for (const page of pages) {
    const number = { first: 1, second: 2, last: paper.pages.length }[page]
    writeFileSync(new URL(`${template}-${page}.png`, folder), await paper.png(number, 90))
  }
  await paper.close()
}
