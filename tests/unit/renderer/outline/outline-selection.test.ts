// Choosing several rows of the outline.
import { expect, test } from 'vitest'
import {
  extendedTo,
  nothingChosen,
  startAt,
  toggled,
} from '../../../../src/renderer/features/outline/outline-selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']

test('Ctrl adds the row one came from and the one that is clicked, and takes away again', () => {
  const two = toggled(startAt('b'), 'd')
  expect([...two.ids]).toEqual(['b', 'd'])
  expect([...toggled(two, 'b').ids]).toEqual(['d'])
  expect([...toggled(nothingChosen, 'c').ids]).toEqual(['c'])
  expect([...toggled(startAt('c'), 'c').ids]).toEqual(['c'])
})

test('Shift reaches from the anchor in both directions and back', () => {
  const down = extendedTo(startAt('c'), 'e', order)
  expect([...down.ids]).toEqual(['c', 'd', 'e'])
  expect([...extendedTo(down, 'b', order).ids]).toEqual(['b', 'c'])
})

test('Shift without an anchor chooses the row itself; an anchor that is gone counts as the first row', () => {
  expect([...extendedTo(nothingChosen, 'd', order).ids]).toEqual(['d'])
  expect([...extendedTo(startAt('gone'), 'b', order).ids]).toEqual(['a', 'b'])
})
