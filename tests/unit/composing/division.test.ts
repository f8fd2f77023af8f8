import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import type { Fields } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { PaperTable } from '#shared/composing/paper.ts'
import { paragraphText } from '#shared/composing/paper.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { planOf } from '../../support/plan-builder.ts'

const plan = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'paragraph', text: '为做好全年工作，制定本要点。' },
  { type: 'section', text: '加强创新' },
  {
    type: 'task',
    text: '建设实验室',
    lead: ['省科技厅'],
    support: ['省教育厅', '省财政厅'],
    open: true,
    deadline: '6月底前',
  },
  { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家'] },
  { type: 'measure', text: '推进成果转化。', lead: ['省知识产权局'] },
  { type: 'task', text: '完善机制', lead: ['省政府办公厅'], leader: '张三' },
  { type: 'section', text: '改善民生' },
  { type: 'measure', text: '扩大就业。' },
])

function paperOf(rows: PlanRows, fields: Fields = {}) {
  return compose(rows, 'division', { profile: 'strict', fonts: 'gb2312', fields, renderOwners: ownerClause })
}

function tableOf(rows: PlanRows, fields?: Fields): PaperTable {
  return paperOf(rows, fields).sections[0]!.content.find(block => block.kind === 'table')!
}

const grid = (table: PaperTable) =>
  table.rows.map(row =>
    row.cells.map(cell => cell.paragraphs.map(paragraphText).join('/').replaceAll('\n', '')),
  )

describe('the division table of a plan', () => {
  it('names the quarters of deadlines where that column is asked for', () => {
    const deadlines = plan.deadlines.map(deadline => ({ ...deadline, to: '2024-06-30' }))
    const rows = grid(tableOf({ ...plan, deadlines }, { columns: '具体任务、季度节点' }))
    expect(rows.slice(0, 3)).toEqual([
      ['具体任务', '季度节点'],
      ['（一）建设实验室', '二季度'],
      ['（二）完善机制', ''],
    ])
    expect(grid(tableOf(plan, { columns: '具体任务、季度节点' }))[1]).toEqual(['（一）建设实验室', ''])
  })

  it('has a row a measure, the facts of its task in merged columns', () => {
    expect(grid(tableOf(plan))).toEqual([
      [
        '序号',
        '重点任务',
        '具体任务',
        '具体举措',
        '目标指标',
        '分管领导',
        '牵头单位',
        '配合单位',
        '完成时限',
      ],
      [
        '1',
        '一、加强创新',
        '（一）建设实验室',
        '新建10家省级实验室。',
        '新建10家',
        '',
        '省科技厅',
        '省教育厅、省财政厅等',
        '6月底前',
      ],
      ['', '', '', '推进成果转化。（牵头单位：省知识产权局）', '', '', '', '', ''],
      ['2', '', '（二）完善机制', '', '', '张三', '省政府办公厅', '', ''],
      ['3', '二、改善民生', '扩大就业。', '', '', '', '', ''],
    ])
    const [, first, second] = tableOf(plan).rows
    const merges = (row = first) => row!.cells.map(cell => cell.merge ?? '')
    expect(merges(first)).toEqual([
      ...['first', 'first', 'first', '', '', 'first', 'first', 'first', 'first'],
    ])
    expect(merges(second)).toEqual(['rest', 'rest', 'rest', '', '', 'rest', 'rest', 'rest', 'rest'])
  })

  it('merges the section downwards over its tasks and repeats the head', () => {
    const { rows } = tableOf(plan)
    expect(rows.map(row => row.cells[1]!.merge)).toEqual([undefined, 'first', 'rest', 'rest', undefined])
    expect(rows.map(row => row.header)).toEqual([true, false, false, false, false])
  })

  it('leaves out columns that would be empty', () => {
    const bare = planOf([
      { type: 'title', text: '要点' },
      { type: 'task', text: '推进改革' },
    ])
    expect(grid(tableOf(bare))[0]).toEqual(['序号', '具体任务', '牵头单位', '配合单位', '完成时限'])
  })

  it('knows columns by the other names that offices use', () => {
    const fields = { columns: '具体任务、责任（配合）单位、工作举措' }
    expect(grid(tableOf(plan, fields))[0]).toEqual(['具体任务', '具体举措', '配合单位'])
  })

  it('sets the words of tasks above their measures where they have no column', () => {
    const fields = { columns: '重点任务、具体举措' }
    expect(grid(tableOf(plan, fields)).slice(1)).toEqual([
      ['一、加强创新', '（一）建设实验室/新建10家省级实验室。'],
      ['', '推进成果转化。（牵头单位：省知识产权局）'],
      ['', '（二）完善机制'],
      ['二、改善民生', '扩大就业。'],
    ])
    expect(paperOf(plan, fields).promise.blocks).toHaveLength(8)
  })

  it('gives a column the room that its words need', () => {
    const [number, , task, measure, , , lead] = tableOf(plan).columns as number[]
    expect(measure).toBeGreaterThan(task!)
    expect(task).toBeGreaterThan(lead!)
    expect(lead).toBeGreaterThan(number!)
  })

  it('makes the row in which merged cells begin as high as their words', () => {
    const supported = planOf([
      { type: 'title', text: '要点' },
      {
        type: 'task',
        text: '丙',
        support: Array.from({ length: 40 }, (_, i) => `第${i + 1}个有关单位`),
      },
      { type: 'measure', text: '甲。' },
      { type: 'measure', text: '乙。' },
    ])
    const [, first, second] = tableOf(supported).rows
    expect(first!.minHeight).toBeGreaterThan(5 * 320)
    expect(second!.minHeight).toBeUndefined()
  })

  it('shows the columns that are chosen, and promises no more than they hold', () => {
    const fields = { columns: '具体任务、牵头单位、备注' }
    expect(grid(tableOf(plan, fields))[1]).toEqual(['（一）建设实验室', '省科技厅', ''])
    const { promise } = paperOf(plan, fields)
    expect(promise.blocks).toHaveLength(4)
    expect(promise.owners).toEqual(['lead'])
  })

  it('gives every level of sections a column', () => {
    const deep = planOf([
      { type: 'title', text: '要点' },
      { type: 'section', text: '甲' },
      { type: 'section', level: 2, text: '乙' },
      { type: 'task', text: '丙' },
      { type: 'section', text: '丁' },
      { type: 'task', text: '戊' },
    ])
    const table = tableOf(deep)
    expect(table.rows[0]!.cells[1]!.columns).toBe(2)
    expect(
      grid(table)
        .slice(1)
        .map(cells => cells.slice(1, 4)),
    ).toEqual([
      ['一、甲', '（一）乙', '1.丙'],
      ['二、丁', '', '（一）戊'],
    ])
  })

  it('fills the turned text area, 225 mm wide', () => {
    expect(tableOf(plan).columns.reduce((sum, width) => sum + width, 0)).toBe(12756)
    const { page } = paperOf(plan).sections[0]!
    expect([page.width, page.height]).toEqual([16838, 11906])
  })

  it('keeps measures that follow a task but belong to the section in their place', () => {
    const mixed = planOf([
      { type: 'title', text: '要点' },
      { type: 'section', text: '甲' },
      { type: 'measure', text: '乙。' },
      { type: 'task', text: '丙' },
    ])
    const last = {
      ...mixed.blocks[2]!,
      id: crypto.randomUUID(),
      ord: 'zz',
      text: '丁。',
      inline: [{ type: 'text' as const, text: '丁。' }],
    }
    const rows = { ...mixed, blocks: [...mixed.blocks, last] }
    expect(
      grid(tableOf(rows))
        .slice(1)
        .map(cells => cells[2]),
    ).toEqual(['乙。', '（一）丙', '丁。'])
  })
})
