// Which screen the window shows, the open library, and what has to be said across the top.
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { LibraryInfo, PlanSummary, RecentLibrary } from '#shared/ipc/contract.ts'
import { call } from '../api/client.ts'
import { zh } from '../strings/zh-CN.ts'
import { errorMessage } from './error-message.ts'

export type Screen = 'start' | 'library' | 'desk' | 'import'
export type DialogName =
  | 'about'
  | 'shortcuts'
  | 'export'
  | 'new-plan'
  | 'search'
  | 'numbering'
  | 'batch-owners'
  | 'organisations'
  | 'versions'
  | 'next-year'

export const useApp = defineStore('app', () => {
  const screen = ref<Screen>('start')
  const library = shallowRef<LibraryInfo | null>(null)
  const recent = shallowRef<readonly RecentLibrary[]>([])
  const plans = shallowRef<readonly PlanSummary[]>([])
  const version = ref('')
  const runtime = ref('')
  /** What is being done, in words; "" when nothing is. */
  const busy = ref('')
  /** The sentence of the last failure, until it is put away or something succeeds. */
  const failure = ref('')
  /** Something to know that is no failure; goes away with the next action. */
  const notice = ref('')
  /** Whether the search bar of the desk is open. */
  const finding = ref(false)
  const dialog = ref<DialogName | null>(null)

  /** Whether something runs, be it said already or not. */
  let running = false

  /**
   * Does one thing at a time for the drafter: says what runs, and shows the sentence of a failure. Work that is usually
   * done at once is said only after `sayAfter` milliseconds, so that the window is not drawn for it in between.
   * Returns what `work` returned, or undefined when it failed or something else is still running.
   */
  async function attempt<T>(what: string, work: () => Promise<T>, sayAfter = 0): Promise<T | undefined> {
    if (running) return undefined
    running = true
    const say = () => (busy.value = what)
    let timer = 0
    if (sayAfter > 0) timer = window.setTimeout(say, sayAfter)
    else say()
    failure.value = ''
    notice.value = ''
    try {
      return await work()
    } catch (error) {
      failure.value = errorMessage(error)
      return undefined
    } finally {
      clearTimeout(timer)
      busy.value = ''
      running = false
    }
  }

  async function refresh(): Promise<void> {
    const info = await call('app.info', {})
    version.value = info.version
    runtime.value = info.electron
    library.value = info.library
    recent.value = info.recent
  }

  async function refreshPlans(): Promise<void> {
    plans.value = await call('plans.list', {})
  }

  /** The first screen: the start, or the plans of a library that is open already. */
  async function begin(): Promise<void> {
    await attempt(zh.start.opening, async () => {
      await refresh()
      if (library.value) await showLibrary(library.value)
    })
  }

  async function showLibrary(info: LibraryInfo): Promise<void> {
    library.value = info
    await refreshPlans()
    screen.value = 'library'
  }

  /**
   * Opens a library by one of the calls that do so and shows its plans. False when it failed, and when the drafter
   * thought better of it; the library that was open before is then open still.
   */
  async function openLibrary(what: string, ask: () => Promise<LibraryInfo | null>): Promise<boolean> {
    const opened = await attempt(what, async () => {
      const info = await ask()
      if (info) await showLibrary(info)
      return info !== null
    })
    await refreshRecent()
    return opened === true
  }

  async function refreshRecent(): Promise<void> {
    const said = failure.value
    await attempt(zh.start.opening, async () => {
      recent.value = (await call('app.info', {})).recent
    })
    if (said !== '') failure.value = said
  }

  async function forgetRecent(token: string): Promise<void> {
    await attempt(zh.start.opening, async () => {
      await call('library.forgetRecent', { token })
      recent.value = recent.value.filter(entry => entry.token !== token)
    })
  }

  async function closeLibrary(): Promise<void> {
    await attempt(zh.start.opening, async () => {
      await call('library.close', {})
      library.value = null
      plans.value = []
      screen.value = 'start'
      await refresh()
    })
  }

  /** Returns the new plan's id, or null when it failed. */
  async function createPlan(title: string, year: number | null): Promise<string | null> {
    const made = await attempt(zh.library.creating, () => call('plans.create', { title, year }))
    return made?.planId ?? null
  }

  async function removePlan(planId: string): Promise<void> {
    await attempt(zh.library.removing, async () => {
      await call('plans.remove', { planId })
      await refreshPlans()
    })
  }

  return {
    screen,
    library,
    recent,
    plans,
    version,
    runtime,
    busy,
    failure,
    notice,
    finding,
    dialog,
    attempt,
    begin,
    refreshPlans,
    openLibrary,
    forgetRecent,
    closeLibrary,
    createPlan,
    removePlan,
  }
})
