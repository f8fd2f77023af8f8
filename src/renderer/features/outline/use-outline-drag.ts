// Dragging rows of the outline with the pointer: a line shows where they would go, the list scrolls at its edges,
// Escape leaves everything as it was.
import { onScopeDispose, shallowRef, type Ref } from 'vue'
import { dropPlace, type DropPlace } from './drop-place.ts'
import type { OutlineItem } from './outline-items.ts'

interface DragOptions {
  scroller: Readonly<Ref<HTMLElement | null>>
  items: Readonly<Ref<readonly OutlineItem[]>>
  /** Height of a row and space above the first, in CSS pixels. */
  rowHeight: number
  padding: number
  canDrag: () => boolean
  /** The ids that go along when the row `id` is dragged. */
  draggedWith: (id: string) => readonly string[]
  drop: (ids: readonly string[], beforeId: string | null) => void
}

export interface Drag {
  ids: ReadonlySet<string>
  /** Null where letting go would change nothing. */
  place: DropPlace | null
}

/** Pixels the pointer has to go before a press becomes a drag. */
const threshold = 5
/** Height of the strips at the edges that scroll, and pixels they scroll by in a frame. */
const edge = { height: 28, speed: 9 }

export function useOutlineDrag(options: DragOptions) {
  const drag = shallowRef<Drag | null>(null)
  let pressed: { id: string; x: number; y: number } | null = null
  let pointerY = 0
  let frame = 0
  let dragged = false

  function press(event: PointerEvent, id: string): void {
    dragged = false
    if (event.button !== 0 || event.ctrlKey || event.shiftKey || !options.canDrag()) return
    pressed = { id, x: event.clientX, y: event.clientY }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('blur', cancel)
    window.addEventListener('keydown', onKey, { capture: true })
  }

  function move(event: PointerEvent): void {
    if (!pressed) return
    pointerY = event.clientY
    if (!drag.value) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < threshold) return
      dragged = true
      drag.value = { ids: new Set(options.draggedWith(pressed.id)), place: null }
      frame = requestAnimationFrame(scroll)
    }
    aim()
  }

  /** Finds the gap under the pointer. */
  function aim(): void {
    const { scroller, items, rowHeight, padding } = options
    if (!drag.value || !scroller.value) return
    const y = pointerY - scroller.value.getBoundingClientRect().top + scroller.value.scrollTop - padding
    const slot = Math.max(0, Math.min(items.value.length, Math.round(y / rowHeight)))
    drag.value = { ...drag.value, place: dropPlace(items.value, drag.value.ids, slot) }
  }

  function scroll(): void {
    const list = options.scroller.value
    if (!drag.value || !list) return
    const { top, bottom } = list.getBoundingClientRect()
    const by = pointerY < top + edge.height ? -edge.speed : pointerY > bottom - edge.height ? edge.speed : 0
    if (by !== 0) {
      list.scrollTop += by
      aim()
    }
    frame = requestAnimationFrame(scroll)
  }

  function release(): void {
    const done = drag.value
    cancel()
    if (done?.place) options.drop([...done.ids], done.place.beforeId)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !drag.value) return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }

  function cancel(): void {
    pressed = null
    drag.value = null
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', cancel)
    window.removeEventListener('blur', cancel)
    window.removeEventListener('keydown', onKey, { capture: true })
  }

  onScopeDispose(cancel)

  return {
    drag,
    press,
    /** Whether the press that ends in this click was a drag. */
    wasDrag: () => dragged,
  }
}
