// Which lines of the source a text came from, when a paragraph runs over several of them.
import { countInk, isSpace } from './characters.ts'
import type { CleanLine } from './clean-lines.ts'
import type { SourcePiece } from './plan-reading.ts'

/**
 * The pieces of `lines` that make up `text`, which begins after the first `skip` characters other than white
 * space of the lines taken together.
 */
export function piecesOver(
  lines: readonly CleanLine[],
  skip: number,
  text: string,
  part: SourcePiece['part'],
): SourcePiece[] {
  const pieces: SourcePiece[] = []
  let before = skip
  let wanted = countInk(text)
  for (const { index, number, text: source } of lines) {
    const ink = countInk(source)
    // Most lines are wholly before the text, or wholly in it.
    if (before >= ink) {
      before -= ink
      continue
    }
    if (before === 0 && wanted >= ink) {
      if (ink > 0) pieces.push({ index, number, part, text: source.trim() })
      wanted -= ink
      continue
    }
    let piece = ''
    for (const character of source) {
      if (wanted === 0) break
      const ink = isSpace(character) ? 0 : 1
      if (before > 0) before -= ink
      else {
        piece += character
        wanted -= ink
      }
    }
    if (piece.trim() !== '') pieces.push({ index, number, part, text: piece.trim() })
  }
  return pieces
}
