// Which tab of the desk is shown, and what the tabs hand to each other: the place to show on paper, the tasks to list.
import { defineStore } from 'pinia'
import { nextTick, ref, shallowRef, watch } from 'vue'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'

export const deskTabs = ['paper', 'division', 'targets', 'overview', 'comparison'] as const
export type DeskTab = (typeof deskTabs)[number]

/** Tasks picked out elsewhere (a bar of the overview), with the words that say which. */
export interface TaskFilter {
  text: string
  blockIds: ReadonlySet<string>
}

export interface Place {
  blockId: string
  from?: number
  to?: number
  focus?: boolean
}

export const useDesk = defineStore('desk', () => {
  const app = useApp()
  const plan = usePlan()
  const tab = ref<DeskTab>('paper')
  const filter = shallowRef<TaskFilter | null>(null)
  /** The tasks that 批量设置 is asked for; null for those that the selection on paper touches. */
  const ownersOf = shallowRef<ReadonlySet<string> | null>(null)
  /** 专注: the panes beside the paper are put away until it is switched off. */
  const focusMode = ref(false)
  /** Moves when the selected words are to be made a target: the inspector asks for the rest. */
  const targetAsked = ref(0)

  watch(
    () => plan.session,
    () => {
      tab.value = 'paper'
      filter.value = null
      app.finding = false
      focusMode.value = false
    },
  )

  /** Brings the paper to the front and a place of it into view. */
  async function reveal({ blockId, ...options }: Place): Promise<void> {
    tab.value = 'paper'
    // The paper can be scrolled only once it is shown.
    await nextTick()
    plan.session?.reveal(blockId, options)
  }

  /** Lists these tasks, and no others, in the division table. */
  function showTasks(chosen: TaskFilter): void {
    filter.value = chosen
    tab.value = 'division'
  }

  /** Opens 批量设置, for these tasks or, given none, for those selected on paper. */
  function setOwnersOf(tasks: ReadonlySet<string> | null): void {
    ownersOf.value = tasks
    app.dialog = 'batch-owners'
  }

  /** Asks the inspector to make a target of the words selected on paper. */
  function markTarget(): void {
    tab.value = 'paper'
    focusMode.value = false
    targetAsked.value++
  }

  /** Opens find and replace over the paper. */
  function find(): void {
    tab.value = 'paper'
    app.finding = true
  }

  return { tab, filter, focusMode, ownersOf, targetAsked, reveal, showTasks, setOwnersOf, markTarget, find }
})
