// A target in one short line, as tables and lists show it: 上云企业 ≥40万家. Pure.
import type { Target } from '#shared/model/target.ts'
import { zh } from '../../strings/zh-CN.ts'
import { comparatorGlyph, valueText } from '../inspector/target-text.ts'

/** What is demanded: sign, number and unit; the quoted words of a milestone without a number. */
export function demandText(
  target: Pick<Target, 'comparator' | 'value' | 'valueMax' | 'unit' | 'text'>,
): string {
  const value = valueText(target)
  return value === '' ? target.text : `${comparatorGlyph(target.comparator)}${value}${target.unit}`
}

/** The indicator and what is demanded of it. */
export function targetLine(
  target: Pick<Target, 'indicator' | 'comparator' | 'value' | 'valueMax' | 'unit' | 'text'>,
): string {
  if (valueText(target) === '') return target.text || target.indicator || zh.inspector.unnamed
  return `${target.indicator || zh.inspector.unnamed} ${demandText(target)}`
}
