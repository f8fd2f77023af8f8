import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { planSchema } from '#shared/document/schema.ts'
import { listBlocks } from '../../../src/renderer/editor/commands/blocks.ts'
import { labelsKey, labelsPlugin } from '../../../src/renderer/editor/plugins/labels.ts'
import { planOf } from '../../support/rows.ts'

test('a clause that comes and goes leaves the numbers of its neighbours printed', () => {
  const rows = planOf(['T 要点', 'S 板块', 'K 甲任务', 'M 举措', 'K 乙任务'])
  const clauses = new Map<string, string>()
  let state = EditorState.create({
    doc: documentFromBlocks(planSchema, rows.blocks),
    plugins: [labelsPlugin({ scheme: () => 'official', clauses: () => new Map(clauses) })],
  })
  const printed = () =>
    listBlocks(state.doc).map(({ pos }) => {
      const found = labelsKey.getState(state)!.decorations.find(pos, pos)
      const here = found.find(({ from }) => from === pos) as { type?: { attrs: object } } | undefined
      return here?.type?.attrs ?? {}
    })
  const before = printed()
  const measure = rows.blocks.find(block => block.text === '举措')!
  clauses.set(measure.id, '（牵头单位：市水务局）')
  state = state.apply(state.tr.setMeta(labelsKey, true))
  expect(printed()[3]).toEqual({ 'data-clause': '（牵头单位：市水务局）' })
  clauses.clear()
  state = state.apply(state.tr.setMeta(labelsKey, true))
  expect(printed()).toEqual(before)
})
