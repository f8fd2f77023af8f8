// How much each organisation has to do: the tasks it leads and those it supports. Pure.
import type { RowStore } from '#shared/ops/row-store.ts'

export interface Load {
  organisationId: string
  name: string
  /** Ids of the tasks. */
  lead: ReadonlySet<string>
  support: ReadonlySet<string>
}

/** Every organisation that owns a task of the plan, the one that leads most first; equals by what they support, then by name. */
export function loadOf(rows: Pick<RowStore, 'owners' | 'blocks' | 'organisations'>): Load[] {
  const loads = new Map<string, { name: string; lead: Set<string>; support: Set<string> }>()
  for (const owner of rows.owners.values()) {
    const organisation = rows.organisations.get(owner.organisationId)
    if (!organisation || !rows.blocks.has(owner.blockId)) continue
    const load = loads.get(organisation.id) ?? {
      name: organisation.name,
      lead: new Set<string>(),
      support: new Set<string>(),
    }
    load[owner.role].add(owner.blockId)
    loads.set(organisation.id, load)
  }
  return [...loads]
    .map(([organisationId, load]) => ({ organisationId, ...load }))
    .sort(
      (a, b) =>
        b.lead.size - a.lead.size || b.support.size - a.support.size || a.name.localeCompare(b.name, 'zh-CN'),
    )
}
