// A whole copy of a library's bytes, also while another window writes it: read twice with no transaction in between.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'
import { hasHotJournal } from './crash-journal.ts'
import { holderOf } from './held-files.ts'

const attempts = 20
const pause = 25

/** Throws AppError library-damaged where a transaction was left unfinished and nobody is finishing it. */
export function stableBytes(path: string): Buffer {
  const holder = holderOf(path)
  if (holder) return holder.serialize()
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    if (hasHotJournal(path)) continue
    const bytes = readFileSync(path)
    if (readFileSync(path).equals(bytes) && !hasHotJournal(path)) return bytes
  }
  const name = basename(path)
  throw new AppError(
    'library-damaged',
    `“${name}”上次没有正常关闭，需要恢复，请连同旁边的“${name}-journal”一起放到可以写入的位置，再正常打开一次`,
    { name },
  )
}
