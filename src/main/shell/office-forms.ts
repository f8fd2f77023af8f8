// The office's own templates that the drafter has chosen, kept as copies in userData/forms so that they are there when
// the stick they came from is not. The list in forms.json gives each its name; the window knows them by id.
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import type { OfficeForm } from '#main/services/export-service.ts'
import { readInputFile } from '#main/services/input-file.ts'
import { writeFileSafely } from '#main/store/place-file.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'
import type { Log } from './log.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { strings } from './strings.ts'

const fileSchema = z.array(z.strictObject({ id: z.uuid(), name: z.string() }))
type Entry = z.infer<typeof fileSchema>[number]

export class OfficeForms {
  readonly #folder: string
  readonly #list: string
  #entries: Entry[]

  /** `userData` must exist. */
  constructor(userData: string, log: Log) {
    this.#folder = join(userData, 'forms')
    this.#list = join(userData, 'forms.json')
    this.#entries = readJsonFile(this.#list, fileSchema, log) ?? []
  }

  /** In the order in which they were chosen. */
  list(): readonly Entry[] {
    return this.#entries
  }

  /** Keeps a copy; one of the same name is replaced and keeps its id. Throws AppError: disk-full, write-failed. */
  add({ name: fileName, bytes }: OfficeForm): Entry {
    const name = basename(fileName, extname(fileName))
    const known = this.#entries.find(entry => entry.name === name)
    const entry = known ?? { id: randomUUID(), name }
    mkdirSync(this.#folder, { recursive: true })
    writeFileSafely(this.#pathOf(entry.id), bytes, true)
    if (!known) this.#keep([...this.#entries, entry])
    return entry
  }

  /** Forgets one and removes its copy; the file it came from is not touched. An unknown id changes nothing. */
  remove(id: string): void {
    if (!this.#entries.some(entry => entry.id === id)) return
    this.#keep(this.#entries.filter(entry => entry.id !== id))
    rmSync(this.#pathOf(id), { force: true })
  }

  /** Throws AppError: file-unreadable for one that is not in the list or whose copy is gone. */
  read(id: string): OfficeForm {
    const entry = this.#entries.find(one => one.id === id)
    if (!entry) throw new AppError('file-unreadable', strings.refused.formGone)
    try {
      return { name: `${entry.name}.docx`, bytes: readInputFile(this.#pathOf(id)).bytes }
    } catch (error) {
      throw new AppError('file-unreadable', strings.refused.formGone, { name: entry.name }, error)
    }
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.docx`)
  }

  #keep(entries: Entry[]): void {
    writeJsonFile(this.#list, entries)
    this.#entries = entries
  }
}
