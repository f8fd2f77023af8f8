// The owner clause typed in the paragraph under the caret, offered as owners. Read from the stored rows, so never in
// the middle of Chinese input, and only for this one paragraph.
import { computed } from 'vue'
import { usePlan } from '../../stores/plan.ts'
import { acceptOperations, ownerProposal } from './owner-proposal.ts'

export function useOwnerProposal() {
  const plan = usePlan()

  const proposal = computed(() => {
    void plan.rowsVersion
    const { session, selection } = plan
    if (!session?.editable || selection.blockIds.length !== 1) return null
    const block = session.rows.blocks.get(selection.blockIds[0]!)
    return block ? ownerProposal(session.rows, block) : null
  })

  /** The owners are attached and the typed words taken away, as one step of undo. False where there is no proposal. */
  function accept(): boolean {
    const { session } = plan
    const found = proposal.value
    if (!session || !found) return false
    return session.exchangeWords(found, acceptOperations(session.rows, found))
  }

  return { proposal, accept }
}
