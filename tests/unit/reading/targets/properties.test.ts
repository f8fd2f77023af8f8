// What holds for any text: quotes are slices in order, amounts fold 万 and 亿, doubt always has a reason, and a figure
// composed into the grammar's own sentence forms comes back as it went in.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { targetFactsSchema } from '#shared/model/target.ts'
import { readTargets } from '#shared/reading/targets/read-targets.ts'

const piece = fc.constantFrom(
  '新增',
  '建成',
  '5G基站',
  '40万家',
  '达到',
  '以上',
  '、',
  '，',
  '。',
  '；',
  '和',
  '其中',
  '力争',
  '到2025年',
  '全省',
  '分别',
  '增长',
  '5%',
  '由',
  '3个',
  '压缩至',
  '20天',
  '每个',
  '设区市',
  '全覆盖',
  '（',
  '）',
  '“',
  '”',
  '\n',
  '的',
  '推进',
  '比上年',
  '三十',
  '翻番',
  '7',
  '万',
  '同步',
  '与',
)

test('any mixture of words gives facts that hold together', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('')
      let end = 0
      for (const { start, end: stop, ...facts } of readTargets(text)) {
        expect(targetFactsSchema.safeParse(facts).error).toBeUndefined()
        expect(text.slice(start, stop)).toBe(facts.text)
        expect(start).toBeGreaterThanOrEqual(end)
        expect(facts.indicator).not.toBe('')
        expect(facts.certainty === 'doubtful').toBe(facts.doubt !== '')
        expect(facts.value === null).toBe(facts.amount === null)
        end = stop
      }
    }),
    { numRuns: 2000 },
  )
})

test('a figure keeps its value, unit and comparator in every sentence form', () => {
  const figure = fc.record({
    value: fc.integer({ min: 1, max: 9999 }),
    scale: fc.constantFrom('', '万', '亿'),
    unit: fc.constantFrom('家', '个', '公里', '平方米', '吨'),
  })
  const form = fc.constantFrom(
    ['新增示范主体', '', '=', 'flow'],
    ['示范主体总数达到', '', '>=', 'stock'],
    ['培育', '示范主体', '=', 'flow'],
    ['累计建成示范主体', '', '>=', 'stock'],
    ['示范主体规模控制在', '以内', '<=', 'stock'],
    ['力争示范主体规模突破', '', '>', 'stock'],
    ['开展培育', '以上示范主体', '>=', 'flow'],
  )
  const worth: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8 }
  fc.assert(
    fc.property(figure, form, ({ value, scale, unit }, [before, after, comparator, basis]) => {
      const found = readTargets(`扎实做好各项工作，${before}${value}${scale}${unit}${after}。`)
      expect(found).toMatchObject([
        { value, unit: scale + unit, amount: value * worth[scale]!, baseUnit: unit, comparator, basis },
      ])
    }),
  )
})
