// Puts a finished file in its place: synced before it gets its name, so that a power cut leaves the old file or the
// new one and never half of one. Nothing is overwritten unless asked for.
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'

/** A name beside `path` for the file while it is being made. */
export function besideName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`)
}

/**
 * Writes `bytes` to `path` by way of a file beside it. Throws AppError: file-exists (without `overwrite`), disk-full,
 * write-failed; then `path` is as it was and nothing is left beside it.
 */
export function writeFileSafely(path: string, bytes: Uint8Array, overwrite: boolean): void {
  const draft = besideName(path)
  try {
    const file = openSync(draft, 'wx')
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    } finally {
      closeSync(file)
    }
    placeFile(draft, path, overwrite)
  } catch (error) {
    throw explainWrite(error, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Syncs the file `draft` and moves it to `path`, which must be in the same folder. Throws AppError like
 * `writeFileSafely`; `draft` is left for the caller to remove then.
 */
export function placeFile(draft: string, path: string, overwrite: boolean): void {
  try {
    sync(draft)
    if (overwrite) renameSync(draft, path)
    else moveWithoutOverwriting(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw explainWrite(error, path)
  }
}

/** A rename would overwrite; a hard link fails where the name is taken. Sticks without links get an exclusive copy. */
function moveWithoutOverwriting(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    copyFileSync(draft, path, constants.COPYFILE_EXCL)
    sync(path)
  }
  rmSync(draft, { force: true })
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the new name last. Windows has no handle on a folder and needs none. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** An error of writing the file `path`, in words; anything that has words already passes through. */
export function explainWrite(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const name = basename(path)
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EEXIST':
      return new AppError(
        'file-exists',
        `“${name}”已经存在，没有覆盖，请换一个文件名，或确认要覆盖`,
        { name },
        error,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', `磁盘已满，“${name}”没有写成，请腾出空间后再试`, { name }, error)
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError(
        'write-failed',
        `要放“${name}”的文件夹不存在，请先建好文件夹，或换一个位置`,
        { name },
        error,
      )
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new AppError(
        'write-failed',
        `“${name}”所在位置不能写入，请换一个可以写入的位置`,
        { name },
        error,
      )
    case undefined:
      return error
    default:
      return new AppError(
        'write-failed',
        `“${name}”没有写成，请确认磁盘已经接好、位置可以写入后再试`,
        { name },
        error,
      )
  }
}
