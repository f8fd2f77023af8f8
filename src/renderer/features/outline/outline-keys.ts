// What keys mean in the outline. Pure: the pane carries the commands out.
import type { Key } from '../division/grid-keys.ts'

export type Restructuring = 'promote' | 'demote' | 'moveUp' | 'moveDown'

export type OutlineCommand =
  | { do: 'restructure'; how: Restructuring }
  /** Goes to a row, or with `extend` chooses all rows on the way. `to` counts from the cursor, or names an end. */
  | { do: 'move'; to: number | 'first' | 'last'; extend: boolean }
  | { do: 'unfold' }
  | { do: 'fold' }
  | { do: 'show' }
  | { do: 'owners' }
  | { do: 'remove' }
  | { do: 'release' }

const withAlt: Record<string, Restructuring> = {
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
  ArrowUp: 'moveUp',
  ArrowDown: 'moveDown',
}

/** The command of a key, null for keys that mean nothing here. `page` is how many rows are in view. */
export function outlineCommand(event: Key, page: number): OutlineCommand | null {
  const { key, shiftKey } = event
  if (event.ctrlKey || event.metaKey)
    return shiftKey && !event.altKey && key.toLowerCase() === 'b' ? { do: 'owners' } : null
  if (event.altKey) return key in withAlt ? { do: 'restructure', how: withAlt[key]! } : null
  switch (key) {
    case 'ArrowDown':
      return { do: 'move', to: 1, extend: shiftKey }
    case 'ArrowUp':
      return { do: 'move', to: -1, extend: shiftKey }
    case 'PageDown':
      return { do: 'move', to: page, extend: shiftKey }
    case 'PageUp':
      return { do: 'move', to: -page, extend: shiftKey }
    case 'Home':
      return { do: 'move', to: 'first', extend: shiftKey }
    case 'End':
      return { do: 'move', to: 'last', extend: shiftKey }
    case 'ArrowRight':
      return { do: 'unfold' }
    case 'ArrowLeft':
      return { do: 'fold' }
    case 'Enter':
      return { do: 'show' }
    case 'Delete':
      return { do: 'remove' }
    case 'Escape':
      return { do: 'release' }
    default:
      return null
  }
}
