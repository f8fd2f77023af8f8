// A long paper is drawn from the top: what fits the first screens at once, the other groups when the window is idle or
// when they come into view. The document is whole from the beginning; a group that waits is an empty box on the page,
// and is drawn with the very transaction that brings the caret into it.
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Selection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView, type NodeView } from '@tiptap/pm/view'

/** A paper of so many blocks is drawn whole; of a longer one so many at once, more than a large monitor shows. */
const short = 200
const first = 40
/** Blocks drawn in one idle moment: a few milliseconds. */
const slice = 120

/** With this meta groups are drawn: as many from the top as hold so many blocks, or the one at a position. */
type Draw = { blocks: number } | { at: number }
const key = new PluginKey<DecorationSet>('waiting-groups')

export function waitingGroupsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => waitingBelow(state),
      apply(tr, waiting, _, state) {
        if (waiting === DecorationSet.empty) return waiting
        return without(waiting.map(tr.mapping, tr.doc), drawnBy(tr, state))
      },
    },
    props: {
      decorations: state => key.getState(state),
      nodeViews: {
        // Without a view of its own a group is drawn as its schema says.
        group: (_, view, getPos, decorations) =>
          (waits(decorations) ? new WaitingGroup(view, getPos) : undefined) as unknown as NodeView,
      },
    },
    view: view => new IdleDrawing(view),
  })
}

/** All groups but those that hold the first blocks and the caret. */
function waitingBelow({ doc, selection }: EditorState): DecorationSet {
  let blocks = 0
  doc.forEach(group => void (blocks += group.childCount))
  if (blocks <= short) return DecorationSet.empty
  const decorations: Decoration[] = []
  blocks = 0
  doc.forEach((group, pos) => {
    if (blocks >= first) decorations.push(Decoration.node(pos, pos + group.nodeSize, {}, { waits: true }))
    blocks += group.childCount
  })
  return without(DecorationSet.create(doc, decorations), endsOf(selection))
}

/** Positions whose groups a transaction asks for. */
function drawnBy(tr: Transaction, { selection }: EditorState): (waiting: DecorationSet) => Decoration[] {
  const draw = tr.getMeta(key) as Draw | undefined
  if (!draw) return endsOf(selection)
  return 'at' in draw ? atPositions([draw.at + 1]) : fromTop(tr.doc, draw.blocks)
}

function endsOf({ anchor, head }: Selection): (waiting: DecorationSet) => Decoration[] {
  return atPositions(anchor === head ? [head] : [anchor, head])
}

const atPositions = (positions: readonly number[]) => (waiting: DecorationSet) =>
  positions.flatMap(pos => waiting.find(pos, pos))

const fromTop = (doc: Node, blocks: number) => (waiting: DecorationSet) => {
  const drawn: Decoration[] = []
  for (const each of waiting.find()) {
    if (blocks <= 0) break
    drawn.push(each)
    blocks -= doc.nodeAt(each.from)?.childCount ?? 0
  }
  return drawn
}

function without(waiting: DecorationSet, drawn: (waiting: DecorationSet) => Decoration[]): DecorationSet {
  const gone = drawn(waiting)
  return gone.length === 0 ? waiting : waiting.remove(gone)
}

function waits(decorations: readonly Decoration[]): boolean {
  return decorations.some(each => (each.spec as { waits?: boolean }).waits)
}

/** The empty box of a group; the view replaces it by the group once its decoration is gone. */
class WaitingGroup implements NodeView {
  readonly dom = document.createElement('section')
  private readonly seen: IntersectionObserver

  constructor(view: EditorView, getPos: () => number | undefined) {
    this.dom.className = 'plan-group is-waiting'
    this.seen = new IntersectionObserver(entries => {
      const at = getPos()
      if (at !== undefined && entries.some(entry => entry.isIntersecting)) draw(view, { at })
    })
    this.seen.observe(this.dom)
  }

  update(_: Node, decorations: readonly Decoration[]): boolean {
    return waits(decorations)
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.seen.disconnect()
  }
}

/** Draws from the top whenever the window has nothing else to do, until nothing waits. */
class IdleDrawing {
  private readonly view: EditorView
  private idle = 0

  constructor(view: EditorView) {
    this.view = view
    this.goOn()
  }

  destroy(): void {
    cancelIdleCallback(this.idle)
  }

  private goOn(): void {
    if (key.getState(this.view.state) === DecorationSet.empty) return
    this.idle = requestIdleCallback(() => {
      draw(this.view, { blocks: slice })
      this.goOn()
    })
  }
}

/** Never under a composition: it would go on after it. */
function draw(view: EditorView, what: Draw): void {
  if (view.isDestroyed || view.composing) return
  view.dispatch(view.state.tr.setMeta(key, what).setMeta('addToHistory', false))
}
