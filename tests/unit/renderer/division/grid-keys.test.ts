import { expect, test } from 'vitest'
import fc from 'fast-check'
import { gridCommand, type Key } from '../../../../src/renderer/features/division/grid-keys.ts'
import { rectangleOf, single } from '../../../../src/renderer/features/division/grid-selection.ts'

const size = { rows: 34, columns: 8 }
const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})
const at = (row: number, column: number) => single({ row, column })

function pressed(name: string, from = at(5, 2), more: Partial<Key> = {}) {
  const command = gridCommand(key(name, more), from, size, 10)
  return command?.do === 'select' ? command.selection : command
}

test('arrows move one cell and stop at the edge', () => {
  expect(pressed('ArrowDown')).toEqual(at(6, 2))
  expect(pressed('ArrowUp', at(0, 2))).toEqual(at(0, 2))
  expect(pressed('ArrowRight', at(0, 7))).toEqual(at(0, 7))
  expect(pressed('ArrowDown', at(5, 2), { ctrlKey: true })).toEqual(at(33, 2))
})

test('Shift keeps the current cell and moves the far corner', () => {
  const wider = pressed('ArrowDown', at(5, 2), { shiftKey: true })
  expect(wider).toEqual({ anchor: { row: 5, column: 2 }, head: { row: 6, column: 2 } })
  expect(pressed('ArrowRight', wider as ReturnType<typeof at>, { shiftKey: true })).toEqual({
    anchor: { row: 5, column: 2 },
    head: { row: 6, column: 3 },
  })
})

test('Tab goes on in the next row and leaves the table at its end', () => {
  expect(pressed('Tab', at(5, 7))).toEqual(at(6, 0))
  expect(pressed('Tab', at(6, 0), { shiftKey: true })).toEqual(at(5, 7))
  expect(pressed('Tab', at(33, 7))).toBeNull()
  expect(pressed('Tab', at(0, 0), { shiftKey: true })).toBeNull()
})

test('Shift+Space takes whole rows, Ctrl+A all', () => {
  expect(rectangleOf(pressed(' ', at(5, 2), { shiftKey: true }) as ReturnType<typeof at>)).toEqual({
    top: 5,
    bottom: 5,
    left: 0,
    right: 7,
  })
  expect(rectangleOf(pressed('a', at(5, 2), { ctrlKey: true }) as ReturnType<typeof at>)).toEqual({
    top: 0,
    bottom: 33,
    left: 0,
    right: 7,
  })
})

test('a letter, Ctrl+Z and Alt+arrows are left to the field and to the desk', () => {
  expect(pressed('x')).toBeNull()
  expect(pressed('z', at(1, 1), { ctrlKey: true })).toBeNull()
  expect(pressed('ArrowUp', at(1, 1), { altKey: true })).toBeNull()
})

test('no key leads out of the table', () => {
  const names = [
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Tab',
  ]
  const press = fc.record({ name: fc.constantFrom(...names), shiftKey: fc.boolean(), ctrlKey: fc.boolean() })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 60 }), presses => {
      let selection = at(0, 0)
      for (const { name, ...held } of presses) {
        const command = gridCommand(key(name, held), selection, size, 10)
        if (command?.do === 'select') selection = command.selection
        const { top, bottom, left, right } = rectangleOf(selection)
        expect(top >= 0 && left >= 0 && bottom < size.rows && right < size.columns).toBe(true)
      }
    }),
  )
})
