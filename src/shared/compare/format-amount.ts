// Prints an amount the way plans do: 万 and 亿 where they make it shorter.
import { tidyNumber } from './base-unit.ts'

/** 400000, 家 → 40万家; 1800, 条 → 1800条; 123456, 人 → 12.3456万人. */
export function formatAmount(amount: number, unit: string): string {
  const size = Math.abs(amount)
  const scale = size >= 1e8 ? { worth: 1e8, word: '亿' } : size >= 1e4 ? { worth: 1e4, word: '万' } : null
  return scale ? `${tidyNumber(amount / scale.worth)}${scale.word}${unit}` : `${tidyNumber(amount)}${unit}`
}
