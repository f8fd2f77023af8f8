// What the words of one cell mean for its task. Pure.
import type { BlockPatch } from '#shared/model/block.ts'
import type { OwnerRole } from '#shared/model/owner.ts'
import { readCompletion } from '#shared/rollover/completion-words.ts'
import { zh } from '../../strings/zh-CN.ts'
import { completionText } from './completion-words.ts'
import type { EditableColumn } from './columns.ts'
import type { OrganisationNames } from './organisation-names.ts'

/** Longest leader, deadline phrase and organisation name that the rows take, in UTF-16 units. */
export const longest = { leader: 64, deadline: 500, organisation: 200 } as const

export interface CellMeaning {
  /** The cell as it will be shown. */
  after: string
  patch?: BlockPatch
  /** Ids of organisations, in order. */
  owners?: { role: OwnerRole; ids: string[] }
  /** A deadline phrase, "" for none. */
  deadline?: string
}

/** The meaning of trimmed words, or the sentence that says why they cannot be taken. `before` is what the cell held. */
export function readCell(
  column: EditableColumn,
  text: string,
  before: string,
  names: OrganisationNames,
): CellMeaning | { refused: string } {
  switch (column) {
    case 'lead':
    case 'support':
      return readOwnerCell(column, text, before, names)
    case 'leader':
      if (text.length > longest.leader) return { refused: zh.division.leaderTooLong(longest.leader) }
      return { after: text, patch: { leader: text === '' ? null : text } }
    case 'deadline':
      if (text.length > longest.deadline) return { refused: zh.division.deadlineTooLong(longest.deadline) }
      return { after: text, deadline: text }
    case 'completion': {
      const completion = readCompletion(text)
      if (completion === undefined) return { refused: zh.division.completionUnknown(text) }
      return { after: completionText(completion), patch: { completion } }
    }
  }
}

function readOwnerCell(
  role: OwnerRole,
  text: string,
  before: string,
  names: OrganisationNames,
): CellMeaning | { refused: string } {
  const { names: listed, open } = names.read(text)
  if (listed.some(name => name.length > longest.organisation))
    return { refused: zh.division.nameTooLong(longest.organisation) }
  return {
    after: `${listed.join(zh.common.list)}${open ? zh.division.openEnd : ''}`,
    owners: { role, ids: listed.map(name => names.idOf(name)) },
    // The end of the list is said in the last owner cell; a cell that says nothing of it leaves it alone.
    ...(open || before.endsWith(zh.division.openEnd) ? { patch: { ownersOpen: open } } : {}),
  }
}
