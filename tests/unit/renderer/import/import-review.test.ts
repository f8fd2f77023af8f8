// The import review: what the drafter sees is what is stored, undo is exact, nothing printed gets lost.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Target } from '#shared/model/target.ts'
import { newId } from '#shared/model/ids.ts'
import { markQuote } from '#shared/model/inline.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { ImportReview } from '../../../../src/renderer/features/import/import-review.ts'
import { blankFacts } from '../../../../src/renderer/features/inspector/target-form.ts'
import { outlineOf, planOf } from '../../../support/rows.ts'

/** A review of a small plan; `doubtful` are texts of blocks in doubt. */
function reviewOf(lines: readonly string[], doubtful: readonly string[] = []) {
  const rows = planOf(lines)
  const byText = new Map(rows.blocks.map(block => [block.text, block.id]))
  const lineOf = Object.fromEntries(rows.blocks.map((block, index) => [block.id, [index + 1]]))
  const doubts = doubtful.map(text => ({ blockId: byText.get(text)!, line: 1, reason: `${text}存疑` }))
  const review = new ImportReview({ rows, doubts, lineOf })
  return {
    rows,
    review,
    id: (text: string) => byText.get(text)!,
    shape: () => outlineOf(review.rows.toRows()),
  }
}

const plan = ['T 要点', 'P 导语', 'S 甲', 'K 一', 'M 做', 'M 抓', 'S 乙', 'K 二', 'M 推']

describe('changing a type', () => {
  test('a paragraph that becomes a task takes the measures after it', () => {
    const { review, id, rows } = reviewOf(plan)
    expect(review.setType(id('做'), 'task')).toBe(true)
    expect(review.rows.blocks.get(id('抓'))!.parentId).toBe(id('做'))
    expect(review.rows.blocks.get(id('做'))!.parentId).toBe(id('甲'))
    expect(rows.blocks.length).toBe(review.rows.blocks.size)
  })

  test('reading order never changes', () => {
    const { review, id, shape } = reviewOf(plan)
    review.setType(id('乙'), 'measure')
    review.setType(id('一'), 'section')
    expect(shape().map(line => line.slice(2))).toEqual(plan.map(line => line.slice(2)))
  })

  test('the title stays the title', () => {
    const { review, id } = reviewOf(plan)
    expect(review.setType(id('要点'), 'section')).toBe(false)
    expect(review.shift(id('要点'), 1)).toBe(false)
    expect(review.join(id('要点'))).toBe(false)
  })

  test('the same type again is no step', () => {
    const { review, id } = reviewOf(plan)
    expect(review.setType(id('一'), 'task')).toBe(false)
    expect(review.canUndo).toBe(false)
  })

  test('levels go from section to paragraph and stop at both ends', () => {
    const { review, id } = reviewOf(plan)
    const types: string[] = []
    while (review.shift(id('甲'), 1)) types.push(review.rows.blocks.get(id('甲'))!.type)
    expect(types).toEqual(['task', 'measure', 'paragraph'])
    while (review.shift(id('甲'), -1));
    expect(review.rows.blocks.get(id('甲'))!.type).toBe('section')
  })

  test('a plan with sections of two levels has both on the ladder', () => {
    const { review, id } = reviewOf(['T 要点', 'S 甲', 's 子', 'K 一'])
    review.shift(id('一'), -1)
    expect(review.rows.blocks.get(id('一'))).toMatchObject({ type: 'section', level: 2 })
  })
})

describe('joining to the line before', () => {
  test('words and the number that was cut off are one paragraph again', () => {
    const rows = planOf(['T 要点', 'S 甲', 'M 累计达到', 'K 5万个'])
    rows.blocks[3] = { ...rows.blocks[3]!, label: '2.' }
    const review = new ImportReview({ rows, doubts: [], lineOf: {} })
    expect(review.join(rows.blocks[3]!.id)).toBe(true)
    expect(review.rows.blocks.get(rows.blocks[2]!.id)!.text).toBe('累计达到2.5万个')
  })

  test('what lay under the joined heading moves under what is above it', () => {
    const { review, id, shape } = reviewOf(plan)
    review.join(id('乙'))
    expect(shape()).toEqual(['T 要点', 'P 导语', 'S 甲', 'K 一', 'M 做', 'M 抓乙', 'K 二', 'M 推'])
    expect(review.rows.blocks.get(id('二'))!.parentId).toBe(id('甲'))
  })

  test('targets, owners and source lines come along', () => {
    const rows = planOf(['T 要点', 'S 甲', 'K 一', 'M 建成', 'K 站点5万个'])
    const [into, from] = [rows.blocks[3]!, rows.blocks[4]!]
    const targetId = newId()
    const organisation = { id: newId(), name: '省通信管理局', shortNames: [], parentId: null, ord: 'a0' }
    rows.blocks[4] = { ...from, inline: markQuote(from.inline, 0, 6, targetId) }
    rows.targets.push(target(targetId, from.id))
    rows.organisations.push(organisation)
    rows.owners.push({
      id: newId(),
      blockId: from.id,
      organisationId: organisation.id,
      role: 'lead',
      ord: 'a0',
    })
    const review = new ImportReview({ rows, doubts: [], lineOf: { [into.id]: [4], [from.id]: [5] } })
    review.join(from.id)
    expect(review.rows.targetsOf(into.id).map(one => one.id)).toEqual([targetId])
    expect(review.rows.ownersOf(into.id)).toHaveLength(1)
    expect(review.items().find(item => item.id === into.id)!.lines).toEqual([4, 5])
    review.undo()
    expect(review.items().find(item => item.id === into.id)!.lines).toEqual([4])
    expect(review.rows.targetsOf(from.id)).toHaveLength(1)
  })
})

describe('doubts', () => {
  test('are visited in reading order, forwards and backwards, round the plan', () => {
    const { review, id } = reviewOf(plan, ['一', '推'])
    expect(review.nextDoubt(null)).toBe(id('一'))
    expect(review.nextDoubt(id('一'))).toBe(id('推'))
    expect(review.nextDoubt(id('推'))).toBe(id('一'))
    expect(review.nextDoubt(id('一'), -1)).toBe(id('推'))
  })

  test('are settled by agreeing or by changing, and open again on undo', () => {
    const { review, id } = reviewOf(plan, ['一', '推'])
    expect(review.accept(id('一'))).toBe(true)
    review.setType(id('推'), 'task')
    expect(review.nextDoubt(null)).toBeNull()
    expect(review.undo()).toBe(id('推'))
    expect(review.nextDoubt(null)).toBe(id('推'))
    expect(review.undo()).toBe(id('一'))
    expect(review.items().filter(item => item.pending)).toHaveLength(2)
  })

  test('nothing is agreed to where there is no doubt', () => {
    const { review, id } = reviewOf(plan, ['一'])
    expect(review.accept(id('做'))).toBe(false)
    expect(review.operations()).toEqual([])
  })

  test('two doubts about one block are both told', () => {
    const { review, id } = reviewOf(plan, ['一', '一'])
    expect(review.items().find(item => item.id === id('一'))!.doubt).toBe('一存疑；一存疑')
  })
})

describe('what is stored', () => {
  const step = fc.record({
    what: fc.constantFrom('section', 'task', 'measure', 'up', 'down', 'join', 'undo', 'redo', 'accept'),
    at: fc.nat(),
  })

  test('the operations turn the preview into exactly what was seen, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const { rows, review } = reviewOf(plan, ['一', '抓', '乙'])
        const before = structuredClone(rows)
        for (const { what, at } of steps) perform(review, what, at)
        const stored = new RowStore(structuredClone(before))
        stored.applyAll(review.operations())
        expect(sorted(stored.toRows())).toEqual(sorted(review.rows.toRows()))
      }),
    )
  })

  test('undoing everything gives the preview back, and redoing everything the result', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const { rows, review } = reviewOf(plan, ['一', '抓', '乙'])
        const before = sorted(structuredClone(rows))
        for (const { what, at } of steps) perform(review, what, at)
        while (review.redo() !== null);
        const after = sorted(structuredClone(review.rows.toRows()))
        while (review.undo() !== null);
        expect(sorted(review.rows.toRows())).toEqual(before)
        while (review.redo() !== null);
        expect(sorted(review.rows.toRows())).toEqual(after)
      }),
    )
  })

  test('no character of the source is lost by any change', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const { review } = reviewOf(plan)
        for (const { what, at } of steps) perform(review, what, at)
        const words = review.items().map(item => item.label + item.text)
        expect(words.join('')).toBe(plan.map(line => line.slice(2)).join(''))
      }),
    )
  })
})

function perform(review: ImportReview, what: string, at: number): void {
  const items = review.items()
  const { id } = items[at % items.length]!
  if (what === 'section' || what === 'task' || what === 'measure') review.setType(id, what)
  else if (what === 'up' || what === 'down') review.shift(id, what === 'up' ? -1 : 1)
  else if (what === 'join') review.join(id)
  else if (what === 'accept') review.accept(id)
  else if (what === 'undo') review.undo()
  else review.redo()
}

function sorted(rows: PlanRows): PlanRows {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return { ...rows, blocks: [...rows.blocks].sort(byId) }
}

function target(id: string, blockId: string): Target {
  return { ...blankFacts('站点5万个'), id, blockId, ord: 'a0', state: 'proposed' }
}
