// Owners whose name nobody knows but which is one slip away from a known body, or from one named more often.
import { levelOf, makeDirectory } from '../../reading/organisations/directory.ts'
import { BODIES } from '../../reading/organisations/bodies.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { CheckContext } from '../check-context.ts'
import type { Finding } from '../finding.ts'
import { isNearName } from '../near-name.ts'
import type { Rule } from '../rule.ts'

/** Offices within a body, and its branches, are in no directory; that a body has nearly the same name says nothing. */
const OFFICE_OF_ITS_OWN = /(?:处|科|室|股|分局|支局|支队|大队)$/

/** A name used more often than this is meant. */
const rare = 2

const builtIn = makeDirectory()

export const organisationName: Rule = context => {
  const uses = usesOf(context)
  return context.rows.organisations.flatMap((organisation): Finding[] => {
    const places = uses.get(organisation.id) ?? []
    if (places.length === 0 || places.length > rare || builtIn.resolve(organisation.name) !== null) return []
    if (OFFICE_OF_ITS_OWN.test(organisation.name)) return []
    const meant = nearListed(organisation, context, uses) ?? nearBuiltIn(organisation.name)
    if (meant === null) return []
    const detail = `单位名称“${organisation.name}”不在名录中，疑为“${meant}”，请核对。`
    return places.map(block => ({
      rule: 'organisation-name',
      severity: 'suspect',
      block,
      text: organisation.name,
      detail,
    }))
  })
}

/** The blocks that name each organisation. */
function usesOf(context: CheckContext): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  for (const block of context.blocks) {
    for (const { organisationId } of context.store.ownersOf(block.id)) {
      uses.set(organisationId, [...(uses.get(organisationId) ?? []), block.id])
    }
  }
  return uses
}

/** A body that this plan names more often, or a known one. */
function nearListed(
  organisation: Organisation,
  { rows }: CheckContext,
  uses: ReadonlyMap<string, readonly string[]>,
): string | null {
  const count = (id: string) => uses.get(id)?.length ?? 0
  const near = rows.organisations.find(
    other =>
      other.id !== organisation.id &&
      [other.name, ...other.shortNames].some(name => isNearName(organisation.name, name)) &&
      (count(other.id) > count(organisation.id) || builtIn.resolve(other.name) !== null),
  )
  return near?.name ?? null
}

function nearBuiltIn(name: string): string | null {
  const level = levelOf(name) ?? ''
  const stem = name.slice(level.length)
  for (const printed of BODIES.keys()) {
    const resolved = isNearName(stem, printed) ? builtIn.resolve(level + printed) : null
    if (resolved) return resolved.name
  }
  return null
}
