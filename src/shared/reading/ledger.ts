// The loss ledger: proof that every character of the source is in the plan or is listed with a reason.
// `kept` is counted from the finished items alone and `left` from the source less the pieces it gave, so
// that a mistake of the reader shows as a sum that does not fit.
import type { Ledger } from '#shared/model/plan-document.ts'
import { countInk, inkOf, isSpace } from './characters.ts'
import type { CleanLine } from './clean-lines.ts'
import type { ReadItem } from './plan-reading.ts'
import { printedText, type SourceText } from './source-line.ts'

export interface LedgerInput {
  source: SourceText
  title: string
  titleLines: CleanLine[]
  items: ReadItem[]
  /** Why a whole line stayed out, by line index. */
  reasons: Map<number, string>
  /** What was taken out of lines, by line index. */
  removed: Map<number, CleanLine['removed']>
  doubtful: Ledger['doubtful']
}

/** Draws up the ledger of a finished reading. */
export function settleLedger(input: LedgerInput): Ledger {
  const { source, items } = input
  const claims = claimsOf(input)
  const left: Ledger['left'] = []
  const numbers = new Set<number>()
  const placed = new Set<number>()
  let characters = 0
  source.lines.forEach((line, index) => {
    const printed = printedText(line)
    const ink = countInk(printed)
    if (ink === 0) return
    characters += ink
    numbers.add(line.number)
    const claim = claims.get(index)
    if (claim !== undefined) placed.add(line.number)
    for (const text of residue(printed, claim ?? ''))
      left.push({ line: line.number, text, reason: reasonFor(input, index, text) })
  })
  const kept =
    countInk(input.title) +
    items.reduce((sum, item) => sum + countInk(item.label + item.text + item.clause), 0)
  return { lines: numbers.size, placed: placed.size, characters, kept, left, doubtful: input.doubtful }
}

/** What each line gave to the plan, in the order it stands in the line. */
function claimsOf({ titleLines, items }: LedgerInput): Map<number, string> {
  const claims = new Map<number, string>()
  const add = (index: number, text: string) => claims.set(index, (claims.get(index) ?? '') + text)
  for (const line of titleLines) add(line.index, line.text)
  const order = { label: 0, text: 1, clause: 2 }
  const pieces = items
    .flatMap(item => item.pieces)
    .sort((a, b) => a.index - b.index || order[a.part] - order[b.part])
  for (const piece of pieces) add(piece.index, piece.text)
  return claims
}

/** The runs of a line that are not in its claim. The claim's characters stand in the line in the same order. */
function residue(printed: string, claim: string): string[] {
  // Most lines are in the plan as they are.
  if (printed.trim() === claim && !printed.includes('\uFEFF')) return []
  const wanted = inkOf(claim)
  const runs: string[] = []
  let run = ''
  let at = 0
  const close = () => {
    if (countInk(run) > 0) runs.push(run.replace(/[^\S\uFEFF]+$/u, ''))
    run = ''
  }
  for (const character of printed) {
    if (at < wanted.length && character === wanted[at]) {
      at++
      close()
    } else if (run !== '' || !isSpace(character)) run += character
  }
  close()
  return runs
}

function reasonFor(input: LedgerInput, index: number, text: string): string {
  const whole = input.reasons.get(index)
  if (whole) return whole
  const removed = input.removed.get(index) ?? []
  return (
    (removed.find(each => each.text.includes(text) || text.includes(each.text)) ?? removed[0])?.reason ??
    '未归入方案'
  )
}
