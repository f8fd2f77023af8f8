// Row identity. Every row of a library has a UUID; no row is ever found by position or by a counter.
import { z } from 'zod'

/** A row id: a UUID in lower case. */
export const idSchema = z.uuid()
export type Id = z.infer<typeof idSchema>

/** Makes a new random row id. */
export function newId(): Id {
  return globalThis.crypto.randomUUID()
}
