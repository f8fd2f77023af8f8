// The form of a target: text fields in and out, and the sentence for a wrong entry. Pure.
import { comparators, onlyFacts, type Comparator, type TargetFacts } from '#shared/model/target.ts'
import { zh } from '../../strings/zh-CN.ts'

export interface TargetForm {
  indicator: string
  /** "" stands for a milestone without a number. */
  comparator: Comparator | ''
  value: string
  valueMax: string
  unit: string
  basis: TargetFacts['basis']
  strength: TargetFacts['strength']
  scope: string
  period: string
}

export type TargetFormErrors = Partial<Record<'indicator' | 'value' | 'valueMax', string>>

const folds: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['百亿', 1e10],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
]

export const comparatorChoices: readonly (Comparator | '')[] = [...comparators, '']

export function formOf(facts: TargetFacts): TargetForm {
  return {
    indicator: facts.indicator,
    comparator: facts.comparator ?? '',
    value: facts.value === null ? '' : String(facts.value),
    valueMax: facts.valueMax === null ? '' : String(facts.valueMax),
    unit: facts.unit,
    basis: facts.basis,
    strength: facts.strength,
    scope: facts.scope,
    period: facts.period ?? '',
  }
}

/** Facts for words that were marked and that nothing is known about yet. */
export function blankFacts(quote: string): TargetFacts {
  return {
    text: quote,
    indicator: '',
    comparator: '>=',
    value: null,
    valueMax: null,
    unit: '',
    amount: null,
    baseUnit: '',
    basis: 'stock',
    scope: '',
    strength: '要求',
    period: null,
    baseline: null,
    parent: null,
    per: null,
    stretch: null,
    certainty: 'sure',
    doubt: '',
  }
}

/** One sentence for each wrong field; empty when the form can be stored. */
export function formErrors(form: TargetForm): TargetFormErrors {
  const errors: TargetFormErrors = {}
  if (form.indicator.trim() === '') errors.indicator = zh.inspector.indicatorMissing
  if (form.comparator === '') return errors
  const value = parseNumber(form.value)
  if (form.value.trim() === '') errors.value = zh.inspector.valueMissing
  else if (value === null) errors.value = zh.inspector.valueWrong
  if (form.comparator !== 'between') return errors
  const max = parseNumber(form.valueMax)
  if (max === null) errors.valueMax = zh.inspector.valueWrong
  else if (value !== null && max <= value) errors.valueMax = zh.inspector.rangeWrong
  return errors
}

/**
 * The facts after the form, on top of the facts before it. `amount` and `baseUnit` follow from value and unit.
 * Only for a form without errors. What the drafter has filled in is sure.
 */
export function factsOf(form: TargetForm, before: TargetFacts): TargetFacts {
  const numeric = form.comparator !== ''
  const value = numeric ? parseNumber(form.value) : null
  const unit = form.unit.trim()
  const { factor, baseUnit } = foldUnit(unit)
  return {
    ...onlyFacts(before),
    indicator: form.indicator.trim(),
    comparator: form.comparator === '' ? null : form.comparator,
    value,
    valueMax: form.comparator === 'between' ? parseNumber(form.valueMax) : null,
    unit,
    amount: value === null ? null : Number((value * factor).toPrecision(15)),
    baseUnit,
    basis: form.basis,
    strength: form.strength,
    scope: form.scope.trim(),
    period: form.period.trim() === '' ? null : form.period.trim(),
    certainty: 'sure',
    doubt: '',
  }
}

/** 万家 → 10000 × 家. A unit that is only a magnitude (万) has an empty base. */
export function foldUnit(unit: string): { factor: number; baseUnit: string } {
  const fold = folds.find(([prefix]) => unit.startsWith(prefix))
  return fold ? { factor: fold[1], baseUnit: unit.slice(fold[0].length) } : { factor: 1, baseUnit: unit }
}

/** A number as a drafter types it: half- or full-width digits, grouping commas; null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return null
  return Number(plain.replaceAll(',', ''))
}
