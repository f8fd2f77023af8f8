// The owner clause for a paper, left out where the words of the task already say the same (由A牵头，会同B制定…): printing
// it too would say it twice.
import { ownerClause, type RenderOwners } from '../composing/owner-clause.ts'
import { byOrder } from '../model/order-key.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { makeDirectory } from './organisations/directory.ts'
import { readOwners } from './owners/read-owners.ts'

/** How the owner clauses of these rows are printed; a deadline that the words do not say is printed all the same. */
export function clauseUnlessSaid({ organisations }: PlanRows): RenderOwners {
  const directory = makeDirectory(organisations)
  const names = new Map(organisations.map(organisation => [organisation.id, organisation.name]))
  return (rows, blockId) => {
    const block = rows.blocks.find(candidate => candidate.id === blockId)
    const owners = rows.owners.filter(owner => owner.blockId === blockId).sort(byOrder)
    const said = block && owners.length > 0 ? readOwners(block.text, directory) : null
    const listed = (role: 'lead' | 'support') =>
      owners.filter(owner => owner.role === role).map(owner => names.get(owner.organisationId))
    const same =
      said !== null &&
      JSON.stringify([said.owners.lead, said.owners.support]) ===
        JSON.stringify([listed('lead'), listed('support')])
    if (!same) return ownerClause(rows, blockId)
    return ownerClause({ ...rows, owners: rows.owners.filter(owner => owner.blockId !== blockId) }, blockId)
  }
}
