// A document named on the command line, as bytes. What cannot be read is refused by name.
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'

/** No plan is this long; reading more would only fill the memory before the reader refuses it. */
const largest = 200 * 1024 * 1024

export interface InputFile {
  name: string
  bytes: Uint8Array
}

/** Throws AppError: file-unreadable, file-refused. */
export function readInput(path: string): InputFile {
  const name = basename(path)
  try {
    const stat = statSync(path)
    if (!stat.isFile())
      throw new AppError('file-unreadable', `“${name}”不是文件，请写明要读取的文稿`, { name })
    if (stat.size > largest)
      throw new AppError('file-refused', `“${name}”超过 200 MB，不会是一份文稿，请核对后另选文件`, { name })
    return { name, bytes: readFileSync(path) }
  } catch (error) {
    if (error instanceof AppError) throw error
    const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    const message = missing
      ? `找不到“${path}”，请核对文件名和位置`
      : `无法读取“${path}”，请核对您对它有没有读取权限`
    throw new AppError('file-unreadable', message, { name }, error)
  }
}
