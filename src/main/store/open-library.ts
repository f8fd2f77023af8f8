// Opens a library in the one safe order: look at the file, check it without changing a byte, then lock, keep a copy,
// migrate. Each step that fails is a refusal of its own with what to do next; a refused file is left untouched.
import { basename } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'
import { createLibraryFile } from './create-library.ts'
import { holderOf } from './held-files.ts'
import { hasHotJournal, onCopyWithJournal } from './crash-journal.ts'
import { readFileHeader } from './file-format.ts'
import { Library, type LibraryOptions } from './library.ts'
import { currentVersion, migrate } from './migrations/migrate.ts'
import { isReadOnlyPlace } from './read-only-place.ts'
import { expectedSchemaText, schemaText } from './schema-text.ts'
import { takeSnapshot } from './snapshots.ts'
import { connectForWriting, connectReadOnly, connectToBytes, type ReadDb, type WriteDb } from './sqlite.ts'
import { damaged, explaining, lockedElsewhere, sqliteCode } from './sqlite-failure.ts'
import { stableBytes } from './stable-bytes.ts'

/**
 * write: to work in; a library in a read-only place opens for looking only. look: never writes, takes no lock, and
 * shows the state at this moment, also of a library that is open elsewhere or was made by a newer program.
 */
export type OpenMode = 'write' | 'look'

/** Makes an empty library at `path` and opens it. Throws AppError: library-exists, write-failed, disk-full. */
export function createLibrary(path: string, options: LibraryOptions): Library {
  createLibraryFile(path, options.binding, options.now())
  return openLibrary(path, 'write', options)
}

/**
 * Opens the library at `path`. Throws AppError: library-missing, file-refused, not-a-library, library-damaged,
 * library-newer, library-locked (write only), and leaves the file as it was.
 */
export function openLibrary(path: string, mode: OpenMode, options: LibraryOptions): Library {
  const name = basename(path)
  const holder = holderOf(path)
  if (holder && mode === 'write') throw lockedElsewhere(name)
  if (holder) return look(path, lookingReason, options)
  const header = readFileHeader(path)
  const crashed = hasHotJournal(path)
  if (!header.complete && !crashed) throw damaged(name)
  if (header.version < 1) throw damaged(name)
  const newer = header.version > currentVersion
  if (mode === 'look') return look(path, newer ? newerReason : lookingReason, options)
  if (newer)
    throw new AppError(
      'library-newer',
      `“${name}”由更新版本的谋篇建立，没有作任何改动，请升级谋篇后再打开，也可以只读方式查看`,
      { name, version: header.version, known: currentVersion },
    )
  if (isReadOnlyPlace(path))
    return look(path, '工作库在只读位置，只能查看；要修改，请复制到可以写入的位置', options)
  explaining(path, () => {
    if (crashed) checkAfterRecovery(path, header.version, options)
    else checkInPlace(path, header.version, options)
  })
  return explaining(path, () => work(path, options))
}

const lookingReason = '以只读方式查看，看到的是打开那一刻的内容'
const newerReason = '工作库由更新版本的谋篇建立，只能查看；要修改，请升级谋篇'

function look(path: string, reason: string, options: LibraryOptions): Library {
  return explaining(path, () => {
    const db = connectToBytes(stableBytes(path), options.binding)
    try {
      const version = db.pragma('user_version', { simple: true }) as number
      if (version > currentVersion) {
        quickCheck(db, path)
        return lookAtNewer(db, path, reason, options)
      }
      check(db, path, version, options)
      return new Library({ path, db, writeDb: null, readOnlyReason: reason, options })
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** A newer library can be shown as long as the columns that this program reads are still there. */
function lookAtNewer(db: ReadDb, path: string, reason: string, options: LibraryOptions): Library {
  try {
    return new Library({ path, db, writeDb: null, readOnlyReason: reason, options })
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_ERROR') throw error
    const name = basename(path)
    throw new AppError(
      'library-newer',
      `“${name}”由更新版本的谋篇建立，这一版无法显示，请升级谋篇后再打开`,
      { name },
      error,
    )
  }
}

/** Everything that can be checked before anything may be written. */
function check(db: ReadDb, path: string, version: number, options: LibraryOptions): void {
  quickCheck(db, path)
  if (schemaText(db) !== expectedSchemaText(version, options.binding)) throw damaged(basename(path))
}

function quickCheck(db: ReadDb, path: string): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(basename(path))
}

function checkInPlace(path: string, version: number, options: LibraryOptions): void {
  const db = connectReadOnly(path, options.binding)
  try {
    check(db, path, version, options)
  } finally {
    db.close()
  }
}

/** A read-only handle cannot roll back, so the rollback is tried on a copy. */
function checkAfterRecovery(path: string, version: number, options: LibraryOptions): void {
  onCopyWithJournal(path, copy => {
    const db = connectForWriting(copy, options.binding)
    try {
      check(db, path, version, options)
    } finally {
      db.close()
    }
  })
}

function work(path: string, options: LibraryOptions): Library {
  const db = connectForWriting(path, options.binding)
  try {
    lock(db, path)
    const version = db.pragma('user_version', { simple: true }) as number
    if (version < currentVersion) {
      takeSnapshot(db, path, '升级前', options)
      migrate(db)
    }
    return new Library({ path, db, writeDb: db, readOnlyReason: '', options })
  } catch (error) {
    db.close()
    throw error
  }
}

/** Takes the file for this process until it is closed; the locking mode keeps what the transaction took. */
function lock(db: WriteDb, path: string): void {
  try {
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) throw lockedElsewhere(basename(path), error)
    throw error
  }
}
