// Markdown as a source of lines: headings become outline levels, marks become mark-up spans, tables become
// cells. The text of a line is never rewritten, so that the ledger can account for every mark.
import type { LineHints, SourceLine, SourceText } from './source-line.ts'

interface Span {
  start: number
  end: number
}

const inline = [
  /(?<mark>!\[[^\]]*\]\([^)]*\))/dgu, // an image
  /(?<mark>\[)(?=[^\]]+\]\([^)]*\))/dgu, // a link, keeping its words
  /(?<=\[[^\]]+)(?<mark>\]\([^)]*\))/dgu,
  /(?<mark>\*\*|__)(?=\S)(?:.+?)(?<=\S)(?<close>\*\*|__)/dgu,
  /(?<![*\w])(?<mark>\*)(?=[^\s*])(?:[^*]+?)(?<=[^\s*])(?<close>\*)(?!\*)/dgu,
  /(?<mark>~~)(?=\S)(?:.+?)(?<close>~~)/dgu,
  /(?<mark>`+)(?:[^`]+)(?<close>`+)/dgu,
  /(?<mark><\/?[a-z][^<>]*>)/dgiu,
  /(?<mark>&nbsp;)/dgu,
  /(?<mark>\\)(?=[\\`*_{}[\]()#+\-.!|>~])/dgu,
]

/** Lines of a Markdown text. `name` is shown to the user. */
export function markdownLines(text: string, name = ''): SourceText {
  const raw = text.split(/\r\n|[\n\r]/)
  const lines: SourceLine[] = []
  let front = raw[0]?.trim() === '---' && raw.slice(1).some(line => line.trim() === '---')
  let table = -1
  let row = -1
  raw.forEach((line, index) => {
    const number = index + 1
    const whole = { number, text: line, markup: [{ start: 0, end: line.length }] }
    if (front) {
      lines.push(whole)
      if (index > 0 && line.trim() === '---') front = false
      return
    }
    if (/^\s*(```|~~~)/.test(line)) return void lines.push(whole)
    if (!/^\s*\|.*\|\s*$/.test(line)) {
      row = -1
      return void lines.push(lineOf(number, line))
    }
    if (row < 0) table++
    if (/^[\s|:-]+$/.test(line)) return void lines.push(whole)
    row++
    lines.push(...cellsOf(number, line, table, row))
  })
  return { name, lines, notes: [] }
}

function lineOf(number: number, text: string): SourceLine {
  const hints: LineHints = {}
  const spans = inlineSpans(text)
  const heading = /^\s{0,3}(#{1,6})\s+.*?(\s+#+\s*)?$/d.exec(text)
  const quote = /^\s*((?:>\s*)+)/d.exec(text)
  if (heading) {
    hints.outlineLevel = heading[1]!.length
    spans.push(spanOf(heading.indices![1]!))
    if (heading.indices![2]) spans.push(spanOf(heading.indices![2]))
  } else if (quote) spans.push(spanOf(quote.indices![1]!))
  else if (/^\s*(\*\*|__)[^*_]+(\*\*|__)\s*$/.test(text)) hints.bold = true
  const line: SourceLine = { number, text }
  if (Object.keys(hints).length > 0) line.hints = hints
  if (spans.length > 0) line.markup = merged(spans)
  return line
}

/** One line a cell; each carries the bar before it, the last one the closing bar too. */
function cellsOf(number: number, text: string, table: number, row: number): SourceLine[] {
  const parts = text
    .trim()
    .slice(0, -1)
    .split(/(?=(?<!\\)\|)/)
  return parts.map((part, column) => {
    const closing = column === parts.length - 1 ? '|' : ''
    const cell = lineOf(number, part + closing)
    const bars = [{ start: 0, end: 1 }, ...(closing ? [{ start: part.length, end: part.length + 1 }] : [])]
    return {
      ...cell,
      hints: { ...cell.hints, table: { table, row, column } },
      markup: merged([...(cell.markup ?? []), ...bars]),
    }
  })
}

function inlineSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const pattern of inline) {
    for (const match of text.matchAll(pattern)) {
      const { mark, close } = match.indices!.groups!
      spans.push(spanOf(mark!))
      if (close) spans.push(spanOf(close))
    }
  }
  return spans
}

function spanOf([start, end]: [number, number]): Span {
  return { start, end }
}

/** Spans in order, overlapping ones joined. */
function merged(spans: Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ ...span })
  }
  return out
}
