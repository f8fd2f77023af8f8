// A text file to the lines of a plan: .txt and .md. Word documents have a reader of their own.
import { markdownLines } from '#shared/reading/markdown.ts'
import { linesOf, type SourceText } from '#shared/reading/source-line.ts'
import { decodeText } from './decode-text.ts'

/**
 * Reads the bytes of the text file `name`; Markdown by its ending. Throws UnreadableSourceError, with a Chinese
 * sentence, where the bytes are no text.
 */
export function readSource(bytes: Uint8Array, name: string): SourceText {
  const { text, encoding } = decodeText(bytes)
  const source = /\.(md|markdown)$/i.test(name) ? markdownLines(text, name) : linesOf(text, name)
  const notes = encoding === 'UTF-8' ? [] : [`文件的文字编码是 ${encoding}，已转换读取。`]
  return { ...source, encoding, notes }
}
