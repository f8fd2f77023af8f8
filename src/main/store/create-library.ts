// Makes an empty library. It is built beside its place and put there whole: a crash leaves no half-made library.
import { rmSync } from 'node:fs'
import { newId } from '#shared/model/ids.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { migrate } from './migrations/migrate.ts'
import { besideName, placeFile } from './place-file.ts'
import { connectForWriting } from './sqlite.ts'
import { explaining } from './sqlite-failure.ts'
import { basename, dirname } from 'node:path'
import { existsSync } from 'node:fs'

/**
 * Makes an empty library file at `path`. Throws AppError: library-exists where anything has that name, write-failed,
 * disk-full.
 */
export function createLibraryFile(path: string, binding: string | null, now: Date): void {
  const name = basename(path)
  if (existsSync(path)) throw exists(name)
  if (!existsSync(dirname(path)))
    throw new AppError('write-failed', `要放“${name}”的文件夹不存在，请先建好文件夹，或换一个位置`, { name })
  const draft = besideName(path)
  try {
    explaining(path, () => {
      const db = connectForWriting(draft, binding)
      try {
        migrate(db)
        db.prepare('INSERT INTO library (only_row, id, created_at) VALUES (1, ?, ?)').run(
          newId(),
          now.toISOString(),
        )
      } finally {
        db.close()
      }
    })
    placeFile(draft, path, false)
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-exists') throw exists(name)
    throw error
  } finally {
    for (const suffix of ['', '-journal']) rmSync(draft + suffix, { force: true })
  }
}

function exists(name: string): AppError {
  return new AppError('library-exists', `“${name}”已经存在，没有覆盖，请打开它，或换一个文件名新建`, { name })
}
