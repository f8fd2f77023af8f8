// The libraries opened lately, newest first, in userData/recent.json. The window knows them by token; only this file
// knows the paths.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { z } from 'zod'
import type { RecentLibrary } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { instantSchema } from '#shared/model/plan.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'
import type { Log } from './log.ts'
import { strings } from './strings.ts'

/** As many as the start page shows without scrolling. */
const most = 12

const fileSchema = z.array(z.strictObject({ token: z.uuid(), path: z.string(), openedAt: instantSchema }))
type Entry = z.infer<typeof fileSchema>[number]

export class RecentLibraries {
  /** Whether the program has never kept a list here: the very first start on this data folder. */
  readonly isNew: boolean
  readonly #path: string
  readonly #log: Log
  #entries: Entry[]

  /** `path` is the file that keeps the list; its folder must exist. */
  constructor(path: string, log: Log) {
    this.isNew = !existsSync(path)
    this.#path = path
    this.#log = log
    this.#entries = readJsonFile(path, fileSchema, log) ?? []
  }

  /** Newest first, each with whether its file is there now. */
  list(): RecentLibrary[] {
    return this.#entries.map(({ token, path, openedAt }) => ({
      token,
      name: basename(path, extname(path)),
      folder: dirname(path),
      openedAt,
      exists: existsSync(path),
    }))
  }

  /** Puts a library first. A library that is in the list already keeps its token. */
  add(path: string, openedAt = new Date().toISOString()): void {
    const full = resolve(path)
    const token = this.#entries.find(entry => entry.path === full)?.token ?? randomUUID()
    const others = this.#entries.filter(entry => entry.path !== full)
    this.#keep([{ token, path: full, openedAt }, ...others].slice(0, most))
  }

  /** Takes a library off the list; its file stays. An unknown token changes nothing. */
  forget(token: string): void {
    this.#keep(this.#entries.filter(entry => entry.token !== token))
  }

  /** The path behind a token. Throws `library-missing` when the list has no such token. */
  pathOf(token: string): string {
    const entry = this.#entries.find(one => one.token === token)
    if (!entry) throw new AppError('library-missing', strings.refused.recentGone)
    return entry.path
  }

  #keep(entries: Entry[]): void {
    this.#entries = entries
    try {
      writeJsonFile(this.#path, entries)
    } catch (error) {
      // The list is a convenience: that it cannot be kept must not stop anyone from opening a library.
      this.#log.error('recent libraries', error)
    }
  }
}
