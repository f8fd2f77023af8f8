// Copies of a whole library, kept in a folder beside it: made by SQLite itself, checked by opening them again, and only
// then given their name. The oldest go when there are more than `kept`.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'
import { besideName, explainWrite, placeFile } from './place-file.ts'
import { connectReadOnly, type WriteDb } from './sqlite.ts'
import { explaining } from './sqlite-failure.ts'
import { databaseProblems } from './verify-library.ts'

/** How many copies are kept of one library. */
export const kept = 30

export interface SnapshotOptions {
  binding: string | null
  now(): Date
}

/** The folder that holds the copies of the library at `path`. */
export function snapshotFolder(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))}.备份`)
}

/**
 * Keeps a copy of the library and returns its path. `reason` (升级前, 导入前) becomes part of its name. Throws
 * AppError: disk-full, write-failed, library-damaged when the copy does not prove whole.
 */
export function takeSnapshot(db: WriteDb, path: string, reason: string, options: SnapshotOptions): string {
  const folder = snapshotFolder(path)
  const snapshot = join(folder, `${stamp(options.now())} ${reason}.moupian`)
  const draft = besideName(snapshot)
  return explaining(path, () => {
    try {
      makeFolder(folder)
      db.prepare('VACUUM INTO ?').run(draft)
      assertWhole(draft, path, options.binding)
      placeFile(draft, snapshot, false)
      prune(folder)
      return snapshot
    } finally {
      rmSync(draft, { force: true })
    }
  })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw explainWrite(error, folder)
  }
}

function assertWhole(draft: string, path: string, binding: string | null): void {
  const copy = connectReadOnly(draft, binding)
  try {
    const problems = databaseProblems(copy, { replay: false })
    if (problems.length === 0) return
    throw new AppError(
      'library-damaged',
      `给“${basename(path)}”留的备份核对不符，这一步没有进行，请先用“核验”查看工作库的问题`,
      { name: basename(path), problem: problems[0]! },
    )
  } finally {
    copy.close()
  }
}

/** Local time to the millisecond, sortable and fit for a file name on every system. */
function stamp(at: Date): string {
  const pad = (n: number, width = 2) => String(n).padStart(width, '0')
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  return `${day} ${pad(at.getHours())}${pad(at.getMinutes())}${pad(at.getSeconds())}.${pad(at.getMilliseconds(), 3)}`
}

function prune(folder: string): void {
  const copies = readdirSync(folder)
    .filter(name => /^\d{4}-\d\d-\d\d \d{6}\.\d{3} .+\.moupian$/.test(name))
    .sort()
  for (const name of copies.slice(0, Math.max(0, copies.length - kept))) rmSync(join(folder, name))
}
