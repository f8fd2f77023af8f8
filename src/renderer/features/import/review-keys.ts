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
  | 'commit'
  | 'cancel'
  | 'up'
  | 'down'
  | 'notes'

/** What a key does in the second pass, over proposed owners and targets. */
export type FactAction =
  | 'next'
  | 'previous'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'sure'
  | 'undo'
  | 'redo'
  | 'commit'
  | 'back'
  | 'up'
  | 'down'
  | 'notes'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const plain = new Map<string, ReviewAction>([
  ['Tab', 'next'],
  ['Enter', 'accept'],
  ['1', 'section'],
  ['2', 'task'],
  ['3', 'measure'],
  ['ArrowLeft', 'promote'],
  ['ArrowRight', 'demote'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['j', 'join'],
  ['n', 'notes'],
  ['Escape', 'cancel'],
])

const plainOnFacts = new Map<string, FactAction>([
  ['Tab', 'next'],
  ['Enter', 'accept'],
  ['Delete', 'reject'],
  ['x', 'reject'],
  ['e', 'edit'],
  ['a', 'sure'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['n', 'notes'],
  ['Escape', 'back'],
])

/** The action of a key press in the tree, null where it has none. */
export function reviewAction(event: Pressed): ReviewAction | null {
  return actionOf(event, plain)
}

/** The action of a key press over the proposals, null where it has none. */
export function factAction(event: Pressed): FactAction | null {
  return actionOf(event, plainOnFacts)
}

function actionOf<Action>(
  event: Pressed,
  keys: ReadonlyMap<string, Action>,
): Action | 'commit' | 'undo' | 'redo' | 'previous' | null {
  if (event.altKey) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) {
    if (key === 'Enter') return 'commit'
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
    return key === 'y' ? 'redo' : null
  }
  if (event.shiftKey) return key === 'Tab' ? 'previous' : null
  return keys.get(key) ?? null
}
