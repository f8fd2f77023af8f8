// The words around a place, cut so that the place can be seen in one line.
import type { Range } from './find-in-text.ts'

export interface Snippet {
  before: string
  hit: string
  after: string
}

/** `lead` and `tail` are how many characters are kept before and after; an ellipsis says where something was cut. */
export function snippetOf(text: string, { from, to }: Range, lead = 14, tail = 40): Snippet {
  const before = [...text.slice(0, from)]
  const after = [...text.slice(to)]
  return {
    before: before.length > lead ? `…${before.slice(-lead).join('')}` : before.join(''),
    hit: text.slice(from, to),
    after: after.length > tail ? `${after.slice(0, tail).join('')}…` : after.join(''),
  }
}
