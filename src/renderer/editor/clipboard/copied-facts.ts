// The facts of what was last copied or cut. They stay in this window: the system's clipboard holds words and ids only,
// so nothing of owners and targets leaves the program with a paste elsewhere.
import type { Block } from '#shared/model/block.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { OwnerRole } from '#shared/model/owner.ts'
import type { Target } from '#shared/model/target.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

/** What a block carries beside its words, its organisations by value: another library knows them by name. */
export interface CopiedBlock {
  fields: Pick<Block, 'leader' | 'ownersOpen' | 'clause'>
  owners: { organisation: Organisation; role: OwnerRole }[]
  deadline: Deadline | null
}

export class CopiedFacts {
  private readonly blocks = new Map<string, CopiedBlock>()
  private readonly targets = new Map<string, Target>()

  /** Forgets what was copied before and notes the facts of these blocks and targets. */
  note(rows: RowStore, blockIds: Iterable<string>, targetIds: Iterable<string>): void {
    this.blocks.clear()
    this.targets.clear()
    for (const id of blockIds) {
      const block = rows.blocks.get(id)
      if (block) this.blocks.set(id, copiedBlock(rows, block))
    }
    for (const id of targetIds) {
      const target = rows.targets.get(id)
      if (target) this.targets.set(id, target)
    }
  }

  block(id: string): CopiedBlock | undefined {
    return this.blocks.get(id)
  }

  target(id: string): Target | undefined {
    return this.targets.get(id)
  }
}

function copiedBlock(rows: RowStore, { id, leader, ownersOpen, clause }: Block): CopiedBlock {
  const owners = rows.ownersOf(id).flatMap(({ organisationId, role }) => {
    const organisation = rows.organisations.get(organisationId)
    return organisation ? [{ organisation, role }] : []
  })
  return { fields: { leader, ownersOpen, clause }, owners, deadline: rows.deadlineOf(id) }
}
