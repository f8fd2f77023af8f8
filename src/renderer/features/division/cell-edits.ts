// What typing or pasting into cells means for the rows: operations, and a list of changes to look at before them. Pure.
import type { BlockPatch } from '#shared/model/block.ts'
import type { OwnerRole } from '#shared/model/owner.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { setDeadline } from '../inspector/deadline-operations.ts'
import type { EditableColumn } from './columns.ts'
import { OrganisationNames } from './organisation-names.ts'
import { readCell } from './read-cell.ts'
import { setOwners } from './set-owners.ts'

export interface CellEdit {
  blockId: string
  column: EditableColumn
  text: string
}

export interface CellChange {
  blockId: string
  column: EditableColumn
  before: string
  after: string
}

export interface PlannedEdits {
  operations: Operation[]
  changes: CellChange[]
  /** Names that become organisations of the library. */
  newNames: string[]
  /** Cells whose words cannot be taken, each with a sentence; nothing of them is in `operations`. */
  refused: { blockId: string; column: EditableColumn; reason: string }[]
}

type CellText = (blockId: string, column: EditableColumn) => string

/** `cellText` gives what a cell holds now; cells that would not change are left out. */
export function planEdits(rows: RowStore, edits: readonly CellEdit[], cellText: CellText): PlannedEdits {
  const planned: PlannedEdits = { operations: [], changes: [], newNames: [], refused: [] }
  const names = new OrganisationNames(rows.organisations.values())
  for (const [blockId, cells] of byBlock(edits)) {
    const owners: Partial<Record<OwnerRole, string[]>> = {}
    const patch: BlockPatch = {}
    for (const [column, typed] of cells) {
      const before = cellText(blockId, column)
      const text = typed.trim()
      if (text === before) continue
      const meaning = readCell(column, text, before, names)
      if ('refused' in meaning) {
        planned.refused.push({ blockId, column, reason: meaning.refused })
        continue
      }
      if (meaning.owners) owners[meaning.owners.role] = meaning.owners.ids
      if (meaning.deadline !== undefined)
        planned.operations.push(...setDeadline(rows, blockId, meaning.deadline))
      Object.assign(patch, meaning.patch)
      if (meaning.after !== before) planned.changes.push({ blockId, column, before, after: meaning.after })
    }
    planned.operations.push(...setOwners(rows, blockId, owners), ...patchOf(rows, blockId, patch))
  }
  planned.newNames = names.created.map(({ row }) => row.name)
  planned.operations.unshift(...names.created)
  return planned
}

/** Only the fields that differ. */
function patchOf(rows: RowStore, blockId: string, patch: BlockPatch): Operation[] {
  const block = rows.blocks.get(blockId)
  const differing = Object.entries(patch).filter(([field, value]) => block?.[field as 'leader'] !== value)
  return differing.length === 0
    ? []
    : [{ op: 'block.patch', id: blockId, patch: Object.fromEntries(differing) }]
}

function byBlock(edits: readonly CellEdit[]): Map<string, Map<EditableColumn, string>> {
  const blocks = new Map<string, Map<EditableColumn, string>>()
  for (const { blockId, column, text } of edits) {
    const cells = blocks.get(blockId) ?? new Map<EditableColumn, string>()
    blocks.set(blockId, cells.set(column, text))
  }
  return blocks
}
