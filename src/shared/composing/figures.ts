// 数字对账单: every figure on a paper with the row it comes from, found on the paper itself.
// Numbers that only tell a place (一、, 1.) are left out: they come from position and are checked apart.
import type { PaperParagraph, PaperRun, RunSource } from './paper.ts'

export interface PaperFigure {
  /** As printed, with its magnitude and sign: 40万, 95%, 3.5, 5G, 三分之一. */
  figure: string
  /** Paragraph on the paper, from 1, cells counted, and the words around it: 第12段：…新建10家实验室… */
  where: string
  /** The row it comes from; null for header fields, fixed words and what was counted. */
  blockId: string | null
  /** What the words are that it stands in. */
  source: RunSource
}

const digits = '[0-9０-９]'
const numerals = '[零〇一二两三四五六七八九十百千万]+'
const pattern = new RegExp(
  [
    `${digits}{1,3}(?:[,，]${digits}{3})+(?!${digits})(?:[.．]${digits}+)?[万亿]*[%％‰]?`,
    `${digits}+(?:[.．]${digits}+)*[万亿]*(?:[%％‰]|[A-Za-z]+)?`,
    `${numerals}分之${numerals}(?:点${numerals})?`,
    `${numerals}[倍番]`,
  ].join('|'),
  'gu',
)
/** Words shown on either side of a figure. */
const around = 8

/** The figures of a text in their order, as they are written; line breaks part nothing. */
export function figuresIn(text: string): string[] {
  return text.replaceAll('\n', '').match(pattern) ?? []
}

/** Every figure of the paragraphs of a paper, in reading order. */
export function figuresOf(paragraphs: readonly PaperParagraph[]): PaperFigure[] {
  return paragraphs.flatMap((paragraph, i) => figuresOfParagraph(paragraph, i + 1))
}

function figuresOfParagraph(paragraph: PaperParagraph, number: number): PaperFigure[] {
  return stretches(paragraph.runs).flatMap(({ source, blockId, text }) =>
    source === 'label'
      ? []
      : [...text.matchAll(pattern)].map(match => {
          const [figure] = match
          const end = match.index + figure.length
          const before = text.slice(Math.max(0, match.index - around), match.index)
          const after = text.slice(end, end + around)
          return { figure, where: `第${number}段：${before}${figure}${after}`, blockId, source }
        }),
  )
}

/** Neighbouring runs of the same words, joined: a mark may stand in the middle of a figure, another row may not. */
function stretches(runs: readonly PaperRun[]): { source: RunSource; blockId: string | null; text: string }[] {
  const joined: { source: RunSource; blockId: string | null; text: string }[] = []
  for (const { source, blockId, text } of runs) {
    const last = joined.at(-1)
    const words = text.replaceAll('\n', '').replaceAll('\t', ' ')
    if (last && last.source === source && last.blockId === blockId) last.text += words
    else joined.push({ source, blockId, text: words })
  }
  return joined
}
