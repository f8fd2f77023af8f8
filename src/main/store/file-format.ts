// What the first hundred bytes of a library say, read without SQLite so that a foreign file is never touched by it.
// Layout: the database header of the SQLite file format.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'

/** "MPn1" in the header's application id: marks the file as a library of this program. */
export const applicationId = 0x4d_50_6e_31

/** Nobody's plans are this long; a larger file is something else, and views are read into memory. */
const largestFile = 2 ** 31

const magic = Buffer.from('SQLite format 3\0', 'latin1')

export interface FileHeader {
  version: number
  /** Whether the file is as long as its header says; false while a crashed transaction awaits its rollback too. */
  complete: boolean
}

/**
 * Checks that `path` is a regular file of a fit size with the header of a library, and returns what the header says.
 * Throws AppError: library-missing, file-refused, not-a-library.
 */
export function readFileHeader(path: string): FileHeader {
  const name = basename(path)
  const { size, head } = readHead(path, name)
  if (size === 0)
    throw notALibrary(name, `“${name}”是空文件，不是谋篇工作库，请选择扩展名为 .moupian 的工作库，或另建一个`)
  if (head.length < 100 || !head.subarray(0, 16).equals(magic))
    throw notALibrary(
      name,
      `“${name}”不是谋篇工作库，请选择扩展名为 .moupian 的工作库；如要读入文稿，请用“导入”`,
    )
  if (head.readUInt32BE(68) !== applicationId)
    throw notALibrary(name, `“${name}”是其他程序的文件，不是谋篇工作库，请选择由谋篇建立的工作库`)
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
  const pages = head.readUInt32BE(28)
  const rollbackJournal = head[18] === 1 && head[19] === 1
  return {
    version: head.readUInt32BE(60),
    complete: rollbackJournal && pages > 0 && pageSize >= 512 && size >= pageSize * pages,
  }
}

function readHead(path: string, name: string): { size: number; head: Buffer } {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) throw notALibrary(name, `“${name}”不是文件，请选择扩展名为 .moupian 的工作库`)
    if (stat.size > largestFile)
      throw notALibrary(name, `“${name}”超过 2 GB，不会是谋篇工作库，请核对后另选文件`)
    const head = Buffer.alloc(100)
    const file = openSync(path, 'r')
    try {
      return { size: stat.size, head: head.subarray(0, readSync(file, head, 0, 100, 0)) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new AppError('library-missing', `找不到工作库“${name}”，请核对位置，或确认移动磁盘已经接好`, {
        name,
      })
    throw new AppError('file-refused', `无法读取“${name}”，请核对您对它有没有读取权限`, { name }, error)
  }
}

function notALibrary(name: string, message: string): AppError {
  return new AppError('not-a-library', message, { name })
}
