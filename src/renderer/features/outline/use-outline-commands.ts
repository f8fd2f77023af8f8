// What the outline does to the plan: moving, ranking and removing headings, owners for the chosen ones; and the entries
// of its menu. All of it goes through the session, so that one Ctrl+Z takes it back.
import { computed } from 'vue'
import { zh } from '../../strings/zh-CN.ts'
import { useApp } from '../../stores/app.ts'
import { useDesk } from '../../stores/desk.ts'
import { usePlan } from '../../stores/plan.ts'
import type { ContextEntry } from '../../ui/UiContextMenu.vue'
import { tasksUnder } from '../organisations/batch-owners.ts'
import { nextPlace } from './drop-place.ts'
import { outlineOf } from './outline-items.ts'
import type { Restructuring } from './outline-keys.ts'
import type { useOutlineChoice } from './use-outline-choice.ts'
import type { useOutlineList } from './use-outline-list.ts'

type List = Pick<ReturnType<typeof useOutlineList>, 'filter' | 'fold'>
type Choice = Pick<ReturnType<typeof useOutlineChoice>, 'cursor' | 'item' | 'chosen' | 'meant' | 'release'>

export function useOutlineCommands({ filter, fold }: List, choice: Choice) {
  const app = useApp()
  const desk = useDesk()
  const plan = usePlan()
  const editable = computed(() => plan.session?.editable ?? false)

  /** Brings a heading into view on paper; with `focus` the caret goes there. */
  function show(id: string): void {
    choice.cursor.value = id
    void desk.reveal({ blockId: id, focus: true })
  }

  function restructure(how: Restructuring): void {
    const { session } = plan
    if (!session?.editable) return
    const chosen = choice.chosen.value
    if (chosen.length > 1) restructureChosen(how, chosen)
    else if (choice.cursor.value !== null) {
      session.reveal(choice.cursor.value, { focus: false })
      session[how]()
    }
  }

  function restructureChosen(how: Restructuring, chosen: readonly string[]): void {
    const session = plan.session!
    if (how === 'promote') session.promoteBlocks(chosen)
    else if (how === 'demote') session.demoteBlocks(chosen)
    else {
      // Folded and filtered rows count too: what is moved past has to be the next in the plan.
      const { items: all } = outlineOf(session.rows, session.order, session.labels, new Set())
      const place = nextPlace(all, new Set(chosen), how === 'moveUp' ? -1 : 1)
      if (place) session.moveBlocks(chosen, place.beforeId)
    }
  }

  function remove(): void {
    const { session } = plan
    const ids = choice.meant.value
    if (!session?.editable || ids.length === 0) return
    const before = session.order.length
    if (!session.removeTrees(ids)) return
    choice.release()
    app.notice = zh.outline.removed(before - session.order.length)
  }

  /** Asks for owners of the chosen tasks, those under a chosen section among them. */
  function askOwners(): void {
    const { session } = plan
    if (!session?.editable) return
    const tasks = tasksUnder(session.rows, session.order, choice.meant.value)
    if (tasks.size > 0) desk.setOwnersOf(tasks)
  }

  const entries = computed<ContextEntry[]>(() => {
    const item = choice.item.value
    const movable = editable.value && item !== undefined
    const foldable = filter.value === null && (item?.hasChildren ?? false)
    const words = zh.outline
    return [
      { id: 'show', text: words.goToPaper, keys: 'Enter', enabled: item !== undefined },
      {
        id: 'fold',
        text: item?.collapsed ? words.expand : words.collapse,
        keys: item?.collapsed ? '→' : '←',
        enabled: foldable,
      },
      { id: 'owners', text: zh.batch.command, keys: 'Ctrl+Shift+B', enabled: movable, separator: true },
      { id: 'promote', text: zh.desk.promote, keys: 'Alt+←', enabled: movable, separator: true },
      { id: 'demote', text: zh.desk.demote, keys: 'Alt+→', enabled: movable },
      { id: 'moveUp', text: zh.desk.moveUp, keys: 'Alt+↑', enabled: movable },
      { id: 'moveDown', text: zh.desk.moveDown, keys: 'Alt+↓', enabled: movable },
      { id: 'remove', text: words.removeTree, keys: 'Delete', enabled: movable, separator: true },
    ]
  })

  function run(id: string): void {
    const item = choice.item.value
    if (!item) return
    if (id === 'show') show(item.id)
    else if (id === 'fold') fold(item.id, !item.collapsed)
    else if (id === 'owners') askOwners()
    else if (id === 'remove') remove()
    else restructure(id as Restructuring)
  }

  return { editable, entries, run, show, restructure, remove, askOwners }
}
