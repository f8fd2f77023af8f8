// What a reader of plans is given: the lines of a document, however they were stored.
// A line is never changed after it is made: every judgement of the reader points back at it.

/** Where a line stands in a table: one line a paragraph of a cell, counted from 0. */
export interface TableCell {
  /** The table's number in the document. */
  table: number
  row: number
  column: number
}

/** What the layout of the source says about a line. All of it is optional evidence. */
export interface LineHints {
  /** Outline level of the paragraph's style, 1 is the highest. Absent for body text. */
  outlineLevel?: number
  styleName?: string
  /** A number that is made by the word processor and not typed, as it is displayed: "一、". */
  autoLabel?: string
  bold?: boolean
  centred?: boolean
  table?: TableCell
  /** What the line is where it stands beside the body: 脚注, 批注, 页眉或页脚. It is listed and never part of the plan. */
  aside?: string
}

export interface SourceLine {
  /** Line or paragraph number in the source, from 1. The cells of one row may share it. */
  number: number
  /** A line break inside a paragraph is "\n". */
  text: string
  hints?: LineHints
  /** Parts of `text` that are mark-up and not words (UTF-16 offsets), ascending and apart. */
  markup?: { start: number; end: number }[]
}

export interface SourceText {
  /** File name, or "" for pasted text. */
  name: string
  lines: SourceLine[]
  /** The encoding of the file, where it had one. */
  encoding?: string
  /** Chinese sentences about how the file was read. */
  notes: string[]
}

/** The line as a person sees it: with the number that the word processor made. */
export function printedText(line: SourceLine): string {
  return (line.hints?.autoLabel ?? '') + line.text
}

/** Lines from plain text; any of the usual line ends. `name` is shown to the user. */
export function linesOf(text: string, name = ''): SourceText {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .map((line, index) => ({ number: index + 1, text: line }))
  return { name, lines, notes: [] }
}

/** The source with a line for each part of a paragraph that has line breaks; all parts keep its number. */
export function splitLineBreaks(source: SourceText): SourceText {
  if (!source.lines.some(line => line.text.includes('\n'))) return source
  return { ...source, lines: source.lines.flatMap(partsOf) }
}

function partsOf(line: SourceLine): SourceLine[] {
  if (!line.text.includes('\n')) return [line]
  const { autoLabel: _autoLabel, ...later } = line.hints ?? {}
  let at = 0
  return line.text.split('\n').map((text, index) => {
    const part: SourceLine = { number: line.number, text }
    const hints = index === 0 ? line.hints : later
    if (hints && Object.keys(hints).length > 0) part.hints = hints
    const markup = markupWithin(line, at, at + text.length)
    if (markup.length > 0) part.markup = markup
    at += text.length + 1
    return part
  })
}

function markupWithin(line: SourceLine, from: number, to: number): { start: number; end: number }[] {
  return (line.markup ?? []).flatMap(({ start, end }) =>
    start < to && end > from ? [{ start: Math.max(start, from) - from, end: Math.min(end, to) - from }] : [],
  )
}
