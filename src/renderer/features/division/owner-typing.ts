// Type-ahead inside a cell that lists several names: which name the caret is in, and what taking a suggestion does. Pure.

export interface TypedText {
  text: string
  /** UTF-16 offset. */
  caret: number
}

interface Segment {
  from: number
  to: number
  word: string
}

const mark = /[、，,；;]/u

/** Whether a typed character sets two names apart. */
export function isMark(character: string): boolean {
  return character.length === 1 && mark.test(character)
}

/** The name that the caret stands in. */
export function segmentAt({ text, caret }: TypedText): Segment {
  let from = caret
  while (from > 0 && !mark.test(text[from - 1]!)) from--
  let to = caret
  while (to < text.length && !mark.test(text[to]!)) to++
  return { from, to, word: text.slice(from, to).trim() }
}

/** The text after a mark was typed behind letters that stand for `name`: the name, 、 and the caret behind it. */
export function takeBeforeMark({ text, caret }: TypedText, name: string): TypedText {
  const taken = takeSuggestion({ text, caret: caret - 1 }, name)
  const rest = taken.text.slice(taken.caret + 1)
  return { text: `${taken.text.slice(0, taken.caret)}、${rest}`, caret: taken.caret + 1 }
}

/** The text after a suggestion was taken for the name under the caret, with the caret behind it. */
export function takeSuggestion(typed: TypedText, name: string): TypedText {
  const { from, to } = segmentAt(typed)
  return { text: typed.text.slice(0, from) + name + typed.text.slice(to), caret: from + name.length }
}
