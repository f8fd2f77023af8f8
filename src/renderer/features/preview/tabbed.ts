// Words held apart by tabs, as segments with their places: CSS knows no tab stops.
import type { PaperRun, TabStop } from '#shared/composing/paper.ts'
import { textWidth } from '#shared/composing/text-width.ts'

export interface Segment {
  runs: PaperRun[]
  /** The stop it stands at, null for what follows the margin. */
  stop: TabStop | null
}

/**
 * The runs of a paragraph parted at their tabs; each tab leads to the first stop behind what stands before it. `char`
 * is the width of one character and `left` the indent, in twips. A tab behind the last stop leaves its words where
 * they are.
 */
export function tabbed(
  runs: readonly PaperRun[],
  stops: readonly TabStop[],
  left: number,
  char: number,
): Segment[] {
  const segments: Segment[] = [{ runs: [], stop: null }]
  let at = left
  for (const run of runs) {
    run.text.split('\t').forEach((text, i) => {
      const stop = i > 0 ? stops.find(candidate => candidate.at > at) : undefined
      if (stop) {
        segments.push({ runs: [], stop })
        at = stop.at
      }
      if (text === '') return
      segments.at(-1)!.runs.push({ ...run, text })
      // What ends at a right stop does not move the place.
      if (segments.at(-1)!.stop?.align !== 'right') at += textWidth(text) * char
    })
  }
  return segments.filter(segment => segment.runs.length > 0)
}
