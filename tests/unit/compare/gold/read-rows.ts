// Plans read by the program's own reader, for tests that need targets and deadlines beside the tree.
import { readFileSync } from 'node:fs'
import type { ComparablePlan } from '#shared/compare/comparable-plan.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { chineseNumber } from '#shared/numbering/chinese-number.ts'
import { readDeadlines } from '#shared/reading/deadlines/read-deadlines.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { readPlan } from '#shared/reading/read-plan.ts'
import { readTargets } from '#shared/reading/targets/read-targets.ts'
import { toRows } from '#shared/reading/to-rows.ts'

export const sampleText = readFileSync(
  new URL('../../../../seeds/digital-zhejiang-2020.txt', import.meta.url),
  'utf8',
)

/** The rows of a plan's text. */
export function readRows(text: string): PlanRows {
  const reading = readPlan(linesOf(text), {
    targets: (words, { year }) => readTargets(words, { year }),
    deadlines: (words, context) => readDeadlines(words, context),
  })
  const options = { source: 'plan.txt', organisations: [], createdAt: '2020-01-01T00:00:00.000Z' }
  return toRows(reading, options).rows
}

/** The outline of a plan in the notation of `planOf`, its title first. */
export function outlineOfPlan({ title, items }: ComparablePlan): string[] {
  const letters = { section: 'S', task: 'K', measure: 'M', paragraph: 'P' }
  return [`T ${title}`, ...items.map(item => `${letters[item.type]} ${item.text}`)]
}

/** The text of a plan in the notation of `planOf`, numbered the official way so that it can be read. */
export function printOutline(lines: readonly string[]): string {
  let section = 0
  let task = 0
  return lines
    .map(line => {
      const text = line.slice(2)
      if (line[0] === 'S') {
        task = 0
        return `${chineseNumber(++section)}、${text}`
      }
      return line[0] === 'K' ? `（${chineseNumber(++task)}）${text}` : text
    })
    .join('\n')
}
