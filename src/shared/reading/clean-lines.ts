// Source lines as the reader works on them: trimmed, without what nobody wrote (zero-width characters,
// mark-up, phonetic glosses). Nothing disappears: what is taken out is in `removed` with the reason.
import { invisible } from './characters.ts'
import { printedText, type LineHints, type SourceText } from './source-line.ts'

export interface CleanLine {
  /** Place in the source's lines, from 0. */
  index: number
  number: number
  /** The words, trimmed. Never empty. */
  text: string
  hints: LineHints
  /** Length of the number that the word processor made, at the start of `text`; 0 where it made none. */
  autoLength: number
  removed: { text: string; reason: string }[]
}

/** A gloss such as 数(shù)字: Latin letters with a tone mark in brackets after a Chinese character. */
const gloss =
  /(?<=\p{Script=Han})[（(][\sa-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][\sa-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]*[)）]/giu

/** The lines that have any words, in order; lines of nothing but removable characters are in `left`. */
export function cleanLines(source: SourceText): { lines: CleanLine[]; left: CleanLine[] } {
  const lines: CleanLine[] = []
  const left: CleanLine[] = []
  source.lines.forEach((line, index) => {
    const removed: CleanLine['removed'] = []
    const take = (reason: string) => (text: string) => {
      removed.push({ text, reason })
      return ''
    }
    const auto = line.hints?.autoLabel ?? ''
    let text = printedText(line)
    for (const { start, end } of [...(line.markup ?? [])].reverse()) {
      const from = auto.length + start
      removed.unshift({ text: text.slice(from, auto.length + end), reason: '排版标记' })
      text = text.slice(0, from) + text.slice(auto.length + end)
    }
    text = text.replace(invisible, take('看不见的字符')).replace(gloss, take('网页插入的注音')).trim()
    const autoLength = text.startsWith(auto.trim()) ? auto.trim().length : 0
    const clean = { index, number: line.number, text, hints: line.hints ?? {}, autoLength, removed }
    if (text !== '') lines.push(clean)
    else if (removed.length > 0) left.push(clean)
  })
  return { lines, left }
}
