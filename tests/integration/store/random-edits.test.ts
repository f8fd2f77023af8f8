// Random edits of a plan in a real library: after each batch was stored and the file opened anew, it holds what the
// paper shows, with the facts on the same blocks, and finds no fault in itself.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { coalesce } from '#shared/ops/coalesce.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { Editing } from '../../support/editing.ts'
import {
  canonical,
  expectRowsAreDocument,
  RandomEditor,
  randomEdit,
  startingPlan,
} from '../../support/random-edits.ts'
import { newLibrary, open } from '../../support/test-library.ts'

const counts = { edits: 0, operations: 0, reopened: 0 }
afterAll(() => console.log(counts))

const insertsOf = ({ blocks }: PlanRows): Operation[] => blocks.map(row => ({ op: 'block.insert', row }))

test('the library opened anew holds what was edited, batch after batch', () => {
  fc.assert(
    fc.property(fc.array(randomEdit, { minLength: 30, maxLength: 60 }), list => {
      const rows = startingPlan()
      const { library: made, path } = newLibrary()
      made.createPlan(rows.plan, newId(), insertsOf(rows))
      let library = made
      const editing = new Editing(rows)
      const random = new RandomEditor(editing)
      let sent = 0
      const store = () => {
        expectRowsAreDocument(editing)
        const operations = coalesce(editing.log.slice(sent))
        sent = editing.log.length
        if (operations.length > 0) library.applyBatch(rows.plan.id, newId(), operations)
        counts.operations += operations.length
        library.close()
        library = open(path)
        counts.reopened++
        expect(canonical(library.loadPlan(rows.plan.id))).toEqual(canonical(editing.store.toRows()))
      }
      list.forEach((each, i) => {
        random.perform(each)
        if (i % 12 === 11) store()
      })
      store()
      counts.edits += list.length
      library.close()
      expect(verifyLibrary(path, null).problems).toEqual([])
    }),
    { numRuns: 20 },
  )
})
