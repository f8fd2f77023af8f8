// The draft of next year's plan, from the sample and from two other plans.
import { describe, expect, test } from 'vitest'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#shared/model/ids.ts'
import { inlineText, quoteOf } from '#shared/model/inline.ts'
import { planRowsSchema, type PlanRows } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { readWholePlan } from '#shared/reading/read-whole-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import { lastYearTargets } from '#shared/rollover/last-year-targets.ts'
import { planNextYear, type NextYearOptions } from '#shared/rollover/plan-next-year.ts'
import { planOf } from '../../support/rows.ts'
import { cityPlan2024, countyPlan2023 } from '../compare/gold/invented-plans.ts'
import { printOutline, readRows, sampleText } from '../compare/gold/read-rows.ts'

const createdAt = '2021-01-04T01:00:00.000Z'
const next = (rows: PlanRows, options: Partial<NextYearOptions> = {}) =>
  planNextYear(rows, { year: rows.plan.year! + 1, createdAt, ...options })

const plans: [string, () => PlanRows][] = [
  ['sample', () => readRows(sampleText)],
  ['county', () => readRows(printOutline(countyPlan2023))],
  ['city', () => readRows(printOutline(cityPlan2024))],
]

describe.each(plans)('%s', (_, read) => {
  const rows = read()
  const before = structuredClone(rows)
  const draft = next(rows)
  const year = String(rows.plan.year)

  test('every occurrence of the old year is shifted or listed, and nothing else changed', () => {
    const origin = new Map(rows.blocks.map(block => [block.id, block]))
    let occurrences = 0
    for (const block of draft.rows.blocks) {
      const old = origin.get(block.lineageId!)!
      const inOld = old.text.split(year).length - 1
      const moved = draft.shifted.filter(each => each.blockId === block.id)
      const listed = draft.review.filter(each => each.blockId === block.id && each.word.includes(year))
      expect(moved.length + listed.length).toBe(inOld)
      expect(block.text.split(year).length - 1).toBe(listed.length)
      for (const each of listed) expect(block.text.slice(each.start!)).toMatch(new RegExp(`^${year}`))
      occurrences += inOld
      const undone = moved.reduceRight(
        (text, each) => text.slice(0, each.start) + each.from + text.slice(each.start + each.to.length),
        block.text,
      )
      expect(undone).toBe(old.text)
    }
    expect(occurrences).toBeGreaterThan(0)
  })

  test('the draft is whole: valid rows, a title with the new year, marks on the same words', () => {
    expect(planRowsSchema.parse(draft.rows)).toEqual(draft.rows)
    expect(rows).toEqual(before)
    expect(new RowStore(draft.rows).toRows().blocks).toHaveLength(rows.blocks.length)
    const [title] = readingOrder(draft.rows.blocks)
    expect(title!.text).toContain(`${Number(year) + 1}年`)
    for (const block of draft.rows.blocks) expect(inlineText(block.inline)).toBe(block.text)
    const ids = new Set(rows.blocks.map(block => block.id))
    expect(draft.rows.blocks.every(block => !ids.has(block.id) && ids.has(block.lineageId!))).toBe(true)
  })

  test('targets arrive 待核, quoted in the new text, each with its origin', () => {
    const old = new Map(rows.targets.map(target => [target.id, target]))
    expect(draft.rows.targets).toHaveLength(rows.targets.length)
    const blocks = new Map(draft.rows.blocks.map(block => [block.id, block]))
    for (const target of draft.rows.targets) {
      expect(target.state).toBe('suspect')
      expect(quoteOf(blocks.get(target.blockId)!.inline, target.id)).toBe(target.text)
      const { value, unit, indicator } = old.get(draft.targetOrigins.get(target.id)!)!
      expect(target).toMatchObject({ value, unit, indicator })
    }
  })

  test('last year’s value is found from the rows alone, also after the drafter changed the figure', () => {
    const edited = draft.rows.targets.map(target =>
      target.value === null ? target : { ...target, value: target.value + 1, amount: target.amount! + 1 },
    )
    const origins = lastYearTargets({ ...draft.rows, targets: edited }, rows)
    expect(new Map([...origins].map(([id, old]) => [id, old.id]))).toEqual(draft.targetOrigins)
  })

  test('what needs a word from the drafter stands at the place named, and no text is changed for it', () => {
    const text = new Map(draft.rows.blocks.map(block => [block.id, block.text]))
    for (const entry of draft.review) {
      expect(entry.reason).toMatch(/。$/u)
      expect(text.get(entry.blockId!)!.startsWith(entry.word, entry.start!)).toBe(true)
    }
  })

  test('compare needs no guessing: only the shifted blocks were reworded, every target is the same', () => {
    const comparison = comparePlans(comparableFromRows(rows), comparableFromRows(draft.rows))
    const shifted = new Set(draft.shifted.map(each => each.blockId))
    const title = draft.rows.blocks.find(block => block.type === 'title')!.id
    expect(
      comparison.items
        .filter(line => line.change[0] !== 'same')
        .map(line => line.to)
        .sort(),
    ).toEqual([...shifted].filter(id => id !== title).sort())
    expect(comparison.targets.every(line => line.change[0] === 'same')).toBe(true)
  })
})

test('the sample’s cumulative, ordinal and stage words are proposed, never applied', () => {
  const draft = next(readRows(sampleText))
  const proposed = draft.review.map(entry => `${entry.word} → ${entry.proposal}`)
  expect(proposed).toContain('累计达到1800条 → 累计达到2300条')
  expect(proposed).toContain('第三期 → 第四期')
  expect(proposed.filter(each => each === '2.0 → 3.0').length).toBeGreaterThan(3)
  expect(draft.rows.blocks.some(block => block.text.includes('2300条'))).toBe(false)
})

describe('completion decides what is carried', () => {
  const rows = planOf([
    'T 2020年工作要点',
    'S 甲方面',
    'K 已完成的任务',
    'M 举措一',
    'K 部分完成的任务',
    'M 举措二',
    'M 举措三',
    'S 乙方面',
    'K 全部完成的任务',
  ])
  const id = (text: string) => rows.blocks.find(block => block.text === text)!.id
  const texts = (draft: ReturnType<typeof next>) => readingOrder(draft.rows.blocks).map(block => block.text)

  test('done is left out and listed once by its heading; the rest goes on', () => {
    const completion = new Map([
      [id('已完成的任务'), 'done' as const],
      [id('部分完成的任务'), 'partial' as const],
      [id('举措三'), 'done' as const],
      [id('全部完成的任务'), 'done' as const],
    ])
    const draft = next(rows, { completion })
    expect(texts(draft)).toEqual(['2021年工作要点', '甲方面', '部分完成的任务', '举措二'])
    const left = draft.review.filter(entry => entry.kind === 'completed').map(entry => entry.text)
    expect(left).toEqual(['已完成的任务', '举措三', '乙方面'])
    expect(draft.blocks.find(each => each.blockId === id('乙方面'))).toMatchObject({ by: 'below' })
  })

  test('a measure still under way keeps its finished task in the draft', () => {
    const completion = new Map([
      [id('已完成的任务'), 'done' as const],
      [id('举措一'), 'ongoing' as const],
    ])
    expect(texts(next(rows, { completion }))).toEqual(expect.arrayContaining(['已完成的任务', '举措一']))
  })

  test('the drafter has the last word', () => {
    const completion = new Map([[id('已完成的任务'), 'done' as const]])
    const decisions = new Map([
      [id('已完成的任务'), 'carry' as const],
      [id('部分完成的任务'), 'drop' as const],
    ])
    expect(texts(next(rows, { completion, decisions }))).toEqual([
      '2021年工作要点',
      '甲方面',
      '已完成的任务',
      '举措一',
      '乙方面',
      '全部完成的任务',
    ])
  })

  test('what the rows say of completion counts without being handed in', () => {
    const judged = {
      ...rows,
      blocks: rows.blocks.map(block =>
        block.text === '已完成的任务' ? { ...block, completion: 'done' as const } : block,
      ),
    }
    expect(texts(next(judged))).not.toContain('已完成的任务')
    expect(next(judged).rows.blocks.every(block => block.completion === null)).toBe(true)
  })
})

test('owners, leaders and deadlines go along; number and date of the issued paper do not', () => {
  const base = planOf(['T 2020年工作要点', 'K 任务'])
  const task = base.blocks[1]!
  const office = { id: newId(), name: '省大数据局', shortNames: [], parentId: null, ord: 'a0' }
  const rows: PlanRows = {
    ...base,
    plan: {
      ...base.plan,
      header: {
        issuer: '省政府办公厅',
        number: '浙政办发〔2020〕5号',
        date: '2020年3月1日',
        issue: '12',
      },
    },
    blocks: [base.blocks[0]!, { ...task, leader: '分管副省长', ownersOpen: true }],
    organisations: [office],
    owners: [{ id: newId(), blockId: task.id, organisationId: office.id, role: 'lead', ord: 'a0' }],
    deadlines: [
      {
        id: newId(),
        blockId: task.id,
        text: '2020年6月底前',
        from: null,
        to: '2020-06-30',
        fuzzy: false,
        recurring: null,
      },
    ],
  }
  const draft = next(rows)
  const carried = draft.rows.blocks.find(block => block.lineageId === task.id)!
  expect(carried).toMatchObject({ leader: '分管副省长', ownersOpen: true })
  expect(draft.rows.owners).toMatchObject([{ blockId: carried.id, organisationId: office.id, role: 'lead' }])
  expect(draft.rows.deadlines).toMatchObject([
    { blockId: carried.id, text: '2021年6月底前', to: '2021-06-30' },
  ])
  expect(draft.rows.plan).toMatchObject({ year: 2021, status: 'draft', header: { issuer: '省政府办公厅' } })
  expect(Object.keys(draft.rows.plan.header)).toEqual(['issuer'])
  expect(draft.review.filter(entry => entry.kind === 'header').map(entry => entry.text)).toEqual([
    '浙政办发〔2020〕5号',
    '2020年3月1日',
    '12',
  ])
})

test('a plan without a year, or a year that is not later, is refused with what to do', () => {
  const rows = planOf(['T 工作要点', 'K 任务'])
  const yearless = { ...rows, plan: { ...rows.plan, year: null } }
  expect(() => planNextYear(yearless, { year: 2021, createdAt })).toThrow(/请先在方案信息中填写年份/u)
  for (const year of [2020, 2019, 2020.5, NaN]) {
    expect(() => planNextYear(rows, { year, createdAt })).toThrow(AppError)
  }
})

test('owner clauses keep the wording of last year’s plan', () => {
  const text =
    '某区2024年工作要点\n一、抓项目\n（一）建设学校。（责任单位：区教育局、区财政局；完成时限：2024年9月底）\n（二）建设医院。（责任单位：区卫健局）'
  const options = { source: 'plan.txt', organisations: [], createdAt }
  const draft = next(toRows(readWholePlan(linesOf(text)), options).rows).rows
  const school = draft.blocks.find(block => block.text.includes('学校'))!
  expect(ownerClause(draft, school.id)).toBe('（责任单位：区教育局、区财政局；完成时限：2025年9月底）')
})
