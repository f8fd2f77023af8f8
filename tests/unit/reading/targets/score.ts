// Scores what the target reader finds against a gold list: found, missed, invented, and every field of the found.
// Indicators are compared loosely (containment or shared characters); all other fields exactly.
import type { FoundTarget } from '#shared/reading/targets/found-target.ts'
import { readTargets } from '#shared/reading/targets/read-targets.ts'

export interface GoldTarget {
  indicator: string
  comparator: string | null
  value: number | null
  unit: string
  basis: string
  valueMax?: number
  scope?: string
  strength?: string
  period?: string
  baseline?: number
  parent?: string
  per?: string
  stretch?: number
}

export interface GoldSentence {
  id: string
  text: string
  targets: GoldTarget[]
}

const FIELDS = [
  'comparator',
  'value',
  'valueMax',
  'unit',
  'basis',
  'scope',
  'strength',
  'period',
  'baseline',
  'parent',
  'per',
  'stretch',
  'indicator',
] as const
type Field = (typeof FIELDS)[number]

const DEFAULTS: Partial<Record<Field, unknown>> = { scope: '', strength: '要求' }

export interface Score {
  gold: number
  found: number
  matched: number
  right: Record<Field, number>
  /** One line for each miss, invention and wrong field. */
  errors: string[]
}

/** Reads every sentence and scores it. */
export function score(sentences: GoldSentence[]): Score {
  const total: Score = {
    gold: 0,
    found: 0,
    matched: 0,
    right: Object.fromEntries(FIELDS.map(field => [field, 0])) as Record<Field, number>,
    errors: [],
  }
  for (const sentence of sentences) {
    const found = readTargets(sentence.text)
    const left = [...found]
    total.gold += sentence.targets.length
    total.found += found.length
    for (const gold of sentence.targets) {
      const at = left.findIndex(target => matches(target, gold))
      if (at < 0) {
        total.errors.push(`${sentence.id} missed ${gold.indicator} ${gold.value ?? ''}${gold.unit}`)
        continue
      }
      const target = left.splice(at, 1)[0]!
      total.matched++
      for (const field of FIELDS) {
        if (agrees(field, target, gold)) total.right[field]++
        else
          total.errors.push(
            `${sentence.id} ${field}: ${String(target[field])}, not ${String(gold[field] ?? DEFAULTS[field] ?? null)} (${target.text})`,
          )
      }
    }
    for (const extra of left) total.errors.push(`${sentence.id} invented ${extra.text}`)
  }
  return total
}

function matches(target: FoundTarget, gold: GoldTarget): boolean {
  return target.value === gold.value && (gold.value !== null || target.basis === gold.basis)
}

function agrees(field: Field, target: FoundTarget, gold: GoldTarget): boolean {
  if (field === 'indicator') return alike(target.indicator, gold.indicator)
  return target[field] === (gold[field] ?? DEFAULTS[field] ?? null)
}

/** Whether two names of an indicator mean the same: one in the other, or most characters in common. */
function alike(a: string, b: string): boolean {
  if (a !== '' && b !== '' && (a.includes(b) || b.includes(a))) return true
  const shared = [...b].filter(char => a.includes(char)).length
  return (2 * shared) / (a.length + b.length) >= 0.7
}

/** A table of a score: precision, recall and the accuracy of each field, in per cent. */
export function table(name: string, result: Score): string {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`
  const fields = FIELDS.map(field => `${field} ${percent(result.right[field], result.matched)}`).join(' · ')
  return `${name}: ${result.matched}/${result.gold} found, precision ${percent(result.matched, result.found)}, recall ${percent(result.matched, result.gold)}\n  ${fields}`
}

/** The share of all fields of all matched targets that are right. */
export function fieldAccuracy(result: Score): number {
  const right = FIELDS.reduce((sum, field) => sum + result.right[field], 0)
  return result.matched === 0 ? 0 : right / (FIELDS.length * result.matched)
}
