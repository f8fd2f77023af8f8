import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fields } from '#shared/composing/fields.ts'
import { countIssue, issueNumberIn, issueWords } from '#shared/composing/issue-number.ts'
import type { IssueRecord } from '#shared/model/issue-record.ts'
import { newId } from '#shared/model/ids.ts'

const name = '数字化改革工作简报'
const [plan, other] = [newId(), newId()]
const went = (number: number, more: Partial<IssueRecord> = {}): IssueRecord => ({
  series: name,
  year: 2024,
  supplement: false,
  number,
  total: null,
  planId: other,
  ...more,
})
const count = (records: IssueRecord[], fields: Fields = {}, template = 'briefing') =>
  countIssue(records, plan, template, { bulletin: name, date: '2024年3月6日', ...fields }, () => '别的要点')

describe('the number of an issue', () => {
  it('is the one after the last of its name and year, and begins with 1 in each year', () => {
    expect(count([])).toMatchObject({ series: name, year: 2024, text: '第1期', notice: '' })
    expect(count([went(1), went(2)])).toMatchObject({ number: 3, text: '第3期', notice: '' })
    expect(count([went(7, { year: 2023 })])).toMatchObject({ text: '第1期' })
    expect(count([went(7, { series: '别的简报' })])).toMatchObject({ text: '第1期' })
  })

  it('stays what it was when the plan goes out again in the same year', () => {
    const records = [went(1), went(2, { planId: plan }), went(3)]
    expect(count(records)).toMatchObject({ text: '第2期', notice: '' })
    expect(count(records, { issue: '2' })).toMatchObject({ text: '第2期', notice: '' })
    expect(count(records, { date: '2025年1月1日' })).toMatchObject({ year: 2025, text: '第1期' })
  })

  it('goes on with the number of the whole run where one was printed', () => {
    expect(count([went(9, { year: 2023, total: 40 })])).toMatchObject({ text: '第1期（总第41期）' })
  })

  it('counts 增刊 apart', () => {
    const records = [went(1), went(2), went(1, { supplement: true })]
    expect(count(records, { issue: '增刊第2期' })).toMatchObject({ supplement: true, notice: '' })
    expect(count(records)).toMatchObject({ text: '第3期' })
  })

  it('is the drafter’s own where given, and says what is out of order about it', () => {
    const records = [went(1), went(2)]
    expect(count(records, { issue: '3' })).toMatchObject({ text: '第3期', notice: '' })
    expect(count(records, { issue: '5' })!.notice).toBe(
      `2024年《${name}》已编到第2期，第5期跳过了2期，请核对期号。`,
    )
    expect(count(records, { issue: '2' })!.notice).toBe(
      `2024年《${name}》第2期已用于《别的要点》，下一期应为第3期，请核对期号。`,
    )
    expect(count([], { issue: '12' })!.notice).toContain('将从第12期起登记')
    expect(count([went(1), went(3)], { issue: '2' })!.notice).toContain('第2期没有登记过')
  })

  it('is not counted without a name or a date, nor where the paper has none', () => {
    expect(count([], { bulletin: undefined })).toBeNull()
    expect(count([], { date: undefined })).toBeNull()
    expect(count([], {}, 'official')).toBeNull()
    expect(count([], { meeting: '专题会议纪要' }, 'minutes')).toBeNull()
    expect(count([], { meeting: '专题会议纪要', issue: '1' }, 'minutes')).toMatchObject({
      series: '专题会议纪要',
      text: '第1期',
    })
  })

  it('is read as it is written', () => {
    fc.assert(
      fc.property(
        fc.record({
          supplement: fc.boolean(),
          number: fc.integer({ min: 1, max: 9999 }),
          total: fc.option(fc.integer({ min: 1, max: 999_999 })),
        }),
        issue => {
          expect(issueNumberIn(issueWords(issue))).toEqual(issue)
        },
      ),
    )
  })

  it('counts a year of issues without a gap, whoever publishes what and however often', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from({ length: 6 }, newId)), { maxLength: 40 }),
        plans => {
          const records: IssueRecord[] = []
          for (const planId of plans) {
            const fields = { bulletin: name, date: '2024年3月6日' }
            const { number } = countIssue(records, planId, 'briefing', fields, () => '')!
            if (!records.some(each => each.planId === planId)) records.push(went(number, { planId }))
          }
          expect(records.map(each => each.number)).toEqual(records.map((_, i) => i + 1))
        },
      ),
    )
  })
})
