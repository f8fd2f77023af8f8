// How characters are counted. The unit of the loss ledger: code points other than white space.

/** Whether a character takes no part in the count: white space, but not U+FEFF inside a text. */
export function isSpace(character: string): boolean {
  return character !== '\uFEFF' && /\s/u.test(character)
}

/** The characters of a text other than white space. */
export function inkOf(text: string): string[] {
  return [...text].filter(character => !isSpace(character))
}

/** How many characters other than white space a text has. */
export function countInk(text: string): number {
  return inkOf(text).length
}

/** Characters that cannot be seen and carry no meaning in a plan: zero-width, soft hyphen, direction marks. */
export const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu
