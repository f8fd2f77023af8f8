// Turns typed nodes into the items of a plan: parents by rank, owners, deadlines and targets attached.
import { rankOf } from '#shared/model/block.ts'
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import type { Owners } from '#shared/model/plan-document.ts'
import type { ReadingHooks, TargetContext } from '../hooks.ts'
import type { ReadItem, SourcePiece } from '../plan-reading.ts'
import { piecesOfRow } from '../row.ts'
import { piecesOver } from '../source-pieces.ts'
import { labelOf, type OutlineNode } from './node.ts'
import type { TypedNode } from './type-nodes.ts'

export interface AssembleOptions {
  year: number | null
  hooks: ReadingHooks
  newId: () => string
}

/** The items of typed nodes, in the same order. */
export function assembleItems(typed: readonly TypedNode[], options: AssembleOptions): ReadItem[] {
  const open: { item: ReadItem; rank: number }[] = []
  const context: TargetContext = { sectionTitle: '', taskTitle: '', year: options.year }
  return typed.map(entry => {
    const rank = rankOf(entry.type, entry.level)
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop()
    const parent = open.at(-1)?.item.id ?? null
    if (entry.type === 'section') Object.assign(context, { sectionTitle: entry.node.text, taskTitle: '' })
    if (entry.type === 'task') context.taskTitle = entry.node.text
    const item = makeItem(entry, parent, context, options)
    open.push({ item, rank })
    return item
  })
}

function makeItem(
  entry: TypedNode,
  parent: string | null,
  context: TargetContext,
  options: AssembleOptions,
): ReadItem {
  const { node, type, level } = entry
  const { hooks, year, newId } = options
  const found = hooks.targets?.(node.text, { ...context }) ?? []
  const targets = found.map(({ start: _start, end: _end, ...facts }) => ({ id: newId(), ...facts }))
  const pieces = piecesOf(node)
  return {
    id: newId(),
    parent,
    type,
    level,
    label: labelOf(node),
    text: node.text,
    clause: node.clauses.flatMap(clause => clause.printed || []).join('\n'),
    owners: ownersOf(node),
    deadline: deadlineOf(node, hooks, year),
    targets,
    spans: found.map(({ start, end }, index) => ({ id: targets[index]!.id, start, end })),
    lines: [...new Set(pieces.map(piece => piece.number))].sort((a, b) => a - b),
    pieces,
  }
}

function piecesOf(node: OutlineNode): SourcePiece[] {
  const pieces: SourcePiece[] = []
  for (const row of node.rows) {
    const { printed } = row.label ?? { printed: '' }
    if (row.labelLine) pieces.push(...piecesOver([row.labelLine], 0, printed, 'label'))
    else pieces.push(...piecesOfRow(row, '', printed, 'label'))
    pieces.push(...piecesOfRow(row, row.labelLine ? '' : printed, row.body, 'text'))
  }
  return [...pieces, ...node.clauses.flatMap(clause => clause.pieces)]
}

function ownersOf(node: OutlineNode): Owners {
  const all = node.clauses.flatMap(clause => clause.found?.owners ?? [])
  const lead = [...new Set(all.flatMap(owners => owners.lead))]
  return {
    lead,
    support: [...new Set(all.flatMap(owners => owners.support))].filter(name => !lead.includes(name)),
    leader: all.find(owners => owners.leader !== null)?.leader ?? null,
    open: all.some(owners => owners.open),
  }
}

function deadlineOf(node: OutlineNode, hooks: ReadingHooks, year: number | null): DeadlineFacts | null {
  for (const clause of node.clauses) if (clause.found?.deadline) return clause.found.deadline
  const first = hooks.deadlines?.(node.text, { year })[0]
  if (!first) return null
  const { start: _start, end: _end, ...facts } = first
  return facts
}
