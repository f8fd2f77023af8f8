// The second pass of an import: proposals from a real reading, decided one by one; words are never lost, undo is exact.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlineText, quoteOf } from '#shared/model/inline.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { readWholePlan } from '#shared/reading/read-whole-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import { ImportReview } from '../../../../src/renderer/features/import/import-review.ts'
import { addOwner, removeOwner } from '../../../../src/renderer/features/inspector/owner-operations.ts'
import { setDeadline } from '../../../../src/renderer/features/inspector/deadline-operations.ts'

const text = `全区数字化改革2025年工作要点
一、夯实底座
（一）推进政务云整合。6月底前完成20个部门系统上云，累计上云60个以上。（牵头单位：区数据局，配合单位：区财政局）
（二）加强数据共享。新增共享数据300项，其中公安数据200项、民政数据150项。（牵头单位：区数据局等）
（三）拓展应用场景。力争建成应用场景50个左右。（责任单位：区发改局）
`

function reviewed() {
  const reading = readWholePlan(linesOf(text, '来稿.txt'))
  const { rows } = toRows(reading, {
    source: '来稿.txt',
    organisations: [],
    createdAt: '2025-01-01T00:00:00.000Z',
  })
  return { rows: structuredClone(rows), review: new ImportReview({ rows, doubts: [], lineOf: {} }) }
}

/** Every character printed that the rows hold, in no order. */
function printed(review: ImportReview): string {
  const all = [...review.rows.blocks.values()].map(
    block => block.label + inlineText(block.inline) + block.clause,
  )
  return [...all.join('')].sort().join('')
}

test('the doubtful come first, and every proposal shows its words in their sentence', () => {
  const facts = reviewed().review.facts()
  const doubts = facts.map(fact => fact.doubt !== '')
  expect(doubts).toEqual([...doubts].sort((a, b) => Number(b) - Number(a)))
  expect(doubts[0]).toBe(true)
  for (const fact of facts) expect(text).toContain(fact.words.quote)
  const open = facts.find(fact => fact.kind === 'owners' && fact.words.quote.includes('等'))!
  expect(open.doubt).toContain('等')
  const stock = facts.find(fact => fact.kind === 'target' && fact.target.value === 60)!
  expect(stock.words.before + stock.words.quote + stock.words.after).toBe(
    '6月底前完成20个部门系统上云，累计上云60个以上。',
  )
})

test('accepting confirms a target; all that is sure goes in one step and comes back in one', () => {
  const { review } = reviewed()
  const target = review.facts().find(fact => fact.kind === 'target')!
  expect(review.acceptFact(target.id)).toBe(true)
  expect(review.acceptFact(target.id)).toBe(false)
  expect(review.rows.targets.get(target.id)!.state).toBe('confirmed')
  const left = review.facts().filter(fact => fact.pending).length
  expect(review.acceptSure()).toBe(true)
  const doubtful = review.facts().filter(fact => fact.pending)
  expect(doubtful.every(fact => fact.doubt !== '')).toBe(true)
  expect(doubtful.length).toBeLessThan(left)
  review.undo()
  expect(review.facts().filter(fact => fact.pending)).toHaveLength(left)
})

test('a target that is none leaves no mark; owners that are none give their words back to the text', () => {
  const { review } = reviewed()
  const target = review.facts().find(fact => fact.kind === 'target')!
  review.rejectFact(target.id)
  expect(review.rows.targets.has(target.id)).toBe(false)
  expect(quoteOf(review.rows.blocks.get(target.blockId)!.inline, target.id)).toBe('')
  const owners = review.facts().find(fact => fact.kind === 'owners')!
  const { clause, text: before } = review.rows.blocks.get(owners.blockId)!
  review.rejectFact(owners.id)
  expect(review.rows.blocks.get(owners.blockId)).toMatchObject({ text: before + clause, clause: '' })
  expect(review.rows.ownersOf(owners.blockId)).toEqual([])
  expect(review.facts().some(fact => fact.id === owners.id)).toBe(false)
})

test('whatever is decided, no printed word is lost, what is stored is what was seen, and undo gives all back', () => {
  const step = fc.tuple(
    fc.constantFrom('accept', 'reject', 'sure', 'edit', 'owner', 'deadline', 'join', 'undo', 'redo'),
    fc.nat(),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), steps => {
      const { rows, review } = reviewed()
      const words = printed(review)
      for (const [what, at] of steps) perform(review, what, at)
      expect(printed(review)).toBe(words)
      const stored = new RowStore(structuredClone(rows))
      stored.applyAll(review.operations())
      expect(byId(stored)).toEqual(byId(review.rows))
      while (review.undo() !== null);
      expect(byId(review.rows)).toEqual(byId(new RowStore(rows)))
    }),
    { numRuns: 60 },
  )
})

function perform(review: ImportReview, what: string, at: number): void {
  const facts = review.facts()
  const fact = facts[at % Math.max(facts.length, 1)]
  if (what === 'undo' || what === 'redo') review[what]()
  else if (what === 'sure') review.acceptSure()
  else if (!fact) return
  else if (what === 'accept') review.acceptFact(fact.id)
  else if (what === 'reject') review.rejectFact(fact.id)
  else if (what === 'join') review.join(fact.blockId)
  else if (fact.kind === 'target') {
    const { id: _id, blockId: _block, ord: _ord, state: _state, ...facts } = fact.target
    if (what === 'edit') review.editTarget(fact.id, { ...facts, value: at % 100 })
  } else {
    const { rows } = review
    const [owner] = fact.owners
    if (what === 'deadline') review.changeOwners(fact.blockId, setDeadline(rows, fact.blockId, '9月底前'))
    else if (owner && at % 2 === 0) review.changeOwners(fact.blockId, removeOwner(owner.id))
    else
      review.changeOwners(fact.blockId, addOwner(rows, fact.blockId, 'support', { newName: `区${at % 5}局` }))
  }
}

function byId(rows: RowStore) {
  const sort = <T extends { id: string }>(all: Iterable<T>) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
  return [rows.blocks, rows.owners, rows.targets, rows.deadlines, rows.organisations].map(table =>
    sort(table.values() as Iterable<{ id: string }>),
  )
}
