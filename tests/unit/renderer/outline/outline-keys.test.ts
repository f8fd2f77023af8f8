import { expect, test } from 'vitest'
import { outlineCommand } from '../../../../src/renderer/features/outline/outline-keys.ts'

/** A key as it is written in the sheet of shortcuts. */
function press(keys: string) {
  const parts = keys.split('+')
  const held = (name: string) => parts.includes(name)
  const event = { shiftKey: held('Shift'), ctrlKey: held('Ctrl'), altKey: held('Alt'), metaKey: false }
  return outlineCommand({ ...event, key: parts.at(-1)! }, 10)
}

test('arrows move, with Shift they choose, with Alt they restructure', () => {
  expect(press('ArrowDown')).toEqual({ do: 'move', to: 1, extend: false })
  expect(press('Shift+PageUp')).toEqual({ do: 'move', to: -10, extend: true })
  expect(press('Shift+End')).toEqual({ do: 'move', to: 'last', extend: true })
  expect(press('Alt+ArrowLeft')).toEqual({ do: 'restructure', how: 'promote' })
  expect(press('Alt+ArrowDown')).toEqual({ do: 'restructure', how: 'moveDown' })
})

test('owners are asked for with Ctrl+Shift+B; every other key with Ctrl is the desk’s', () => {
  expect(press('Ctrl+Shift+B')).toEqual({ do: 'owners' })
  expect(press('Ctrl+b')).toBeNull()
  expect(press('Ctrl+ArrowDown')).toBeNull()
  expect(press('Alt+Enter')).toBeNull()
})
