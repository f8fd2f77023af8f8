import { expect, test } from 'vitest'
import fc from 'fast-check'
import { markQuote } from '#shared/model/inline.ts'
import { targetStateOf } from '#shared/ops/target-state.ts'
import { findInText } from '#shared/search/find-in-text.ts'
import { replaceText, type TextEdit } from '../../../src/renderer/editor/commands/replace-text.ts'
import { listBlocks } from '../../../src/renderer/editor/commands/blocks.ts'
import { Editing } from '../../support/editing.ts'
import { planOf } from '../../support/rows.ts'
import { makeTarget } from '../../support/small-plan.ts'

const textsOf = (editing: Editing) => listBlocks(editing.state.doc).map(block => block.node.textContent)

function editsFor(editing: Editing, words: string, text: string): TextEdit[] {
  return listBlocks(editing.state.doc).flatMap(({ id, node: { textContent } }) =>
    findInText(textContent, words).map(range => ({
      blockId: id,
      ...range,
      was: textContent.slice(range.from, range.to),
      text,
    })),
  )
}

test('all places in all paragraphs change at once, and one undo brings them back', () => {
  const editing = new Editing(planOf(['T 数字化要点', 'S 数字化板块', 'K 数字化、数字化任务', 'M 别的']))
  const before = textsOf(editing)
  expect(editing.run(replaceText(editsFor(editing, '数字化', '智能')))).toBe(true)
  expect(textsOf(editing)).toEqual(['智能要点', '智能板块', '智能、智能任务', '别的'])
  editing.collect()
  expect([...editing.store.blocks.values()].map(block => block.text)).toEqual(textsOf(editing))
  editing.undo()
  expect(textsOf(editing)).toEqual(before)
})

test('a replacement that begins with what it replaces, shortens or deletes keeps every place right', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 })
  const line = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      word,
      fc.string({ unit: fc.constantFrom('甲', '乙') }),
      (lines, words, text) => {
        const editing = new Editing(planOf(['T 要点', ...lines.map(each => `M ${each}`)]))
        const edits = editsFor(editing, words, text)
        expect(editing.run(replaceText(edits))).toBe(edits.length > 0)
        expect(textsOf(editing)).toEqual(['要点', ...lines.map(each => each.replaceAll(words, text))])
      },
    ),
    { numRuns: 60 },
  )
})

test('a target keeps its place over the new words and is 待核', () => {
  const rows = planOf(['T 要点', 'M 上云企业达40万家。'])
  const block = rows.blocks[1]!
  const target = makeTarget(block.id, { text: '上云企业达40万家', state: 'confirmed' })
  block.inline = markQuote(block.inline, 0, 9, target.id)
  rows.targets.push(target)
  const editing = new Editing(rows)
  const [edit] = editsFor(editing, '40万', '45万')
  editing.run(replaceText([edit!]))
  editing.collect()
  const quoted = editing.store.blocks.get(block.id)!.inline.filter(run => run.marks)
  expect(quoted.map(run => run.text).join('')).toBe('上云企业达45万家')
  expect(targetStateOf(editing.store, target)).toBe('suspect')
  editing.undo()
  editing.collect()
  expect(targetStateOf(editing.store, target)).toBe('confirmed')
})

test('nothing is half done: one edit that does not fit stops all', () => {
  const editing = new Editing(planOf(['T 要点', 'M 甲乙丙']))
  const id = editing.id('甲乙丙')
  const whole = textsOf(editing)
  const good = { blockId: id, from: 0, to: 1, was: '甲', text: '丁' }
  for (const bad of [
    { blockId: id, from: 2, to: 9, was: '丙', text: '' },
    { blockId: 'gone', from: 0, to: 0, was: '', text: '' },
    { blockId: id, from: 0, to: 2, was: '甲乙', text: '戊' },
    { blockId: id, from: 1, to: 2, was: '乙', text: '一\n二' },
    // Found before the words were changed.
    { blockId: id, from: 1, to: 2, was: '己', text: '戊' },
  ])
    expect(editing.run(replaceText([good, bad]))).toBe(false)
  expect(textsOf(editing)).toEqual(whole)
})
