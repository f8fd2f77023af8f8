// No room left: the batch is refused in plain words, what was stored before stays, and the batch can be sent again.
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import { LibraryWriter } from '#main/store/library-writer.ts'
import { RowReader } from '#main/store/row-reader.ts'
import { connectForWriting } from '#main/store/sqlite.ts'
import { explaining } from '#main/store/sqlite-failure.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { libraryOptions, newLibrary } from '../../support/test-library.ts'

test('a batch that finds no room is refused whole and stored when there is room again', () => {
  const { library, path } = newLibrary()
  library.close()
  const db = connectForWriting(path, null)
  onTestFinished(() => void db.close())
  const writer = new LibraryWriter(db, libraryOptions)
  const reader = new RowReader(db)
  const { plan, tasks, operations } = smallPlan()
  writer.createPlan(plan, newId(), operations)
  const before = reader.rows(plan.id)

  // SQLite reports a file that may not grow exactly as it reports a full disk.
  const pages = db.pragma('page_count', { simple: true }) as number
  db.pragma(`max_page_count = ${pages}`)
  const text = '全面推进'.repeat(20_000)
  const batchId = newId()
  const send = () =>
    explaining(path, () =>
      writer.applyBatch(plan.id, batchId, [
        { op: 'block.patch', id: tasks[0]!.id, patch: { text: '改过', inline: plainInline('改过') } },
        { op: 'block.patch', id: tasks[1]!.id, patch: { text, inline: plainInline(text) } },
      ]),
    )
  expect(send).toThrow(
    expect.objectContaining({ code: 'disk-full', message: expect.stringMatching(/磁盘已满.*请/) }),
  )
  expect(reader.rows(plan.id)).toEqual(before)

  db.pragma('max_page_count = 1000000')
  send()
  expect(reader.rows(plan.id)!.blocks.map(block => block.text)).toEqual(
    expect.arrayContaining(['改过', text]),
  )
})
