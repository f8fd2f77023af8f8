// How many lines words fill, by the rules every program breaks Chinese text with. An estimate on the high side: air
// that some programs put between Chinese and digits is counted, punctuation that others let hang over the margin is not.
import { textWidth } from './text-width.ts'

/** A number, a Latin word, a Chinese character with what may not part from it. */
const unbroken = /[\u0021-\u02ff]+|[（《〈“‘「『【〔]*.[、，。；：！？）》〉”’」』】〕％%·…—]*/gsu
const latin = /[\u0021-\u02ff]/u
/** Air at the border of two scripts, in characters. */
const air = 0.25

/**
 * Lines of `text` where a line holds `room` characters, the first one `indent` fewer. Line breaks in the text begin
 * new ones; words without any fill one line.
 */
export function lineCount(text: string, room: number, indent = 0): number {
  return text
    .split('\n')
    .reduce((sum, line, i) => sum + linesOf(line, Math.max(1, room), i === 0 ? indent : 0), 0)
}

function linesOf(text: string, room: number, indent: number): number {
  let lines = 1
  let used = indent
  let before = ''
  for (const [piece] of text.matchAll(unbroken)) {
    const joint = before !== '' && latin.test(before.at(-1)!) !== latin.test(piece[0]!) ? air : 0
    const width = textWidth(piece)
    if (used + joint + width > room && used > 0) {
      lines++
      used = 0
    } else {
      used += joint
    }
    // A piece wider than a line is broken inside.
    if (width > room) lines += Math.ceil(width / room) - 1
    used += width > room ? width % room : width
    before = piece
  }
  return lines
}
