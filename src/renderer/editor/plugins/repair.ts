// One transaction that makes a document a plan again: ids of their own for copies, one place for each target, words that
// ran together told apart, the title first. The facts that go along are steps of the same transaction.
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { attrsOf } from '#shared/document/node-specs.ts'
import { RowStep } from '#shared/document/row-step.ts'
import { newId } from '#shared/model/ids.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { listBlocks, rewriteBlocks, type BlockAt } from '../commands/blocks.ts'
import type { FactsView } from '../commands/join.ts'
import { keepFirst, renameCopies, stretchesOf } from '../target-stretches.ts'
import { idKeepers } from './block-ids.ts'
import { joinedBlocks } from './joined-blocks.ts'

/** The facts that go along with words. Each returns the operations to be done with the edit. */
export interface MovingFacts extends FactsView {
  /** The facts of block `fromId` for its copy `toId`; targets follow their own words. */
  copyBlock(fromId: string, toId: string): Operation[]
  /** A copy of a target for the block its copied words stand in, and its id; null when there is no such target. */
  copyTarget(id: string, blockId: string): { id: string; operations: Operation[] } | null
  /** The step that gives targets to the blocks their words stand in, by target id; null where all are there. */
  moveTargets(places: ReadonlyMap<string, string>): RowStep | null
  /** What a block or a target that was copied in another plan brings along; nothing for others. */
  arriveBlock(id: string): Operation[]
  arriveTarget(id: string, blockId: string): Operation[]
}

/** A block after the repair, and where its words stood before: block `index`, from `offset` on. */
interface Piece {
  node: Node
  index: number
  offset: number
}

interface RepairOptions {
  facts: MovingFacts
  pasted: boolean
  undone: boolean
}

/** The repair of a document that came from `oldDoc` by `mapping`; null where nothing has to be done. */
export function repair(
  oldDoc: Node,
  mapping: Mapping,
  { tr, doc, selection }: EditorState,
  { facts, pasted, undone }: RepairOptions,
): Transaction | null {
  const was = listBlocks(oldDoc)
  const blocks = listBlocks(doc)
  const steps: RowStep[] = []
  const operations: Operation[] = []

  const joined = undone ? null : joinedBlocks(was, blocks, mapping, facts)
  const pieces: Piece[] = blocks.flatMap(({ node }, index) => {
    const settled = joined?.get(index)
    if (!settled) return { node, index, offset: 0 }
    if (settled.handOver) steps.push(settled.handOver)
    const [first, second] = settled.nodes as [Node, Node?]
    const pair = { node: first, index, offset: 0 }
    return second ? [pair, { node: second, index, offset: first.content.size }] : pair
  })

  const keepers = idKeepers(
    was,
    pieces.map(piece => piece.node),
  )
  pieces.forEach((piece, index) => {
    const { id, type } = attrsOf(piece.node)
    if (!id || keepers.get(id) !== index) {
      const fresh = index === 0 ? titleId(was, keepers) : newId()
      if (id && pasted) operations.push(...facts.copyBlock(id, fresh))
      piece.node = piece.node.type.create({ ...piece.node.attrs, id: fresh }, piece.node.content)
    } else if (pasted) operations.push(...facts.arriveBlock(id))
    if (index === 0 && type !== 'title') piece.node = retyped(piece.node, 'title')
    if (index > 0 && type === 'title') piece.node = retyped(piece.node, 'paragraph')
  })

  const marked = pasted
    ? renameCopies(was, placed(pieces, blocks), mapping, (id, index) => {
        const copy = facts.copyTarget(id, attrsOf(pieces[index]!.node).id!)
        operations.push(...(copy?.operations ?? []))
        return copy?.id ?? null
      })
    : keepFirst(pieces.map(piece => piece.node))
  marked.forEach((node, index) => (pieces[index]!.node = node))
  const places = placesOf(pieces.map(piece => piece.node))
  if (pasted) for (const [id, blockId] of places) operations.push(...facts.arriveTarget(id, blockId))
  // Undo and redo bring the steps of the edit itself.
  const moved = undone ? null : facts.moveTargets(places)
  if (moved) steps.push(moved)

  const ordered = ordering(pieces, blocks)
  if (ordered) rewriteBlocks(tr, blocks, ordered.first, ordered.end, ordered.nodes)
  else if (operations.length === 0 && steps.length === 0) return null
  if (ordered) {
    const now = listBlocks(tr.doc)
    const moved = (pos: number) => samePlace(blocks, pieces, now, pos)
    const { anchor, head } = selection
    tr.setSelection(TextSelection.between(tr.doc.resolve(moved(anchor)), tr.doc.resolve(moved(head))))
  }
  for (const step of steps) tr.step(step)
  if (operations.length > 0) tr.step(new RowStep(operations, removals(operations)))
  return tr
}

/** The block that the words of each target stand in. */
export function placesOf(nodes: readonly Node[]): Map<string, string> {
  const stretches = [...stretchesOf(nodes)]
  return new Map(stretches.map(([id, [first]]) => [id, attrsOf(nodes[first!.index]!).id!]))
}

/** The title keeps its id where everything was deleted. */
function titleId(was: readonly BlockAt[], keepers: ReadonlyMap<string, number>): string {
  const id = was[0]?.id
  return id && !keepers.has(id) ? id : newId()
}

function placed(pieces: readonly Piece[], blocks: readonly BlockAt[]): { node: Node; pos: number }[] {
  return pieces.map(({ node, index, offset }) => ({ node, pos: blocks[index]!.pos + offset }))
}

/** The stretch of old blocks that has to be rewritten, and by what; null where all is in order. */
function ordering(
  pieces: readonly Piece[],
  blocks: readonly BlockAt[],
): { first: number; end: number; nodes: Node[] } | null {
  const wrong = pieces.filter(({ node, index, offset }) => {
    const opens = index === 0 || blocks[index - 1]!.group !== blocks[index]!.group
    const heads = index === 0 || node.attrs.type === 'section'
    return offset > 0 || node !== blocks[index]!.node || opens !== heads
  })
  if (wrong.length === 0) return null
  const [first, end] = [wrong[0]!.index, wrong.at(-1)!.index + 1]
  const nodes = pieces.filter(({ index }) => index >= first && index < end).map(piece => piece.node)
  return { first, end, nodes }
}

/** The position in `now`, the blocks of `pieces`, for a position in `was`. */
function samePlace(
  was: readonly BlockAt[],
  pieces: readonly Piece[],
  now: readonly BlockAt[],
  pos: number,
): number {
  const index = Math.max(
    0,
    was.findLastIndex(block => block.pos < pos),
  )
  const offset = Math.max(0, pos - was[index]!.pos - 1)
  // Between two parted paragraphs it is the end of the first.
  const at = pieces.findLastIndex(
    piece => piece.index === index && (piece.offset < offset || piece.offset === 0),
  )
  return now[at]!.pos + 1 + offset - pieces[at]!.offset
}

function retyped(node: Node, type: string): Node {
  return node.type.create({ ...node.attrs, type, level: 1 }, node.content)
}

function removals(operations: readonly Operation[]): Operation[] {
  return operations
    .flatMap(operation =>
      'row' in operation
        ? [{ op: operation.op.replace('.insert', '.remove'), id: operation.row.id } as Operation]
        : [],
    )
    .toReversed()
}
