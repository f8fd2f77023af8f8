// What a printer or a web page puts between the lines of a plan does not change how the plan is read.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import sample from '../../../../seeds/digital-zhejiang-2020.txt?raw'
import { testOwners } from '../../../support/owner-clauses.ts'

const fixtures = import.meta.glob<string>('../../../fixtures/plans/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const plans = [sample, ...Object.values(fixtures)].map(text => text.trimEnd())

function tree(text: string): string[] {
  const reading = readPlan(linesOf(text), { owners: testOwners })
  const words = new Map(reading.items.map(item => [item.id, item.text]))
  const items = reading.items.map(
    ({ type, level, label, text: own, clause, parent }) =>
      `${type} ${level} [${label}] ${own} | ${clause} | ${parent === null ? '' : words.get(parent)}`,
  )
  return [reading.title, ...items]
}

const trees = new Map(plans.map(text => [text, tree(text)]))

test('page numbers, rules, blank lines and zero-width characters anywhere', () => {
  const line = fc.constantFrom(
    '— 3 —',
    '- 12 -',
    '第3页 共9页',
    '',
    '　　',
    '\u200B',
    '--------------',
    '（下转第2版）',
  )
  const inserts = fc.array(fc.tuple(fc.nat(), line), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...plans), inserts, fc.nat(), (text, list, marked) => {
      const lines = text.split('\n')
      const at = marked % lines.length
      lines[at] = `\uFEFF${lines[at]!.slice(0, 1)}\u200B${lines[at]!.slice(1)}`
      for (const [place, insert] of list) lines.splice(place % (lines.length + 1), 0, insert)
      expect(tree(lines.join('\n'))).toEqual(trees.get(text))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('line ends of any system', () => {
  for (const text of plans) {
    expect(tree(text.replaceAll('\n', '\r\n'))).toEqual(trees.get(text))
    expect(tree(text.replaceAll('\n', '\n\n'))).toEqual(trees.get(text))
  }
})
