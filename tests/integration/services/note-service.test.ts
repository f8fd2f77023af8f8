// Change notes that a drafter has edited, on a real library: kept over closing, told when they were tampered with.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { KeptNote } from '#shared/compare/note/kept-note.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { libraryOptions } from '../../support/test-library.ts'
import { newServices } from '../../support/test-services.ts'

const pair = { from: 'version:a', to: 'plan:b' }
const note: KeptNote = {
  paragraphs: [
    {
      text: '根据各地意见，本稿作了修改。',
      clauses: [{ text: '新增任务“甲”', refs: [{ kind: 'item', from: null, to: 'x' }], seen: '1' }],
    },
  ],
}

test('a note is kept for its pair alone, survives closing, is replaced and forgotten', () => {
  const { services, path } = newServices()
  services.library.create(path)
  expect(services.notes.load(pair)).toBeNull()
  services.notes.save(pair, note)
  services.library.close()
  services.library.open(path)
  expect(services.notes.load(pair)).toEqual(note)
  expect(services.notes.load({ from: pair.to, to: pair.from })).toBeNull()
  const other = { paragraphs: [{ text: '另写一段。', clauses: [] }] }
  services.notes.save(pair, other)
  expect(services.notes.load(pair)).toEqual(other)
  services.notes.save(pair, null)
  expect(services.notes.load(pair)).toBeNull()
})

test('a note that another program changed is not shown, and the proof of the library names it', () => {
  const { services, path } = newServices()
  services.library.create(path)
  services.notes.save(pair, note)
  services.library.close()
  expect(verifyLibrary(path, libraryOptions.binding)).toEqual({ ok: true, problems: [] })
  const db = new Database(path)
  db.exec(`UPDATE change_note SET note = replace(note, '各地', '各位')`)
  db.close()
  services.library.open(path)
  expect(() => services.notes.load(pair)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
  services.library.close()
  expect(verifyLibrary(path, libraryOptions.binding).problems.join()).toContain('变化说明')
})
