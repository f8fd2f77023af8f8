// How a target is shown: its sign, its numbers, and what else is known. Pure.
import type { Comparator, Target } from '#shared/model/target.ts'
import { zh } from '../../strings/zh-CN.ts'

const glyphs: Record<Comparator, string> = {
  '>=': '≥',
  '>': '>',
  '=': '=',
  '<=': '≤',
  '<': '<',
  '~': '≈',
  between: '',
}

/** The sign before a value; "" for a range, which shows both ends. */
export function comparatorGlyph(comparator: Comparator | null): string {
  return comparator === null ? '' : glyphs[comparator]
}

/** 5000 → "5,000"; fractions keep the digits they have. */
export function numberText(value: number): string {
  return new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 12 }).format(value)
}

/** The number or range of a target without its sign and unit; "" for a milestone. */
export function valueText(target: Pick<Target, 'value' | 'valueMax' | 'comparator'>): string {
  if (target.value === null) return ''
  if (target.comparator === 'between' && target.valueMax !== null)
    return `${numberText(target.value)}–${numberText(target.valueMax)}`
  return numberText(target.value)
}

/** The small line under a target: basis, strength, scope, period and the rest that is known, joined by " · ". */
export function detailText(target: Target): string {
  const words = zh.inspector
  const parts: (string | null)[] = [
    zh.basis[target.basis],
    target.strength,
    target.scope || null,
    target.period,
    target.per === null ? null : words.per(target.per),
    target.baseline === null ? null : words.baseline(`${numberText(target.baseline)}${target.unit}`),
    target.stretch === null ? null : words.stretch(`${numberText(target.stretch)}${target.unit}`),
    target.parent === null ? null : words.part(target.parent),
  ]
  return parts.filter(part => part !== null && part !== '').join(' · ')
}
