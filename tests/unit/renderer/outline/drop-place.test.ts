// Where headings may be put down in the outline.
import { expect, test } from 'vitest'
import { dropPlace, movingRows, nextPlace } from '../../../../src/renderer/features/outline/drop-place.ts'

/** Rows from a notation: the letter is the rank (S section, K task), the word its id. */
function outline(...rows: string[]) {
  let sections = 0
  return rows.map(row => {
    const isSection = row.startsWith('S')
    if (isSection) sections++
    return { id: row, rank: isSection ? 11 : 21, depth: isSection || sections === 0 ? 0 : 1 }
  })
}

const items = outline('S甲', 'K一', 'K二', 'S乙', 'K三', 'K四')
const place = (slot: number, ...ids: string[]) => dropPlace(items, new Set(ids), slot)

test('a task goes before another task, to the end of a section, to the end of the plan', () => {
  expect(place(2, 'K四')).toEqual({ slot: 2, beforeId: 'K二' })
  expect(place(3, 'K四')).toEqual({ slot: 3, beforeId: 'S乙' })
  expect(place(6, 'K一')).toEqual({ slot: 6, beforeId: null })
})

test('a section never splits another: it goes to the nearest gap between sections', () => {
  expect(place(1, 'S乙')).toEqual({ slot: 0, beforeId: 'S甲' })
  expect(place(5, 'S甲')).toEqual({ slot: 6, beforeId: null })
})

test('a task cannot be above every section', () => {
  expect(place(0, 'K四')).toEqual({ slot: 1, beforeId: 'K一' })
})

test('nothing is offered where nothing would change', () => {
  expect(place(1, 'K一')).toBeNull()
  expect(place(2, 'K一')).toBeNull()
  expect(place(4, 'S乙')).toBeNull()
  expect(place(2, 'K一', 'K二')).toBeNull()
  expect(place(2, 'S甲', 'S乙')).toBeNull()
})

test('headings from different places are gathered even beside one of them', () => {
  expect(place(2, 'K一', 'K四')).toEqual({ slot: 2, beforeId: 'K二' })
})

test('a plan of tasks alone lets any task be the first', () => {
  const flat = outline('K一', 'K二', 'K三')
  expect(dropPlace(flat, new Set(['K三']), 0)).toEqual({ slot: 0, beforeId: 'K一' })
})

test('by keyboard a step goes to the next place that is another one', () => {
  expect(nextPlace(items, new Set(['K三', 'K四']), -1)).toEqual({ slot: 3, beforeId: 'S乙' })
  expect(nextPlace(items, new Set(['K一', 'K二']), 1)).toEqual({ slot: 4, beforeId: 'K三' })
  expect(nextPlace(items, new Set(['S乙']), -1)).toEqual({ slot: 0, beforeId: 'S甲' })
  expect(nextPlace(items, new Set(['K四']), 1)).toBeNull()
  expect(nextPlace(items, new Set(['S甲']), -1)).toBeNull()
})

test('what is below a moving heading moves with it', () => {
  expect(movingRows(items, new Set(['S甲', 'K三']))).toEqual([true, true, true, false, true, false])
})
