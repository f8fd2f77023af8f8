// The runs of one paragraph in two states as one list of tracked runs.
// Must stay true: what is not inserted are the old runs word for word and look for look, what is not deleted the new ones.
import { inlineDiff } from '../../compare/inline-diff.ts'
import type { PaperRun, Revision } from '../paper.ts'

/** Words that stayed but look otherwise now are shown as taken out and put in. */
export function trackRuns(before: readonly PaperRun[], after: readonly PaperRun[]): PaperRun[] {
  const text = (runs: readonly PaperRun[]) => runs.map(run => run.text).join('')
  const [old, now] = [new RunReader(before), new RunReader(after)]
  return inlineDiff(text(before), text(after)).flatMap(part => {
    const { length } = part.text
    if (part.kind === 'removed') return revised(old.take(length), 'deleted')
    if (part.kind === 'added') return revised(now.take(length), 'inserted')
    return kept(old.take(length), now.take(length))
  })
}

export function revised(runs: readonly PaperRun[], revision: Revision): PaperRun[] {
  return runs.map(run => ({ ...run, revision }))
}

/** The same words on both sides, cut where the look of either begins or ends. */
function kept(before: readonly PaperRun[], after: readonly PaperRun[]): PaperRun[] {
  const [old, now] = [new RunReader(before), new RunReader(after)]
  const runs: PaperRun[] = []
  while (now.left > 0) {
    const length = Math.min(old.left, now.left)
    const [from, to] = [old.take(length)[0]!, now.take(length)[0]!]
    if (lookOf(from) === lookOf(to)) runs.push(to)
    else runs.push({ ...from, revision: 'deleted' }, { ...to, revision: 'inserted' })
  }
  return runs
}

function lookOf({ face, size, scale, mark }: PaperRun): string {
  return JSON.stringify([face, size, scale, mark])
}

/** Takes runs off the front of a list, cutting the last one where it must be cut. */
class RunReader {
  private readonly runs: readonly PaperRun[]
  private index = 0
  private offset = 0

  constructor(runs: readonly PaperRun[]) {
    this.runs = runs.filter(run => run.text !== '')
  }

  /** Characters left of the run that is being read; 0 at the end. */
  get left(): number {
    return (this.runs[this.index]?.text.length ?? 0) - this.offset
  }

  take(length: number): PaperRun[] {
    const taken: PaperRun[] = []
    let rest = length
    while (rest > 0) {
      const run = this.runs[this.index]!
      const part = Math.min(rest, this.left)
      taken.push({ ...run, text: run.text.slice(this.offset, this.offset + part) })
      rest -= part
      this.offset += part
      if (this.left === 0) [this.index, this.offset] = [this.index + 1, 0]
    }
    return taken
  }
}
