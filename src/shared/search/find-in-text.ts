// Where words occur in a text. Exact: no word splitting, so a query of two characters finds those two side by side.
import { foldText } from './fold-text.ts'

/** UTF-16 offsets. */
export interface Range {
  from: number
  to: number
}

/** Every occurrence of `words`, from left to right, without overlaps; none for empty words. */
export function findInText(text: string, words: string): Range[] {
  const wanted = foldText(words)
  if (wanted === '') return []
  const folded = foldText(text)
  const ranges: Range[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    ranges.push({ from: at, to: at + wanted.length })
  return ranges
}

/** The terms of a query: what white space sets apart, each once; all of them have to occur. */
export function queryTerms(query: string): string[] {
  const terms = foldText(query)
    .split(/\s+/u)
    .filter(term => term !== '')
  return [...new Set(terms)]
}
