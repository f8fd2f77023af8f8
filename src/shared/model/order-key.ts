// Fractional order keys: the place of a row among its siblings as a string that sorts by code unit.
// A key between two others always exists, so a move touches one row.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { z } from 'zod'

/** An order key as stored; compare with `<`, never with a locale. */
export const orderKeySchema = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[0-9A-Za-z]+$/)
export type OrderKey = z.infer<typeof orderKeySchema>

/** A key that sorts after `before` and before `after`; null stands for the open end. Throws if `before >= after`. */
export function keyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  return generateKeyBetween(before, after)
}

/** `count` ascending keys between the two ends. Throws if `before >= after`. */
export function keysBetween(before: OrderKey | null, after: OrderKey | null, count: number): OrderKey[] {
  return generateNKeysBetween(before, after, count)
}

/** Sorts rows by order key, ties (which only a merge can make) by id. */
export function byOrder(a: { ord: string; id: string }, b: { ord: string; id: string }): number {
  return a.ord < b.ord ? -1 : a.ord > b.ord ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
