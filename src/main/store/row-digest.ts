// Digests that show a changed bit where SQLite's own check sees none (it does not know what a text cell should say).
// Every row carries the SHA-256 of its contents; a scope (one plan, the organisations) carries the sum of its rows'
// digests modulo 2^256, so that writing one row costs two additions however long the plan is, and a row that went
// missing or came from elsewhere still shows.
import { createHash } from 'node:crypto'
import type { Columns } from './row-codec.ts'

/** SHA-256 over a row: its table, then fields in order of name with their stored values. 32 bytes. */
export function rowDigest(table: string, columns: Columns): Buffer {
  const fields = Object.keys(columns)
    .sort()
    .map(field => [field, columns[field]])
  return sha256(JSON.stringify([table, fields]))
}

/** SHA-256 of a log entry chained to the one before, so that no entry can be lost, changed or reordered unseen. */
export function chainedDigest(before: Buffer, columns: Columns): Buffer {
  return createHash('sha256').update(before).update(rowDigest('operation_log', columns)).digest()
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}

/** A sum of digests modulo 2^256 and the count of what was added. */
export interface DigestSum {
  entries: number
  sum: Buffer
}

export const emptySum: DigestSum = { entries: 0, sum: Buffer.alloc(32) }

/** The sum after rows with the digests `removed` left and rows with `added` came. */
export function changeSum(from: DigestSum, removed: readonly Buffer[], added: readonly Buffer[]): DigestSum {
  let sum = toNumber(from.sum)
  for (const digest of removed) sum -= toNumber(digest)
  for (const digest of added) sum += toNumber(digest)
  return { entries: from.entries - removed.length + added.length, sum: toBytes(BigInt.asUintN(256, sum)) }
}

function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`)
}

function toBytes(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex')
}
