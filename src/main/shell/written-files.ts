// Files written for the drafter since the start. The window knows them by tokens and never by their paths.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { AppError } from '#shared/ipc/errors.ts'
import { strings } from './strings.ts'

export class WrittenFiles {
  readonly #paths = new Map<string, string>()

  /** Remembers a file; returns the token that stands for it. */
  add(path: string): string {
    const token = randomUUID()
    this.#paths.set(token, path)
    return token
  }

  /** The path of a file that is still there. Throws AppError `file-unreadable`. */
  pathOf(token: string): string {
    const path = this.#paths.get(token)
    if (path === undefined || !existsSync(path)) {
      throw new AppError('file-unreadable', strings.refused.exportGone)
    }
    return path
  }
}
