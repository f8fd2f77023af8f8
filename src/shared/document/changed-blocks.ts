// Where two documents differ, in blocks. Unchanged subtrees are the same objects, so this looks only at the list of
// groups and at the blocks of the groups that changed; never at text.
import type { Node } from '@tiptap/pm/model'

export interface ChangedBlocks {
  /** Blocks of the old document in the changed stretch, in order. */
  old: Node[]
  /** Blocks of the new document in the changed stretch, in order. */
  new: Node[]
  /** The groups that differ, as positions in the new document. */
  from: number
  to: number
}

export function changedBlocks(oldDoc: Node, newDoc: Node): ChangedBlocks | null {
  if (oldDoc === newDoc) return null
  const groups = trim(oldDoc, newDoc)
  const before = flatten(oldDoc, groups.start, groups.oldEnd)
  const after = flatten(newDoc, groups.start, groups.newEnd)
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  let from = 0
  for (let i = 0; i < groups.start; i++) from += newDoc.child(i).nodeSize
  let to = from
  for (let i = groups.start; i < groups.newEnd; i++) to += newDoc.child(i).nodeSize
  return {
    old: before.slice(start, before.length - end),
    new: after.slice(start, after.length - end),
    from,
    to,
  }
}

/** Whether only the words of blocks changed: same blocks, types and levels in the same order. */
export function sameStructure(changed: ChangedBlocks): boolean {
  return (
    changed.old.length === changed.new.length &&
    changed.old.every((old, i) => {
      const now = changed.new[i]!
      return old.attrs === now.attrs || sameAttrs(old, now)
    })
  )
}

function sameAttrs(a: Node, b: Node): boolean {
  return a.attrs.id === b.attrs.id && a.attrs.type === b.attrs.type && a.attrs.level === b.attrs.level
}

function trim(a: Node, b: Node): { start: number; oldEnd: number; newEnd: number } {
  const shorter = Math.min(a.childCount, b.childCount)
  let start = 0
  while (start < shorter && a.child(start) === b.child(start)) start++
  let end = 0
  while (end < shorter - start && a.child(a.childCount - 1 - end) === b.child(b.childCount - 1 - end)) end++
  return { start, oldEnd: a.childCount - end, newEnd: b.childCount - end }
}

/** Blocks of the groups [from, to). */
function flatten(doc: Node, from: number, to: number): Node[] {
  const blocks: Node[] = []
  for (let i = from; i < to; i++) doc.child(i).forEach(block => void blocks.push(block))
  return blocks
}
