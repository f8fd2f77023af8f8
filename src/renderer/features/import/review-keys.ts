// What a key does in the import review. Pure.
export type ReviewAction =
  | 'next'
  | 'previous'
  | 'accept'
  | 'section'
  | 'task'
  | 'measure'
  | 'promote'
  | 'demote'
  | 'join'
  | 'undo'
  | 'redo'
  | 'up'
  | 'down'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const plain: Record<string, ReviewAction> = {
  Tab: 'next',
  Enter: 'accept',
  '1': 'section',
  '2': 'task',
  '3': 'measure',
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
  ArrowUp: 'up',
  ArrowDown: 'down',
  j: 'join',
}

/** The action of a key press, null where it has none. */
export function reviewAction(event: Pressed): ReviewAction | null {
  if (event.altKey) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
    return key === 'y' ? 'redo' : null
  }
  if (event.shiftKey) return key === 'Tab' ? 'previous' : null
  return plain[key] ?? null
}
