// Turns what SQLite reports into an error a drafter can act on. The closed list of cases is SQLite's result codes;
// a code that is not in it is unexpected and passes through unchanged.
import Database from 'better-sqlite3'
import { basename } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'

/** Runs `work` on the library at `path`; an error of SQLite comes out as an AppError. */
export function explaining<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explain(error, path)
  }
}

/** The SQLite result code of an error, "" for any other error. */
export function sqliteCode(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : ''
}

function explain(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  const name = basename(path)
  const as = (kind: AppError['code'], message: string) =>
    new AppError(kind, message, { name, sqlite: code }, error)
  if (code === 'SQLITE_FULL') return as('disk-full', `磁盘已满，“${name}”没有存入，请腾出空间后再试`)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return lockedElsewhere(name, error)
  if (code.startsWith('SQLITE_READONLY'))
    return as('library-read-only', `“${name}”所在位置不能写入，请复制到可以写入的位置后再打开`)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(name, error)
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN'))
    return as('write-failed', `无法读写“${name}”，请确认磁盘已经接好、位置可以写入后再试`)
  if (code.startsWith('SQLITE_CONSTRAINT'))
    return as('operation-refused', '这一步修改与工作库里的内容对不上，没有存入，请重新打开方案后再试')
  return error
}

/** The library is held by another window or program. */
export function lockedElsewhere(name: string, cause?: unknown): AppError {
  return new AppError(
    'library-locked',
    `“${name}”正在别处打开，请先在那里关闭后再试，也可以只读方式查看`,
    { name },
    cause,
  )
}

/** The file is a library, but not a whole one. */
export function damaged(name: string, cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    `“${name}”已损坏或不完整，没有作任何改动，请改用它的备份，或从原处重新复制一份`,
    { name },
    cause,
  )
}
