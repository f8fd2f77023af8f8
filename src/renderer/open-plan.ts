// Opens a plan of the open library on paper: rows in through one call, batches of operations out through another.
import { unpackRows } from '#shared/ipc/packed-rows.ts'
import { call } from './api/client.ts'
import { CopiedFacts } from './editor/clipboard/copied-facts.ts'
import { openPlanSession } from './editor/open-plan-session.ts'
import type { OpenSession } from './stores/session-opener.ts'

/** One window, one clipboard: what is copied in one plan can be pasted into another. */
const copied = new CopiedFacts()

/** Reads the plan and returns its session, not yet mounted. Rejects with the error that `plans.open` answered with. */
export const openPlan: OpenSession = async (planId, { editable, onNotice }) => {
  const rows = unpackRows(await call('plans.open', { planId }))
  return openPlanSession({
    rows,
    editable,
    copied,
    send: async (batchId, operations) => {
      const { savedAt } = await call('operations.apply', { planId, batchId, operations })
      return savedAt
    },
    onNotice,
  })
}
