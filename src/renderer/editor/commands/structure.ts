// Structure by hand: type, level, place. Every command works on whole blocks and keeps their ids.
import type { Command, EditorState } from '@tiptap/pm/state'
import type { BlockType } from '#shared/model/block.ts'
import { parentsOf, subtreeEnd } from '#shared/document/outline.ts'
import { headedAt } from './block-trees.ts'
import { listBlocks, rewriteBlocks, selectedBlocks, selectInBlock, type BlockAt } from './blocks.ts'
import type { FactsView } from './join.ts'
import { anchorOf, restoreSelection } from './selection-anchor.ts'
import { attrsAfter } from './split.ts'

interface Step {
  type: BlockType
  level: number
}

/** Gives the selected blocks another type. The title stays the title. */
export function setType(type: BlockType, level = 1): Command {
  return changeTypes(() => ({ type, level }))
}

/** One level up: measure → task → section. Of the blocks `ids`, or of the selected ones for null. */
export function promoteBlocks(ids: readonly string[] | null): Command {
  return (state, dispatch) => {
    const subsections = usesSubsections(state)
    const next = ({ type, level }: Step): Step | null => {
      if (type === 'paragraph') return { type: 'measure', level: 1 }
      if (level > 1) return { type, level: level - 1 }
      if (type === 'measure') return { type: 'task', level: 1 }
      if (type === 'task') return { type: 'section', level: subsections ? 2 : 1 }
      return null
    }
    return changeTypes(next, ids)(state, dispatch)
  }
}
export const promote = promoteBlocks(null)

/** One level down: section → task → measure. Of the blocks `ids`, or of the selected ones for null. */
export function demoteBlocks(ids: readonly string[] | null): Command {
  return (state, dispatch) => {
    const subsections = usesSubsections(state)
    const next = ({ type, level }: Step): Step | null => {
      if (type === 'section' && level === 1 && subsections) return { type: 'section', level: 2 }
      if (type === 'section') return { type: 'task', level: 1 }
      if (type === 'task') return { type: 'measure', level: 1 }
      if (type === 'measure' && level < 2) return { type: 'measure', level: level + 1 }
      return null
    }
    return changeTypes(next, ids)(state, dispatch)
  }
}
export const demote = demoteBlocks(null)

/** Moves the selected block with all below it before its previous sibling, or to the end of the part above. */
export const moveUp: Command = (state, dispatch) => {
  const blocks = listBlocks(state.doc)
  const { first, end } = selectedSubtrees(state, blocks)
  const block = blocks[first]!
  if (block.type === 'title' || first < 2) return false
  const parents = parentsOf(blocks)
  const parent = parents.get(block.id)!
  let to = first - 1
  while (to > 0 && parents.get(blocks[to]!.id) !== parent && blocks[to]!.id !== parent) to--
  if (to < 1 || !headedAt(blocks, to, block)) return false
  return moveRange(state, dispatch, blocks, first, end, to)
}

/** Moves the selected block with all below it behind its next sibling, or to the start of the part below. */
export const moveDown: Command = (state, dispatch) => {
  const blocks = listBlocks(state.doc)
  const { first, end } = selectedSubtrees(state, blocks)
  const block = blocks[first]!
  const next = blocks[end]
  if (block.type === 'title' || !next) return false
  const parents = parentsOf(blocks)
  const sibling = parents.get(next.id) === parents.get(block.id)
  const to = sibling ? subtreeEnd(blocks, end) : end + 1
  return moveRange(state, dispatch, blocks, first, end, to)
}

/** The selected blocks with everything below the last of them. */
function selectedSubtrees(state: EditorState, blocks: readonly BlockAt[]): { first: number; end: number } {
  const { first, last } = selectedBlocks(state, blocks)
  let end = last + 1
  for (let i = first; i <= last; i++) end = Math.max(end, subtreeEnd(blocks, i))
  return { first, end }
}

/** A new empty block after the selected one. */
export const insertBelow: Command = (state, dispatch) => {
  const blocks = listBlocks(state.doc)
  const { last } = selectedBlocks(state, blocks)
  const block = blocks[last]
  if (!block) return false
  const attrs = attrsAfter(block)
  const tr = rewriteBlocks(state.tr, blocks, last + 1, last + 1, [block.node.type.create(attrs)])
  dispatch?.(selectInBlock(tr, attrs.id, 0).scrollIntoView())
  return true
}

/** Removes the selected blocks; what hangs below a removed heading stays and joins the heading above. */
export const removeBlocks: Command = (state, dispatch) => {
  const blocks = listBlocks(state.doc)
  const { first, last } = selectedBlocks(state, blocks)
  const from = blocks[first]?.type === 'title' ? first + 1 : first
  if (from > last) return false
  const tr = rewriteBlocks(state.tr, blocks, from, last + 1, [])
  const near = blocks[last + 1] ?? blocks[from - 1]
  dispatch?.((near ? selectInBlock(tr, near.id, 0) : tr).scrollIntoView())
  return true
}

/** 合并: joins the block with the next on purpose; the facts of both stay, on the first. */
export function mergeWithNext(facts: Pick<FactsView, 'handOver'>): Command {
  return (state, dispatch) => {
    const blocks = listBlocks(state.doc)
    const { first } = selectedBlocks(state, blocks)
    const one = blocks[first]
    const two = blocks[first + 1]
    if (!one || !two || one.type === 'title') return false
    const joined = one.node.copy(one.node.content.append(two.node.content))
    const tr = rewriteBlocks(state.tr, blocks, first, first + 2, [joined])
    const step = facts.handOver(two.id, one.id)
    if (step) tr.step(step)
    dispatch?.(selectInBlock(tr, one.id, one.node.content.size).scrollIntoView())
    return true
  }
}

/** Changes the blocks `ids`, or the selected ones for null, by `next`; null from it leaves a block as it is. */
function changeTypes(next: (step: Step) => Step | null, ids: readonly string[] | null = null): Command {
  return (state, dispatch) => {
    const blocks = listBlocks(state.doc)
    const { first, last } = ids === null ? selectedBlocks(state, blocks) : extentOf(blocks, ids)
    const chosen = ids && new Set(ids)
    let changed = false
    const nodes = blocks.slice(first, last + 1).map(block => {
      const fixed = block.type === 'title' || (chosen && !chosen.has(block.id))
      const step = fixed ? null : next({ type: block.type, level: block.level })
      if (!step || (step.type === block.type && step.level === block.level) || step.type === 'title')
        return block.node
      changed = true
      return block.node.type.create({ id: block.id, ...step }, block.node.content)
    })
    if (!changed) return false
    if (dispatch) {
      const { anchor, head } = anchorOf(state, blocks)
      const tr = restoreSelection(rewriteBlocks(state.tr, blocks, first, last + 1, nodes), anchor, head)
      dispatch(ids === null ? tr.scrollIntoView() : tr)
    }
    return true
  }
}

/** Indexes of the first and the last of `ids`; an empty stretch where there is none. */
function extentOf(blocks: readonly BlockAt[], ids: readonly string[]): { first: number; last: number } {
  const chosen = new Set(ids)
  const first = blocks.findIndex(block => chosen.has(block.id))
  return first < 0
    ? { first: 0, last: -1 }
    : { first, last: blocks.findLastIndex(block => chosen.has(block.id)) }
}

function moveRange(
  state: EditorState,
  dispatch: Parameters<Command>[1],
  blocks: readonly BlockAt[],
  from: number,
  end: number,
  to: number,
): boolean {
  if (!dispatch) return true
  const { anchor, head } = anchorOf(state, blocks)
  const moving = blocks.slice(from, end).map(block => block.node)
  const tr = state.tr
  if (to < from) {
    const passed = blocks.slice(to, from).map(block => block.node)
    rewriteBlocks(tr, blocks, to, end, [...moving, ...passed])
  } else {
    const passed = blocks.slice(end, to).map(block => block.node)
    rewriteBlocks(tr, blocks, from, to, [...passed, ...moving])
  }
  dispatch(restoreSelection(tr, anchor, head).scrollIntoView())
  return true
}

function usesSubsections(state: EditorState): boolean {
  return listBlocks(state.doc).some(block => block.type === 'section' && block.level > 1)
}
