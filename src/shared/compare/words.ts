// Cuts a text into the units a reader sees as one: Chinese words, whole numbers, Latin names.
// Must stay true: the words joined are the text again, and no number is ever cut.

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** 1,800 · 3.5% · 5G · IPv6 · 2.0, in half or full width: one unit each. */
const whole = /[A-Za-z0-9０-９]+(?:[.．][A-Za-z0-9０-９]+|[,，][0-9０-９]{3}(?![0-9０-９]))*[%％‰]?/g

/** The words of a text in order. `words(t).join('') === t` for every `t`. */
export function words(text: string): string[] {
  const out: string[] = []
  let at = 0
  for (const match of text.matchAll(whole)) {
    segment(text.slice(at, match.index), out)
    out.push(match[0])
    at = match.index + match[0].length
  }
  segment(text.slice(at), out)
  return out
}

function segment(text: string, out: string[]): void {
  if (text === '') return
  for (const part of segmenter.segment(text)) out.push(part.segment)
}
