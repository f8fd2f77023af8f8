// Our comparison beside a line diff (jsdiff), on the sample and copies of it with known edits: what each calls deleted
// or new, how much text each marks, and the time each takes.
import { performance } from 'node:perf_hooks'
import { diffLines } from 'diff'
import { comparableFromRows, type ComparablePlan } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { inlineDiff } from '#shared/compare/inline-diff.ts'
import { editedPair, type EditedPair } from '../../tests/unit/compare/gold/edited-pair.ts'
import { readRows, sampleText } from '../../tests/unit/compare/gold/read-rows.ts'
import type { Report } from '../main.ts'

const counts = { moved: 20, dropped: 3, added: 3, refigured: 15 }
const seeds = Array.from({ length: 20 }, (_, n) => n + 1)
const repeats = 10

interface Marks {
  /** Lines or items called deleted. */
  deleted: number
  /** Lines or items called new. */
  added: number
  /** Characters of both texts that are marked. */
  characters: number
}

/** What one side makes of one pair, and the milliseconds of its fastest run. */
interface Result extends Marks {
  milliseconds: number
}

export const lineDiff = {
  about: 'comparing two states of the sample, beside a line diff: false deletions, marked text, time',
  run: () => Promise.resolve(compareBeside()),
}

/** Runs both on the same pairs. All figures are means over the pairs. */
export function compareBeside(): Report {
  const plan = comparableFromRows(readRows(sampleText))
  const pairs = seeds.map(seed => editedPair(plan, counts, seed))
  const ours = mean(pairs.map(pair => fastest(() => marksOfOurs(pair))))
  const lines = mean(pairs.map(pair => fastest(() => marksOfLines(pair))))
  const truth = {
    deleted: counts.dropped,
    added: counts.added,
    characters: mean(pairs.map(pair => ({ ...trueMarks(pair), milliseconds: 0 }))).characters,
  }
  const ratio = {
    deletedOrNew: (lines.deleted + lines.added) / (ours.deleted + ours.added),
    characters: lines.characters / ours.characters,
    time: ours.milliseconds / lines.milliseconds,
  }
  const row = (name: string, marks: Marks) =>
    `${name}: ${marks.deleted.toFixed(1)} deleted, ${marks.added.toFixed(1)} new, ${marks.characters.toFixed(0)} characters marked`
  return {
    json: {
      pairs: pairs.length,
      lines: plan.items.length,
      edits: counts,
      truth,
      ours,
      lineDiff: lines,
      ratio,
    },
    lines: [
      `${pairs.length} edited copies of the sample (${plan.items.length} items; ${JSON.stringify(counts)})`,
      row('made', truth),
      row('ours', ours),
      row('line diff', lines),
      `line diff / ours: ${ratio.deletedOrNew.toFixed(1)} × called deleted or new, ${ratio.characters.toFixed(1)} × characters marked`,
      `ours / line diff: ${ratio.time.toFixed(1)} × the time (${ours.milliseconds.toFixed(1)} ms, ${lines.milliseconds.toFixed(2)} ms)`,
    ],
  }
}

/** Deleted and new items whole, reworded ones by their changed words; a moved item is marked by no character. */
function marksOfOurs({ from, to }: EditedPair): Marks {
  const text = new Map([...from.items, ...to.items].map(item => [item.id, item.text]))
  const marks: Marks = { deleted: 0, added: 0, characters: 0 }
  for (const line of comparePlans(from, to, { match: 'content' }).items) {
    if (line.to === null) {
      marks.deleted++
      marks.characters += text.get(line.from!)!.length
    } else if (line.from === null) {
      marks.added++
      marks.characters += text.get(line.to)!.length
    } else if (line.change.includes('reworded')) {
      marks.characters += changedCharacters(text.get(line.from)!, text.get(line.to)!)
    }
  }
  return marks
}

function changedCharacters(from: string, to: string): number {
  return inlineDiff(from, to).reduce((sum, run) => sum + (run.kind === 'same' ? 0 : run.text.length), 0)
}

function marksOfLines({ from, to }: EditedPair): Marks {
  const print = (plan: ComparablePlan) => plan.items.map(item => `${item.text}\n`).join('')
  const marks: Marks = { deleted: 0, added: 0, characters: 0 }
  for (const part of diffLines(print(from), print(to))) {
    if (part.removed) marks.deleted += part.count
    if (part.added) marks.added += part.count
    if (part.removed || part.added) marks.characters += part.value.length - part.count
  }
  return marks
}

/** The fewest characters that can be marked: what was deleted, added, and the figures that changed, old and new. */
function trueMarks({ from, to, truth }: EditedPair): Marks {
  const text = new Map([...from.items, ...to.items].map(item => [item.id, item.text]))
  let characters = 0
  for (const { from: a, to: b, change } of truth) {
    if (change[0] === 'reworded') {
      const figures = (id: string) => text.get(id)!.match(/\d+/gu) ?? []
      const [old, next] = [figures(a!), figures(b!)]
      old.forEach((figure, i) => {
        if (figure !== next[i]) characters += figure.length + next[i]!.length
      })
    } else if (b === null) characters += text.get(a!)!.length
    else if (a === null) characters += text.get(b)!.length
  }
  return { deleted: counts.dropped, added: counts.added, characters }
}

function fastest(run: () => Marks): Result {
  let best = Infinity
  let marks = run()
  for (let n = 0; n < repeats; n++) {
    const start = performance.now()
    marks = run()
    best = Math.min(best, performance.now() - start)
  }
  return { ...marks, milliseconds: best }
}

function mean(results: readonly Result[]): Result {
  const of = (key: keyof Result) => results.reduce((sum, each) => sum + each[key], 0) / results.length
  return {
    deleted: of('deleted'),
    added: of('added'),
    characters: of('characters'),
    milliseconds: of('milliseconds'),
  }
}
