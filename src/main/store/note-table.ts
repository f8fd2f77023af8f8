// The change notes that drafters have edited, one for a pair of states. A note carries the digest of its own words.
import { AppError } from '#shared/ipc/errors.ts'
import { keptNoteSchema, type KeptNote, type NotePair } from '#shared/compare/note/kept-note.ts'
import { sha256 } from './row-digest.ts'
import type { ReadDb, WriteDb } from './sqlite.ts'

/** Libraries of an older version, opened for looking, have no notes. */
const firstVersion = 4

interface StoredNote extends NotePair {
  author: string
  savedAt: string
  note: string
  digest: Buffer
}

const fields = 'from_state AS "from", to_state AS "to", author, saved_at AS savedAt, note, digest'

/** The note of a pair, null where none is kept. Throws AppError library-damaged where its digest does not fit. */
export function loadNote(db: ReadDb, { from, to }: NotePair): KeptNote | null {
  if (!holdsNotes(db)) return null
  const stored = db
    .prepare<[string, string], StoredNote>(
      `SELECT ${fields} FROM change_note WHERE from_state = ? AND to_state = ?`,
    )
    .get(from, to)
  if (!stored) return null
  if (!digestOf(stored).equals(stored.digest))
    throw new AppError(
      'library-damaged',
      '手工修改过的变化说明与存入时不符，没有采用，请改用工作库的备份，或重新编辑。',
      { from, to },
    )
  return keptNoteSchema.parse(JSON.parse(stored.note))
}

/** Keeps a note in place of the pair's last one; null keeps none. Must run inside a transaction. */
export function saveNote(
  db: WriteDb,
  { from, to }: NotePair,
  note: KeptNote | null,
  by: { author: string; savedAt: string },
): void {
  db.prepare<[string, string]>('DELETE FROM change_note WHERE from_state = ? AND to_state = ?').run(from, to)
  if (note === null) return
  const stored = { from, to, ...by, note: JSON.stringify(note) }
  db.prepare<[StoredNote]>(
    `INSERT INTO change_note (from_state, to_state, author, saved_at, note, digest)
     VALUES (@from, @to, @author, @savedAt, @note, @digest)`,
  ).run({ ...stored, digest: digestOf(stored) })
}

/** What is wrong with the notes of a library, Chinese sentences. */
export function noteProblems(db: ReadDb): string[] {
  if (!holdsNotes(db)) return []
  const notes = db.prepare<[], StoredNote>(`SELECT ${fields} FROM change_note`).all()
  return notes.flatMap(stored => {
    if (!digestOf(stored).equals(stored.digest)) return ['有一份变化说明与存入时不符']
    return keptNoteSchema.safeParse(JSON.parse(stored.note)).success ? [] : ['有一份变化说明的内容不合规定']
  })
}

function holdsNotes(db: ReadDb): boolean {
  return (db.pragma('user_version', { simple: true }) as number) >= firstVersion
}

function digestOf({ from, to, author, savedAt, note }: Omit<StoredNote, 'digest'>): Buffer {
  return sha256(JSON.stringify([from, to, author, savedAt, note]))
}
