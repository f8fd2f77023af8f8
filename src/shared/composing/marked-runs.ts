// Runs with the words marked that a comparison found removed or added.
import type { DiffRun } from '../compare/inline-diff.ts'
import type { PaperRun } from './paper.ts'

/**
 * The runs of several paragraphs, cut where a difference begins or ends; those of `mark` carry it. The runs one after
 * the other must be the text that was compared.
 */
export function markedRuns(
  paragraphs: readonly (readonly PaperRun[])[],
  diff: readonly DiffRun[],
  mark: 'removed' | 'added',
): PaperRun[][] {
  const parts = diff.filter(part => part.kind === 'same' || part.kind === mark)
  let part = 0
  let rest = parts[0]?.text.length ?? 0
  return paragraphs.map(runs =>
    runs.flatMap(run => {
      const cut: PaperRun[] = []
      let at = 0
      while (at < run.text.length) {
        const length = Math.min(rest, run.text.length - at)
        const words = { ...run, text: run.text.slice(at, at + length) }
        cut.push(parts[part]!.kind === mark ? { ...words, mark } : words)
        at += length
        rest -= length
        if (rest === 0) rest = parts[++part]?.text.length ?? 0
      }
      return cut
    }),
  )
}
