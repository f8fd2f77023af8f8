import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { RowStep } from '#shared/document/row-step.ts'
import { planSchema } from '#shared/document/schema.ts'
import { newId } from '#shared/model/ids.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { FactSteps, factStepsOf } from '../../../src/renderer/editor/fact-steps.ts'
import { planOf } from '../../support/rows.ts'

const organisation = (name: string): Organisation => ({
  id: newId(),
  name,
  shortNames: [],
  parentId: null,
  ord: 'a0',
})

/** A plan whose library knows 县财政局, with the editor's own history over its fact steps. */
class Story {
  readonly known = organisation('县财政局')
  readonly rows = new RowStore({ ...planOf(['T 要点', 'K 强链工程']), organisations: [this.known] })
  readonly task = [...this.rows.blocks.values()].find(block => block.type === 'task')!.id
  readonly steps = new FactSteps({
    rows: this.rows,
    composing: () => false,
    collect: () => {},
    onApplied: () => {},
  })
  private state = EditorState.create({
    doc: documentFromBlocks(planSchema, [...this.rows.blocks.values()]),
    plugins: [history({ newGroupDelay: 0 })],
  })

  private dispatch = (tr: Transaction) => {
    const { state, transactions } = this.state.applyTransaction(tr)
    this.state = state
    this.steps.apply(factStepsOf(transactions))
  }

  do(...operations: Operation[]): void {
    this.dispatch(this.state.tr.step(new RowStep(operations, this.rows.inversesOf(operations))))
  }

  undo = () => undo(this.state, this.dispatch)
  redo = () => redo(this.state, this.dispatch)

  /** A new organisation takes the lead, as one step. */
  leadBy(row: Organisation): void {
    const owner = {
      id: newId(),
      blockId: this.task,
      organisationId: row.id,
      role: 'lead',
      ord: 'a0',
    } as const
    this.do({ op: 'organisation.insert', row }, { op: 'owner.insert', row: owner })
  }

  /** Another plan was open, and the library has these organisations since. */
  backWith = (...organisations: Organisation[]) => this.steps.resume(organisations)

  get names(): string[] {
    return [...this.rows.organisations.values()].map(each => each.name)
  }

  get leads(): string[] {
    return this.rows
      .ownersOf(this.task)
      .map(owner => this.rows.organisations.get(owner.organisationId)?.name ?? '?')
  }
}

describe('after another plan was open', () => {
  test('undo takes the owner away and leaves the organisation, which may own work there; redo brings the owner back', () => {
    const story = new Story()
    const added = organisation('县科技局')
    story.leadBy(added)
    expect(story.backWith(story.known, added)).toBe(true)
    story.undo()
    expect([story.names, story.leads]).toEqual([['县财政局', '县科技局'], []])
    story.redo()
    expect(story.leads).toEqual(['县科技局'])
  })

  test('a name that was changed there stays, one that was not is undone', () => {
    const rename = (story: Story) =>
      story.do({ op: 'organisation.patch', id: story.known.id, patch: { name: '县财政金融局' } })
    const changed = new Story()
    rename(changed)
    expect(changed.backWith({ ...changed.known, name: '县国资局' })).toBe(true)
    changed.undo()
    expect(changed.names).toEqual(['县国资局'])
    const untouched = new Story()
    rename(untouched)
    expect(untouched.backWith({ ...untouched.known, name: '县财政金融局' })).toBe(true)
    untouched.undo()
    expect(untouched.names).toEqual(['县财政局'])
  })

  test('what is done from now on is undone as ever', () => {
    const story = new Story()
    expect(story.backWith({ ...story.known, name: '县国资局' })).toBe(true)
    const added = organisation('县科技局')
    story.leadBy(added)
    story.do({ op: 'organisation.patch', id: story.known.id, patch: { name: '县国资委' } })
    story.undo()
    expect(story.names).toEqual(['县国资局', '县科技局'])
    story.undo()
    expect(story.names).toEqual(['县国资局'])
  })

  test('an organisation that was undone before comes with redo', () => {
    const story = new Story()
    const added = organisation('县科技局')
    story.leadBy(added)
    story.undo()
    expect(story.backWith(story.known)).toBe(true)
    story.redo()
    expect([story.names, story.leads]).toEqual([['县财政局', '县科技局'], ['县科技局']])
    story.undo()
    expect(story.names).toEqual(['县财政局'])
  })

  test('the stack does not fit a library that has lost an organisation, or given away a name redo would need', () => {
    const story = new Story()
    expect(story.backWith()).toBe(false)
    expect(story.names).toEqual(['县财政局'])
    story.leadBy(organisation('县科技局'))
    story.undo()
    expect(story.backWith(story.known, organisation('县科技局'))).toBe(false)
    expect(story.backWith(story.known, organisation('县教育局'))).toBe(true)
  })
})
