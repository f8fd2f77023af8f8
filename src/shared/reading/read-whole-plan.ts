// Reads a plan with everything there is to read it with: the structure reader, and the grammars of owners, deadlines
// and targets over the built-in directory and a library's own organisations.
import type { Organisation } from '../model/organisation.ts'
import { readDeadlines } from './deadlines/read-deadlines.ts'
import type { FoundOwners, OwnersHook, ReadingHooks } from './hooks.ts'
import { makeDirectory } from './organisations/directory.ts'
import { readOwnerRule } from './owners/read-owner-rule.ts'
import { readOwners } from './owners/read-owners.ts'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import type { SourceText } from './source-line.ts'
import { readTargets } from './targets/read-targets.ts'

export interface ReadWholeOptions {
  /** The library's organisations, which win over the built-in ones. */
  organisations?: readonly Organisation[]
  /** Takes the place of the year that the plan itself says. */
  year?: number
}

/** The whole reading of a source. Throws NotAPlanError where there is no plan in it. */
export function readWholePlan(
  source: SourceText,
  { organisations, year }: ReadWholeOptions = {},
): PlanReading {
  const directory = makeDirectory(organisations)
  const rule = source.lines.map(line => readOwnerRule(line.text)).find(found => found !== null)
  const owners = remembered((text, context) =>
    readOwners(text, directory, { rule: rule ?? undefined, year: context.year }),
  )
  // Deadlines printed without a year take the plan's.
  const hooks: ReadingHooks = { owners: endingClause(owners), deadlines: readDeadlines, targets: readTargets }
  const reading = readPlan(source, { ...hooks, year })
  const items = reading.items.map(item => {
    if (item.clause !== '' || (item.type !== 'task' && item.type !== 'measure')) return item
    const found = owners(item.text, reading)
    return found ? { ...item, owners: found.owners, deadline: item.deadline ?? found.deadline } : item
  })
  return { ...reading, items }
}

/** The structure asks about the same words from several sides, always for the same plan: each is read once. */
function remembered(read: OwnersHook): OwnersHook {
  const known = new Map<string, FoundOwners | null>()
  return (text, context) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text, context)
    known.set(text, found)
    return found
  }
}

/**
 * Only a clause that ends its text can be parted from it. Owners named within a sentence (由A牵头，会同B制定…) stay words
 * of the sentence.
 */
export function endingClause(owners: OwnersHook): OwnersHook {
  return (text, context) => {
    const found = owners(text, context)
    if (!found || !/^[。；;，,\s]*$/.test(text.slice(found.end))) return null
    const withinSentence = text.startsWith('由', found.start) && /[，,]\s*$/.test(text.slice(0, found.start))
    return withinSentence ? null : found
  }
}
