// Owner clauses as the paper prints them, for the text on screen.
import { ClausePrinter } from '#shared/composing/clause-printer.ts'
import { subtreeEnd } from '#shared/document/outline.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import type { BlockAt } from './commands/blocks.ts'

/**
 * Clauses by the id of the block after whose words they stand: the last one below the block that has the facts.
 * `blocks` are in reading order.
 */
export function clausesOf(store: RowStore, blocks: readonly BlockAt[]): Map<string, string> {
  const clauses = new Map<string, string>()
  const printer = printerOf(store)
  blocks.forEach(({ id }, index) => {
    const text = clauseOf(store, id, printer)
    if (text === '') return
    const last = blocks[subtreeEnd(blocks, index) - 1]!.id
    clauses.set(last, text + (clauses.get(last) ?? ''))
  })
  return clauses
}

interface Kept {
  organisations: Organisation[]
  clauses: string[]
  printer: ClausePrinter
}

const kept = new WeakMap<RowStore, Kept>()

/** The plan's printer, made anew only when the organisations or the imported clauses are others than last time. */
function printerOf(store: RowStore): ClausePrinter {
  const organisations = [...store.organisations.values()]
  const clauses: string[] = []
  for (const { clause } of store.blocks.values()) if (clause !== '') clauses.push(clause)
  const last = kept.get(store)
  if (last && same(last.organisations, organisations) && same(last.clauses, clauses)) return last.printer
  const printer = new ClausePrinter(organisations, store.blocks.values())
  kept.set(store, { organisations, clauses, printer })
  return printer
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}

function clauseOf(store: RowStore, blockId: string, printer: ClausePrinter): string {
  const owners = store.ownersOf(blockId)
  const deadline = store.deadlineOf(blockId)
  const block = store.blocks.get(blockId)
  if (!block || (owners.length === 0 && !deadline && !block.leader)) return ''
  const listed = (role: 'lead' | 'support') =>
    owners
      .filter(owner => owner.role === role)
      .flatMap(owner => store.organisations.get(owner.organisationId)?.name ?? [])
  return printer.print({
    lead: listed('lead'),
    support: listed('support'),
    leader: block.leader,
    open: block.ownersOpen,
    deadlines: deadline && !block.text.includes(deadline.text) ? [deadline.text] : [],
  })
}
