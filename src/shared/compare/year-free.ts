// A text with its years told from the plan's own, so that 到2020年底 of 2020 and 到2021年底 of 2021 are equal.
import { plainText } from './plain-text.ts'

/** Replaces every 20xx年 by its distance from the plan's year; without a plan year the text stays. */
export function yearFree(text: string, planYear: number | null): string {
  const plain = plainText(text)
  if (planYear === null) return plain
  return plain.replace(/(?<!\d)(?:19|20|21)\d{2}(?=年)/gu, year => `{${Number(year) - planYear}}`)
}
