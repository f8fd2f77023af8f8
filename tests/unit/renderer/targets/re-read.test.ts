import { expect, test } from 'vitest'
import { markQuote, plainInline } from '#shared/model/inline.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { targetStateOf } from '#shared/ops/target-state.ts'
import { acceptRereading, reread } from '../../../../src/renderer/features/targets/re-read.ts'
import { makeTarget } from '../../../support/small-plan.ts'
import { planOf } from '../../../support/plan-builder.ts'

/** A plan with one target over `marked` of a paragraph that was read as “新增绿地50公顷”. */
function edited(text: string, marked: string) {
  const rows = planOf([
    { type: 'task', text: '扩大绿色空间' },
    { type: 'measure', text },
  ])
  const block = rows.blocks[1]!
  const target = makeTarget(block.id, { text: '新增绿地50公顷', indicator: '绿地', state: 'confirmed' })
  const from = text.indexOf(marked)
  block.inline =
    marked === '' ? plainInline(text) : markQuote(block.inline, from, from + marked.length, target.id)
  rows.targets.push(target)
  const store = new RowStore(rows)
  const now = () => store.targets.get(target.id)!
  return { store, target, now }
}

test('the number in the new words becomes the target', () => {
  const { store, target, now } = edited('年内新增绿地80公顷，建成口袋公园12个。', '新增绿地80公顷')
  expect(targetStateOf(store, target)).toBe('suspect')
  expect(reread(store, target)).toMatchObject({ quote: '新增绿地80公顷', facts: { value: 80, unit: '公顷' } })
  store.applyAll(acceptRereading(store, target))
  expect(now()).toMatchObject({ text: '新增绿地80公顷', value: 80, amount: 80, state: 'confirmed' })
  expect(targetStateOf(store, now())).toBe('confirmed')
})

test('words without a number keep the facts and become the quote', () => {
  const { store, target, now } = edited('稳步增加绿地。', '稳步增加绿地')
  store.applyAll(acceptRereading(store, target))
  expect(now()).toMatchObject({ text: '稳步增加绿地', state: 'confirmed' })
  expect(targetStateOf(store, now())).toBe('confirmed')
})

test('words that are gone cannot be accepted', () => {
  const { store, target } = edited('这一句改写了。', '')
  expect(reread(store, target)).toBeNull()
  expect(acceptRereading(store, target)).toEqual([])
})
