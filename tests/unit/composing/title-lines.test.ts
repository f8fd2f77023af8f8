import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '#shared/composing/text-width.ts'
import { titleLines } from '#shared/composing/title-lines.ts'

const max = 20

describe('titleLines', () => {
  it('leaves a title that fits on one line', () => {
    expect(titleLines('深化数字浙江建设2020年工作要点', max)).toEqual(['深化数字浙江建设2020年工作要点'])
  })

  it('breaks a long title into lines of about the same length', () => {
    const lines = titleLines(
      '杭州市人民政府关于印发杭州市2024年国民经济和社会发展重点任务分工方案的通知',
      max,
    )
    expect(lines).toHaveLength(2)
    const [first, second] = lines.map(textWidth) as [number, number]
    expect(Math.abs(first - second)).toBeLessThanOrEqual(6)
  })

  it.each([
    ['中共某某市委全面深化改革委员会办公室二〇二四年数字经济系统建设工作要点', '工作要点'],
    ['关于加强全省普通高等学校毕业生就业创业服务保障和权益维护的实施意见', '实施意见'],
    ['某某省人民政府办公厅关于推动制造业高质量发展若干政策措施及2025年工作安排', '2025年'],
  ])('keeps words whole: %s', (title, word) => {
    expect(titleLines(title, max).some(line => line.includes(word))).toBe(true)
  })

  it('never makes three lines thin in the middle when they can be set otherwise', () => {
    const title =
      '某某省人民政府办公厅关于进一步推进数字经济创新提质一号发展工程和优化营商环境改善民生福祉的若干意见'
    const [first, middle, last] = titleLines(title, max).map(textWidth) as [number, number, number]
    expect(middle).toBeGreaterThanOrEqual(Math.min(first, last))
  })

  it('loses no character and overfills no line, whatever the title', () => {
    const words = fc.constantFrom(
      '数字',
      '浙江',
      '建设',
      '《',
      '》',
      '2020',
      '年',
      '、',
      '和',
      '工作要点',
      'PaaS',
      '（',
      '）',
      '的',
      '“',
    )
    const title = fc.array(words, { minLength: 1, maxLength: 60 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(title, text => {
        const lines = titleLines(text, max)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('does not start a line with closing punctuation', () => {
    const title =
      '关于印发《某某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标》、《实施细则》的通知'
    for (const line of titleLines(title, max)) expect(line).not.toMatch(/^[》、，。）]/u)
  })
})
