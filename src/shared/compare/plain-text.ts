// A text as far as comparing goes: what a reader would not call a difference is folded away.
import { normaliseWidth } from '../reading/quantity/normalise-width.ts'

/**
 * Without white space, with full-width letters, digits and signs made half-width. Punctuation stays as it is: a comma that
 * became a full stop is an edit. Two texts are the same item text exactly when this is equal.
 */
export function plainText(text: string): string {
  return normaliseWidth(text).replace(/[\s\u200b\ufeff]+/gu, '')
}
