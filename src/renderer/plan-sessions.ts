// The plans of the open library on paper: rows in through one call, batches of operations out through another. One plan is
// open at a time; those that were left are kept with their undo stacks.
import { unpackRows } from '#shared/ipc/packed-rows.ts'
import { call } from './api/client.ts'
import { CopiedFacts } from './editor/clipboard/copied-facts.ts'
import { LeftPlans } from './editor/left-plans.ts'
import { openPlanSession } from './editor/open-plan-session.ts'
import type { PlanSession } from './editor/plan-session.ts'
import type { PlanSessions } from './stores/plan-sessions.ts'

/** Paragraphs of the plans that are kept beside the open one: some hundred plans as they usually are. */
const mostParagraphs = 20_000

/** One window, one clipboard: what is copied in one plan can be pasted into another. */
const copied = new CopiedFacts()
const left = new LeftPlans<PlanSession>(mostParagraphs)

export const planSessions: PlanSessions = {
  async open(planId, { editable, onNotice }) {
    const rows = unpackRows(await call('plans.open', { planId }))
    return (
      left.resume(rows) ??
      openPlanSession({
        rows,
        editable,
        copied,
        send: async (batchId, operations) => {
          const { savedAt } = await call('operations.apply', { planId, batchId, operations })
          return savedAt
        },
        onNotice,
      })
    )
  },

  async leave(session) {
    await session.leave()
    if (session.canUndo || session.canRedo) left.keep(session)
    else session.dispose()
  },

  forget: () => left.clear(),
}
