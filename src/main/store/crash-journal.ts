// The journal that a killed writer leaves beside a library. SQLite rolls it back on the next opening for writing;
// here that is first tried on a copy, so that a library which cannot be saved is not changed by the attempt.
import { copyFileSync, existsSync, mkdtempSync, openSync, closeSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function journalOf(path: string): string {
  return `${path}-journal`
}

/** Whether an unfinished transaction waits beside the library. A journal whose first byte is zero is spent. */
export function hasHotJournal(path: string): boolean {
  const journal = journalOf(path)
  if (!existsSync(journal)) return false
  const first = Buffer.alloc(1)
  const file = openSync(journal, 'r')
  try {
    return readSync(file, first, 0, 1, 0) === 1 && first[0] !== 0
  } finally {
    closeSync(file)
  }
}

/** Runs `check` on a copy of library and journal in a private folder, which is gone afterwards. */
export function onCopyWithJournal<T>(path: string, check: (copy: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'moupian-'))
  try {
    const copy = join(folder, 'copy')
    copyFileSync(path, copy)
    copyFileSync(journalOf(path), journalOf(copy))
    return check(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
