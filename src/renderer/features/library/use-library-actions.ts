// What opening, making and leaving libraries and plans means for the whole window: which screen follows.
import { call } from '../../api/client.ts'
import { useApp } from '../../stores/app.ts'
import { useImport } from '../../stores/import.ts'
import { usePlan } from '../../stores/plan.ts'
import { zh } from '../../strings/zh-CN.ts'
import type { LibraryInfo } from '#shared/ipc/contract.ts'

/** Most plans are on the desk after so many milliseconds. */
const usuallyOpen = 100

export function useLibraryActions() {
  const app = useApp()
  const plan = usePlan()
  const importing = useImport()

  /** Opens a plan on the desk. On failure the plan that was open stays, or the list of plans, with the sentence. */
  async function openPlan(planId: string): Promise<void> {
    const open = async () => {
      await plan.open(planId)
      app.screen = 'desk'
      return true
    }
    const opened = await app.attempt(zh.desk.loading, open, usuallyOpen)
    if (opened || plan.session) return
    const said = app.failure
    await showPlans()
    app.failure = said
  }

  /** Closes the open plan, storing what is left. False when that failed: then the plan stays open. */
  async function leavePlan(): Promise<boolean> {
    const left = await app.attempt(zh.status.saving, async () => {
      await plan.close()
      return true
    })
    // The desk's own banner says why, and stays until the words are stored.
    if (!left && plan.status.state === 'failed') app.failure = ''
    return left === true
  }

  /** A library with a single plan opens straight on the desk. */
  async function openLibrary(what: string, ask: () => Promise<LibraryInfo | null>): Promise<void> {
    const before = plan.session?.planId
    if (!(await leavePlan())) return
    const opened = await app.openLibrary(what, ask)
    if (!opened && before !== undefined && app.library) await reopen(before)
    else if (opened && app.plans.length === 1) await openPlan(app.plans[0]!.id)
  }

  /** The first screen: the start, or the library that is open already, as after `openLibrary`. */
  async function begin(): Promise<void> {
    await app.begin()
    if (app.library && app.plans.length === 1) await openPlan(app.plans[0]!.id)
  }

  /** Back to the plan that was left, keeping the sentence about what failed. */
  async function reopen(planId: string): Promise<void> {
    const said = app.failure
    await openPlan(planId)
    if (said !== '') app.failure = said
  }

  async function showPlans(): Promise<void> {
    if (!(await leavePlan())) return
    await app.attempt(zh.library.loading, app.refreshPlans)
    app.screen = 'library'
  }

  async function closeLibrary(): Promise<void> {
    if (await leavePlan()) await app.closeLibrary()
  }

  async function createPlan(title: string, year: number | null): Promise<boolean> {
    const planId = await app.createPlan(title, year)
    if (planId === null) return false
    await openPlan(planId)
    return true
  }

  /** Asks for a document, reads it and shows it for review. Cancelling leaves everything as it was. */
  function importDocument(): Promise<void> {
    return review(importing.choose)
  }

  /** Reads what is on the clipboard and shows it for review. */
  function importClipboard(): Promise<void> {
    return review(importing.paste)
  }

  async function review(read: () => Promise<boolean>): Promise<void> {
    if (!(await read())) return
    const before = plan.session?.planId ?? null
    if (await leavePlan()) {
      importing.cameFrom = before
      app.screen = 'import'
    } else while (importing.preview) await importing.discard()
  }

  /** Gives the document under review up and goes on to the next one; after the last back to the plan it was called from, or to the list of plans. */
  async function giveUpImport(): Promise<void> {
    const before = importing.cameFrom
    await importing.discard()
    if (importing.preview) return
    if (before === null) await showPlans()
    else await openPlan(before)
  }

  return {
    begin,
    create: () => openLibrary(zh.start.creating, () => call('library.create', {})),
    choose: () => openLibrary(zh.start.opening, () => call('library.choose', {})),
    sample: () => openLibrary(zh.start.opening, () => call('library.sample', {})),
    openRecent: (token: string) => openLibrary(zh.start.opening, () => call('library.openRecent', { token })),
    openPlan,
    showPlans,
    closeLibrary,
    createPlan,
    importDocument,
    importClipboard,
    giveUpImport,
  }
}
