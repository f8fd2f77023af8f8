// The grammars that a plan is read with, over the built-in directory and the library's own organisations.
import type { Organisation } from '#shared/model/organisation.ts'
import type { ReadingHooks } from '#shared/reading/hooks.ts'

export function readingHooks(_organisations: readonly Organisation[]): ReadingHooks {
  return {}
}
