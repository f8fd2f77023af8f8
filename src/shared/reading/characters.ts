// How characters are counted. The unit of the loss ledger: code points other than white space.

/** Whether a character takes no part in the count: white space, but not U+FEFF inside a text. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0)
  // Nearly every character of a plan is decided here; the rest is left to the definition of white space.
  if (code > 0x3000 && code !== 0xfeff) return false
  return code !== 0xfeff && /\s/u.test(character)
}

/** The characters of a text other than white space. */
export function inkOf(text: string): string[] {
  return [...text].filter(character => !isSpace(character))
}

/** How many characters other than white space a text has. */
export function countInk(text: string): number {
  let count = 0
  for (const character of text) if (!isSpace(character)) count++
  return count
}

/** Characters that cannot be seen and carry no meaning in a plan: zero-width, soft hyphen, direction marks. */
export const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu
