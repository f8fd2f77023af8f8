// Breaks a title into balanced lines (GB/T 9704-2012 7.3.1: 梯形或菱形, words kept whole).
// A word of the dictionary, a number with its unit, Latin text and the kind of document (工作要点) are never split.
import { textWidth } from './text-width.ts'

/** The kind of document that closes a title reads as one word. */
const kinds =
  /(?:工作|实施|行动|任务|重点|总体|分工|责任|管理|指导|若干|政策|专项|年度)*(?:要点|方案|意见|计划|分工|清单|办法|规定|通知|决定|报告|安排|措施|规划|纲要|简报|纪要|台账)/gu
const noLineStart = /^[、，。；：！？）》〉”’」』】〕％%·…—的和与及]/u
const noLineEnd = /[（《〈“‘「『【〔和与及第—0-9A-Za-z０-９.．％%]$/u
const opening = /[《〈（“‘「【〔]/u
const closing = /[》〉）”’」】〕]/u
/** Titles longer than this are no titles; they are filled line by line. */
const balancedLines = 5

/**
 * Lines of a title whose line holds `max` characters. One line where it fits; otherwise as few lines as can be,
 * about equally long but not the same length, three lines never thin in the middle. Joined, the lines are the title.
 */
export function titleLines(title: string, max: number): string[] {
  if (textWidth(title) <= max) return [title]
  const pieces = piecesOf(title).flatMap(piece => fill([...piece], max))
  for (let count = Math.ceil(textWidth(title) / max); count <= balancedLines; count++) {
    const best = bestSplit(pieces, count, max)
    if (best) return best
  }
  return fill(pieces, max)
}

/** The title cut wherever a line may end. */
function piecesOf(title: string): string[] {
  const whole = new Set<number>()
  for (const match of title.matchAll(kinds)) {
    for (let inside = match.index + 1; inside < match.index + match[0].length; inside++) whole.add(inside)
  }
  const pieces: string[] = []
  let at = 0
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const before = pieces.at(-1)
    const joined =
      before !== undefined && (whole.has(at) || noLineStart.test(segment) || noLineEnd.test(before))
    if (joined) pieces[pieces.length - 1] = before + segment
    else pieces.push(segment)
    at += segment.length
  }
  return pieces
}

/** Puts as many parts on each line as it holds; a part wider than a line stands alone. */
function fill(parts: readonly string[], max: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line !== '' && textWidth(line + part) > max) {
      lines.push(line)
      line = ''
    }
    line += part
  }
  return line === '' ? lines : [...lines, line]
}

interface Split {
  lines: string[]
  cost: number
}

/** The best way to set `pieces` in exactly `count` lines, null where they do not fit. */
function bestSplit(pieces: readonly string[], count: number, max: number): string[] | null {
  const ideal = textWidth(pieces.join('')) / count
  const place = (from: number, lines: string[], cost: number, best: Split | null): Split | null => {
    if (best && cost >= best.cost) return best
    if (lines.length === count) {
      if (from !== pieces.length) return best
      const total = cost + shapeCost(lines.map(textWidth))
      return best && best.cost <= total ? best : { lines, cost: total }
    }
    let line = ''
    for (let end = from; end < pieces.length; end++) {
      line += pieces[end]!
      const width = textWidth(line)
      if (width > max) break
      best = place(end + 1, [...lines, line], cost + (width - ideal) ** 2 + 12 * leftOpen(line), best)
    }
    return best
  }
  return place(0, [], 0, null)?.lines ?? null
}

/** Brackets opened and not closed within the line: a break inside 《》 reads badly. */
function leftOpen(line: string): number {
  let open = 0
  for (const character of line) {
    if (opening.test(character)) open++
    else if (closing.test(character)) open = Math.max(0, open - 1)
  }
  return open
}

/** 长方形 (all lines alike) and 沙漏形 (thin in the middle) are to be avoided. */
function shapeCost(widths: readonly number[]): number {
  const alike = widths.every(width => Math.abs(width - widths[0]!) < 1) ? 3 : 0
  const thin = widths.some((width, i) => {
    const [before, after] = [widths[i - 1], widths[i + 1]]
    return before !== undefined && after !== undefined && width < Math.min(before, after)
  })
  return alike + (thin ? 20 : 0)
}
