// Width of text in characters (“字”): Chinese characters and punctuation are one wide, Latin letters and digits a half.

/** Width of `text` in characters; an estimate for indents and line breaks, not a measurement of a font. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += /[\u0020-\u02ff]/u.test(character) ? 0.5 : 1
  return width
}
