// The row under the outline's cursor and the rows chosen together with Ctrl and Shift.
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { usePlan } from '../../stores/plan.ts'
import type { OutlineItem } from './outline-items.ts'
import { extendedTo, nothingChosen, startAt, toggled } from './outline-selection.ts'

/** `show` brings a row into view, by its place in `items`. */
export function useOutlineChoice(items: Readonly<Ref<readonly OutlineItem[]>>, show: (at: number) => void) {
  const plan = usePlan()
  const cursor = ref<string | null>(null)
  const selection = shallowRef(nothingChosen)
  const index = computed(() => items.value.findIndex(item => item.id === cursor.value))
  const item = computed(() => items.value[index.value])
  /** Rows chosen together, those that are listed, in reading order. */
  const chosen = computed(() => ids().filter(id => selection.value.ids.has(id)))
  /** What a command is about: the rows chosen together, else the one under the cursor. */
  const meant = computed(() => {
    if (chosen.value.length > 0) return chosen.value
    return item.value ? [item.value.id] : []
  })

  const ids = () => items.value.map(one => one.id)

  function showCursor(): void {
    if (index.value >= 0) show(index.value)
  }

  /** Goes to the row at `to`, or the nearest there is; `extend` chooses the rows on the way. */
  function moveTo(to: number, extend = false): void {
    const next = items.value[Math.max(0, Math.min(items.value.length - 1, to))]
    if (!next) return
    if (!extend) selection.value = startAt(next.id)
    else {
      if (selection.value.ids.size === 0 && cursor.value !== null) selection.value = startAt(cursor.value)
      selection.value = extendedTo(selection.value, next.id, ids())
    }
    cursor.value = next.id
    showCursor()
  }

  /** Goes to the heading above the cursor's. */
  function moveToParent(): void {
    const depth = item.value?.depth ?? 0
    const parent = items.value.slice(0, index.value).findLastIndex(one => one.depth < depth)
    if (parent >= 0) moveTo(parent)
  }

  /** A click with Ctrl or Shift held chooses rows for a command; a plain one only starts from the row. */
  function click(
    event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>,
    id: string,
  ): 'chosen' | 'plain' {
    cursor.value = id
    if (event.ctrlKey || event.metaKey) selection.value = toggled(selection.value, id)
    else if (event.shiftKey) selection.value = extendedTo(selection.value, id, ids())
    else {
      selection.value = startAt(id)
      return 'plain'
    }
    return 'chosen'
  }

  /** A menu is about the row under the pointer; rows chosen together stay chosen when it is one of them. */
  function aim(id: string): void {
    cursor.value = id
    if (!chosen.value.includes(id)) selection.value = startAt(id)
  }

  function release(): void {
    selection.value = nothingChosen
  }

  watch(() => plan.session, release)

  return {
    cursor,
    selection,
    index,
    item,
    chosen,
    meant,
    showCursor,
    moveTo,
    moveToParent,
    click,
    aim,
    release,
  }
}
