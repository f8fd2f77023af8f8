// The surroundings of a place in a text: its sentence, its clause, and the quoted or bracketed name it stands in.

export interface Span {
  start: number
  end: number
}

/** The sentence around an offset, with its closing mark. */
export function sentenceAt(text: string, offset: number): Span {
  return around(text, offset, /[。；！？\n]/u)
}

/** The clause around an offset: what stands between commas, with its closing mark. */
export function clauseAt(text: string, offset: number): Span {
  return around(text, offset, /[，,。；：！？\n]/u)
}

function around(text: string, offset: number, mark: RegExp): Span {
  let start = offset
  while (start > 0 && !mark.test(text[start - 1]!)) start--
  let end = offset
  while (end < text.length && !mark.test(text[end]!)) end++
  return { start, end: Math.min(end + 1, text.length) }
}

/** The name in 《》 that holds an offset, without the marks; null outside. */
export function titleAt(text: string, offset: number): string | null {
  return enclosed(text, offset, '《', '》')
}

/** The words in “” that hold an offset, without the marks; null outside. */
export function quoteAt(text: string, offset: number): string | null {
  return enclosed(text, offset, '“', '”')
}

function enclosed(text: string, offset: number, open: string, close: string): string | null {
  let depth = 0
  for (let at = offset - 1; at >= 0; at--) {
    if (text[at] === close) depth++
    else if (text[at] === open && depth-- === 0) {
      const end = text.indexOf(close, offset)
      return end < 0 ? null : text.slice(at + 1, end)
    }
  }
  return null
}
