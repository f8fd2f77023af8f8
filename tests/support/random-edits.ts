// Random edits of a small plan through the editor's own commands and plugins, and what must be true after them.
// Every typed character is another one, so that it can be told where the words of a paragraph have gone.
import type { Slice } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect } from 'vitest'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { parentsOf } from '#shared/document/outline.ts'
import { RowStep } from '#shared/document/row-step.ts'
import { planSchema } from '#shared/document/schema.ts'
import { newId } from '#shared/model/ids.ts'
import { inlineText } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { SourceLine } from '#shared/reading/source-line.ts'
import { moveBlocks, removeTrees } from '../../src/renderer/editor/commands/block-trees.ts'
import { listBlocks } from '../../src/renderer/editor/commands/blocks.ts'
import { deleteSelected } from '../../src/renderer/editor/commands/delete-range.ts'
import { joinBackward, joinForward } from '../../src/renderer/editor/commands/join.ts'
import { splitBlock } from '../../src/renderer/editor/commands/split.ts'
import {
  demote,
  demoteBlocks,
  insertBelow,
  mergeWithNext,
  moveDown,
  moveUp,
  promote,
  promoteBlocks,
  removeBlocks,
  setType,
} from '../../src/renderer/editor/commands/structure.ts'
import type { Editing } from './editing.ts'
import { planOf } from './rows.ts'
import { makeTarget } from './small-plan.ts'

const kinds = [
  'type', 'type', 'type', 'typeOver', 'split', 'splitOver', 'joinBackward', 'joinForward', 'delete', 'erase', 'cut', 'cut',
  'copy', 'copy', 'paste', 'paste', 'paste', 'pasteOver', 'pasteText', 'pastePage', 'drag', 'dragCopy', 'promote', 'demote',
  'moveUp', 'moveDown', 'retype', 'insertBelow', 'remove', 'merge', 'moveBlocks', 'removeTrees', 'promoteBlocks',
  'demoteBlocks', 'own', 'own', 'support', 'disown', 'lead', 'due', 'undue', 'target', 'target', 'editTarget', 'rename',
  'undo', 'undo', 'redo', 'back',
] as const // prettier-ignore
export type EditKind = (typeof kinds)[number]

export interface RandomEdit {
  kind: EditKind
  at: number
  to: number
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(9999),
  to: fc.nat(9999),
})

/** The small plan that the edits begin with: every letter stands once. */
export function startingPlan(): PlanRows {
  const lines = [
    'T 要点',
    'P 前言',
    'S 甲',
    'K 子丑',
    'M 寅卯辰',
    'M 巳午',
    'K 未申',
    'S 乙',
    's 分',
    'K 酉戌',
    'M 末',
  ]
  return planOf(lines)
}

const labels = ['一、', '（一）', '1.', '（1）', '①', '', '', '2.0']

export class RandomEditor {
  readonly editing: Editing
  /** How many edits of each kind changed something. */
  readonly done = new Map<EditKind, number>()
  private clipboard: Slice | null = null
  private letter = 0x5000
  /** Letters that the last edit took from one place to another: they do not show what ran together. */
  private carried = new Set<string>()

  constructor(editing: Editing) {
    this.editing = editing
  }

  /** Performs the edit and checks that the facts of blocks went where their words are. */
  perform(edit: RandomEdit): void {
    const { editing } = this
    editing.collect()
    const before = snapshot(editing)
    const { doc } = editing.state
    const log = editing.log.length
    this.carried = new Set()
    this.apply(edit)
    editing.collect()
    if (editing.state.doc !== doc || editing.log.length > log)
      this.done.set(edit.kind, (this.done.get(edit.kind) ?? 0) + 1)
    if (edit.kind !== 'undo' && edit.kind !== 'redo' && edit.kind !== 'disown' && edit.kind !== 'undue')
      expectFactsFollow(before, editing, this.carried)
  }

  private letters(count: number): string {
    let text = ''
    for (let i = 0; i < count; i++) text += String.fromCharCode(this.letter++)
    return text
  }

  private apply({ kind, at, to }: RandomEdit): void {
    const { editing } = this
    const { size } = editing.state.doc.content
    const blocks = listBlocks(editing.state.doc)
    const block = blocks[at % blocks.length]!
    const over = ['typeOver', 'splitOver', 'delete', 'erase', 'cut', 'copy', 'pasteOver', 'drag', 'dragCopy']
    // Whole paragraphs are selected as often as stretches of words.
    if (!over.includes(kind)) editing.select(at % size)
    else if ((at + to) % 2 === 0) editing.select(at % size, to % size)
    else {
      const next = blocks[(at + 1 + (to % 3)) % blocks.length]!
      editing.select(block.pos + 1, next.pos + 1)
    }
    switch (kind) {
      case 'type':
      case 'typeOver':
        return editing.type(this.letters(1 + (to % 3)))
      case 'split':
      case 'splitOver':
        return void editing.run(splitBlock)
      case 'joinBackward':
        editing.select(block.pos + 1)
        return void editing.run(joinBackward(editing.facts))
      case 'joinForward':
        editing.select(block.pos + 1 + block.node.content.size)
        return void editing.run(joinForward(editing.facts))
      case 'delete':
        return void editing.run(deleteSelected(editing.facts))
      case 'erase':
        // As the browser does it, past the program's own keys.
        return editing.dispatch(editing.state.tr.deleteSelection())
      case 'cut':
        this.clipboard = editing.copy() ?? this.clipboard
        return editing.dispatch(editing.state.tr.deleteSelection())
      case 'copy':
        this.clipboard = editing.copy() ?? this.clipboard
        return
      case 'paste':
      case 'pasteOver':
        if (!this.clipboard) return
        this.carry(this.clipboard)
        return editing.paste(this.clipboard)
      case 'pasteText':
      case 'pastePage':
        return editing.pasteLines({ name: '', lines: this.lines(at, to, kind === 'pastePage'), notes: [] })
      case 'drag':
      case 'dragCopy':
        this.carry(editing.state.selection.content())
        return editing.drop((at * 7 + to) % size, kind === 'drag')
      case 'promote':
        return void editing.run(promote)
      case 'demote':
        return void editing.run(demote)
      case 'moveUp':
        return void editing.run(moveUp)
      case 'moveDown':
        return void editing.run(moveDown)
      case 'retype':
        return void editing.run(setType((['section', 'task', 'measure', 'paragraph'] as const)[to % 4]!))
      case 'insertBelow':
        return void editing.run(insertBelow)
      case 'remove':
        return void editing.run(removeBlocks)
      case 'merge':
        return void editing.run(mergeWithNext(editing.facts))
      case 'moveBlocks':
        return void editing.run(
          moveBlocks(someOf(blocks, at, to), blocks[to % (blocks.length + 1)]?.id ?? null),
        )
      case 'removeTrees':
        return void editing.run(removeTrees(someOf(blocks, at, to)))
      case 'promoteBlocks':
        return void editing.run(promoteBlocks(someOf(blocks, at, to)))
      case 'demoteBlocks':
        return void editing.run(demoteBlocks(someOf(blocks, at, to)))
      case 'undo':
        return void editing.undo()
      case 'redo':
        return void editing.redo()
      case 'back':
        return this.thereAndBack(1 + (to % 9))
      default:
        return this.changeFacts(kind, block, to)
    }
  }

  /** Some steps back and as many forth again change nothing. */
  private thereAndBack(steps: number): void {
    const { editing } = this
    const rows = JSON.stringify(canonical(editing.store.toRows()))
    let taken = 0
    while (taken < steps && editing.undo()) {
      editing.collect()
      taken++
    }
    for (; taken > 0; taken--) {
      editing.redo()
      editing.collect()
    }
    expect(JSON.stringify(canonical(editing.store.toRows()))).toBe(rows)
  }

  private carry({ content }: Slice): void {
    this.carried = new Set(content.textBetween(0, content.size))
  }

  /** One to four lines, some with labels; a page gives its labels apart from the words. */
  private lines(at: number, to: number, page: boolean): SourceLine[] {
    return Array.from({ length: 1 + (to % 4) }, (_, i) => {
      const label = labels[(at + i * 3) % labels.length]!
      const text = this.letters(2)
      if (!page || label === '') return { number: i + 1, text: label + text }
      return { number: i + 1, text, hints: { autoLabel: label } }
    })
  }

  private changeFacts(
    kind: EditKind,
    { id: blockId, node, pos }: ReturnType<typeof listBlocks>[number],
    to: number,
  ) {
    const { editing } = this
    const { store } = editing
    const owners = store.ownersOf(blockId)
    const deadline = store.deadlineOf(blockId)
    switch (kind) {
      case 'own':
      case 'support': {
        const organisationId = newId()
        const row = { id: organisationId, name: organisationId, shortNames: [], parentId: null, ord: 'a0' }
        const role = kind === 'own' ? 'lead' : 'support'
        return editing.change([
          { op: 'organisation.insert', row },
          { op: 'owner.insert', row: { id: newId(), blockId, organisationId, role, ord: 'a0' } },
        ])
      }
      case 'disown':
        return owners[0] ? editing.change([{ op: 'owner.remove', id: owners[0].id }]) : undefined
      case 'lead':
        return editing.change([{ op: 'block.patch', id: blockId, patch: { leader: `${to}` } }])
      case 'due': {
        const facts = { text: `${to}`, from: null, to: null, fuzzy: true, recurring: null }
        return editing.change([
          deadline
            ? { op: 'deadline.patch', id: deadline.id, patch: facts }
            : { op: 'deadline.insert', row: { id: newId(), blockId, ...facts } },
        ])
      }
      case 'undue':
        return deadline ? editing.change([{ op: 'deadline.remove', id: deadline.id }]) : undefined
      case 'target': {
        if (node.content.size < 2) return
        const text = node.textBetween(0, 2)
        const row = makeTarget(blockId, { text })
        const insert: Operation = { op: 'target.insert', row }
        const mark = planSchema.marks.target!.create({ id: row.id })
        const tr = editing.state.tr.addMark(pos + 1, pos + 3, mark)
        return editing.dispatch(tr.step(new RowStep([insert], [{ op: 'target.remove', id: row.id }])))
      }
      case 'editTarget': {
        const [target] = store.targetsOf(blockId)
        const patch = { value: to, unit: '个' }
        return target ? editing.change([{ op: 'target.patch', id: target.id, patch }]) : undefined
      }
      case 'rename':
        return editing.change([{ op: 'plan.patch', id: store.plan.id, patch: { year: 2000 + (to % 100) } }])
      default:
        throw new Error(`no edit of this kind: ${kind}`)
    }
  }
}

/** One to three blocks that need not be neighbours. */
function someOf(blocks: readonly { id: string }[], at: number, to: number): string[] {
  const picked = [at, at + to, at + 3].slice(0, 1 + (to % 3)).map(index => blocks[index % blocks.length]!.id)
  return [...new Set(picked)]
}

interface Before {
  words: Map<string, string>
  /** How often each letter stood in the plan. */
  letters: Map<string, number>
  owners: { id: string; blockId: string; organisationId: string; role: string }[]
  deadlines: { id: string; blockId: string }[]
}

function snapshot({ store }: Editing): Before {
  const { blocks, owners, deadlines } = store.toRows()
  return {
    words: new Map(blocks.map(({ id, text }) => [id, text])),
    letters: lettersOf(blocks),
    owners,
    deadlines,
  }
}

function lettersOf(blocks: readonly { text: string }[]): Map<string, number> {
  const letters = new Map<string, number>()
  for (const { text } of blocks)
    for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}

/**
 * The facts of a block that is still there are still its own. Of one that is gone, they are now with the block that
 * any of its words have joined.
 */
function expectFactsFollow(before: Before, { store }: Editing, carried: ReadonlySet<string>): void {
  const homeOf = new Map<string, string>()
  for (const { id, text } of store.blocks.values()) {
    for (const letter of text)
      if (before.letters.get(letter) === 1 && !carried.has(letter) && !homeOf.has(letter))
        homeOf.set(letter, id)
  }
  /** Null where none of its words are left: its facts went with them, or were handed over by 合并. */
  const expected = (blockId: string): string | null => {
    if (store.blocks.has(blockId)) return blockId
    const kept = [...before.words.get(blockId)!].find(letter => homeOf.has(letter))
    return kept === undefined ? null : homeOf.get(kept)!
  }
  for (const owner of before.owners) {
    const home = expected(owner.blockId)
    if (home === null) continue
    const there = store
      .ownersOf(home)
      .some(
        ({ id, organisationId, role }) =>
          id === owner.id || (organisationId === owner.organisationId && role === owner.role),
      )
    expect(there, `owner ${owner.id} of ${owner.blockId} is with ${home}`).toBe(true)
  }
  for (const { blockId } of before.deadlines) {
    const home = expected(blockId)
    if (home !== null) expect(store.deadlineOf(home)).not.toBeNull()
  }
}

/** Rows = document, the tree is the one its sequence means, ids are unique, each target stands in one place. */
export function expectRowsAreDocument(editing: Editing): void {
  editing.collect()
  const rows = editing.store.toRows()
  const blocks = listBlocks(editing.state.doc)
  expect(new Set(blocks.map(block => block.id)).size).toBe(blocks.length)
  expect(rows.blocks).toHaveLength(blocks.length)
  expect(documentFromBlocks(planSchema, rows.blocks).toJSON()).toEqual(editing.state.doc.toJSON())
  const parents = parentsOf(blocks)
  const places = new Map<string, string>()
  for (const block of rows.blocks) {
    expect(block.parentId).toBe(parents.get(block.id))
    expect(block.text).toBe(inlineText(block.inline))
    for (const run of block.inline) {
      for (const { attrs } of run.marks ?? []) {
        expect(places.get(attrs.id) ?? block.id).toBe(block.id)
        places.set(attrs.id, block.id)
      }
    }
  }
  for (const [targetId, blockId] of places) expect(editing.store.targets.get(targetId)?.blockId).toBe(blockId)
  expect(blocks[0]!.type).toBe('title')
  expect(blocks.filter(block => block.type === 'title')).toHaveLength(1)
  editing.state.doc.forEach((group, _, index) => {
    group.forEach((node, __, i) => {
      if (index > 0 || i > 0) expect(node.attrs.type === 'section').toBe(i === 0)
    })
  })
}

/** Rows in an order that does not depend on history, their fields in alphabetical order. */
export function canonical(rows: PlanRows) {
  const sorted = <T extends { id: string }>(list: readonly T[]) =>
    [...list]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(row => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
  return {
    plan: sorted([rows.plan])[0],
    blocks: sorted(rows.blocks),
    owners: sorted(rows.owners),
    targets: sorted(rows.targets),
    deadlines: sorted(rows.deadlines),
    organisations: sorted(rows.organisations),
  }
}
