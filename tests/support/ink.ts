// The test's own count of characters other than white space, independent of the reader's.

export function ink(text: string): number {
  let count = 0
  for (const character of text) if (character === '\uFEFF' || character.trim() !== '') count++
  return count
}
