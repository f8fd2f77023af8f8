// Word lists of the grammars as regular expression sources. Lists are written as space-separated words;
// the longest word wins, so an entry never hides a longer one.

/** The words of a space-separated list, longest first. */
export function wordList(words: string): string[] {
  return [...new Set(words.trim().split(/\s+/))].sort((a, b) => b.length - a.length)
}

/** Source of a group that matches one word of the list, longest first. */
export function anyOf(words: string): string {
  return `(?:${wordList(words)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')})`
}

/** Runs a sticky expression at one place; null where it does not match there. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(text)
}
