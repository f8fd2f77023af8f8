// Whole plans of many styles against trees drawn by hand. The table printed is the reader's score card.
import { afterAll, describe, expect, test } from 'vitest'
import { readWholePlan } from '#shared/reading/read-whole-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { ink } from '../../../support/ink.ts'

interface GoldItem {
  lines: number[]
  type: string
  level: number
  label: string
  text: string
  clause: string
  /** Index of the item it belongs to. */
  parent: number | null
}

interface Gold {
  title: string
  year: number | null
  /** Numbers of the lines that are no part of the plan. */
  left: number[]
  items: GoldItem[]
}

const texts = import.meta.glob<string>('../../../fixtures/plans/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const golds = import.meta.glob<Gold>('../../../fixtures/plans/*.gold.json', {
  import: 'default',
  eager: true,
})

const plans = Object.entries(texts).map(([path, text]) => {
  const gold = golds[path.replace(/\.txt$/, '.gold.json')]!
  return {
    name: path.replace(/^.*\/|\.txt$/g, ''),
    gold,
    reading: readWholePlan(linesOf(text)),
    text,
  }
})

const flat = (
  items: readonly {
    lines: number[]
    type: string
    level: number
    text: string
    label: string
    clause: string
  }[],
) =>
  items.map(({ lines, type, level, text, label, clause }) => ({
    line: lines[0]!,
    type,
    level,
    text,
    label,
    clause,
  }))
const isHeading = ({ type }: { type: string }) => type === 'section' || type === 'task'

function score({ gold, reading }: (typeof plans)[number]) {
  const key = (item: { line: number; type: string; level: number; text: string }) =>
    `${item.line} ${item.type} ${item.level} ${item.text}`
  const wanted = flat(gold.items)
  const found = flat(reading.items)
  const foundHeadings = new Set(found.filter(isHeading).map(key))
  const wantedHeadings = new Set(wanted.filter(isHeading).map(key))
  const hits = [...wantedHeadings].filter(each => foundHeadings.has(each)).length

  const parentOf = new Map(
    reading.items.map(item => [
      key({ ...item, line: item.lines[0]! }),
      reading.items.find(other => other.id === item.parent)?.lines[0] ?? null,
    ]),
  )
  const parents = gold.items.filter((item, index) => {
    const parent = item.parent === null ? null : wanted[item.parent]!.line
    return parentOf.get(key(wanted[index]!)) === parent
  }).length
  const others = wanted.filter(item => !isHeading(item))
  const foundOthers = new Set(found.filter(item => !isHeading(item)).map(key))
  const measures = others.filter(item => foundOthers.has(key(item))).length
  return {
    wanted: wantedHeadings.size,
    found: foundHeadings.size,
    hits,
    measures,
    others: others.length,
    parents,
    items: gold.items.length,
    doubtful: reading.ledger.doubtful.length,
  }
}

type Score = ReturnType<typeof score>

function line(
  name: string,
  { wanted, found, hits, measures, others, parents, items, doubtful }: Score,
): string {
  const percent = (part: number, all: number) =>
    (all === 0 ? '  –  ' : `${((100 * part) / all).toFixed(1)}%`).padStart(7)
  const f1 = (2 * hits) / (wanted + found)
  return [
    name.padEnd(30),
    percent(hits, found),
    percent(hits, wanted),
    f1.toFixed(3),
    percent(measures, others),
    percent(parents, items),
    String(doubtful).padStart(3),
  ].join('  ')
}

const scores = plans.map(plan => ({ name: plan.name, ...score(plan) }))
const total = scores.reduce(
  (sum, each) => {
    const out = { ...sum }
    for (const field of Object.keys(sum) as (keyof Score)[]) out[field] += each[field]
    return out
  },
  { wanted: 0, found: 0, hits: 0, measures: 0, others: 0, parents: 0, items: 0, doubtful: 0 },
)

afterAll(() => {
  const head =
    'plan                            headings: precision, recall, F1 · other items · parents · doubtful'
  console.log([head, ...scores.map(each => line(each.name, each)), line('all', total)].join('\n'))
})

test('headings, measures and parents over all plans', () => {
  expect((2 * total.hits) / (total.wanted + total.found)).toBeGreaterThanOrEqual(0.98)
  expect(total.measures / total.others).toBeGreaterThanOrEqual(0.98)
  expect(total.parents / total.items).toBeGreaterThanOrEqual(0.98)
})

describe.each(plans)('$name', ({ gold, reading, text }) => {
  test('title, year and tree are as drawn by hand', () => {
    expect({ title: reading.title, year: reading.year }).toEqual({ title: gold.title, year: gold.year })
    expect(flat(reading.items)).toEqual(flat(gold.items))
  })

  test('only the lines around the plan are left, and every character is accounted for', () => {
    const whole = new Set(reading.ledger.left.map(each => each.line))
    for (const item of gold.items) for (const number of item.lines) whole.delete(number)
    expect([...whole].sort((a, b) => a - b)).toEqual(gold.left)
    const left = reading.ledger.left.reduce((sum, each) => sum + ink(each.text), 0)
    expect(reading.ledger.kept + left).toBe(ink(text))
  })
})
