// A document that a person has chosen, as bytes. What cannot be read is refused by name, before it is read.
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
export function readInputFile(path: string): InputFile {
  const name = basename(path)
  try {
    const stat = statSync(path)
    if (!stat.isFile())
      throw new AppError('file-unreadable', `“${name}”不是文件，请选择要导入的文稿。`, { name })
    if (stat.size > largest)
      throw new AppError('file-refused', `“${name}”超过 200 MB，不会是一份文稿，请核对后另选文件。`, { name })
    return { name, bytes: readFileSync(path) }
  } catch (error) {
    if (error instanceof AppError) throw error
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const message = gone
      ? `找不到“${name}”，它可能已被移走或改名，请重新选择。`
      : `无法读取“${name}”，请核对您有没有读取它的权限、磁盘是否接好。`
    throw new AppError('file-unreadable', message, { name }, error)
  }
}
