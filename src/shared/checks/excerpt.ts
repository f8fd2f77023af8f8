// The words shown with a finding: enough to recognise the place, no whole paragraph.

/** The characters [start, end) with up to `around` characters on either side. */
export function excerptAt(text: string, start: number, end: number, around = 8): string {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  // A cut may have gone through a pair.
  return text.slice(from, to).replace(/\p{Surrogate}/gu, '')
}

/** The beginning of a text, at most `length` characters. */
export function beginning(text: string, length = 24): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}……`
}
