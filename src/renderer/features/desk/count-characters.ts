// 字数 of a plan: characters other than white space, as the paper's readers count them.

/** Counts characters (code points) that are not white space. */
export function countCharacters(texts: Iterable<string>): number {
  let count = 0
  for (const text of texts) {
    for (const character of text) if (!/\s/u.test(character)) count++
  }
  return count
}
