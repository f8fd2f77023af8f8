// What the property pages of an old Word file say about its characters, as flags by byte offset in the main stream:
// whether a change tracker deleted or inserted them, and whether their paragraph stands in a table.
import { DocxError } from './docx-error.ts'

export const docFlags = { deleted: 1, inserted: 2, inTable: 4, rowEnd: 8 } as const

/** [MS-DOC] 2.6.1 and 2.6.2: the property modifiers that are looked for. */
const flagOf: Readonly<Record<number, number>> = {
  0x0800: docFlags.deleted,
  0x0801: docFlags.inserted,
  0x2416: docFlags.inTable,
  0x2417: docFlags.rowEnd,
}
/** Bytes of an operand by the top three bits of its modifier; the sixth says its own length. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3]
const pageSize = 512

/** Flags of every byte of `main`. `table` is the table stream that the header names. Throws a DocxError `damaged`. */
export function readDocProperties(main: Buffer, table: Buffer): Uint8Array {
  const flags = new Uint8Array(main.length)
  for (const { at, paragraphs } of [
    { at: 0xfa, paragraphs: false },
    { at: 0x102, paragraphs: true },
  ]) {
    for (const page of pagesOf(main, table, at)) {
      for (const { start, end, modifiers } of runsOf(page, paragraphs)) {
        const found = flagsIn(modifiers)
        if (found === 0) continue
        for (let i = start; i < Math.min(end, flags.length); i++) flags[i]! |= found
      }
    }
  }
  return flags
}

/** The pages that a list in the table stream names; its place is told at `at` in the header. */
function pagesOf(main: Buffer, table: Buffer, at: number): Buffer[] {
  const offset = main.readUInt32LE(at)
  const length = main.readUInt32LE(at + 4)
  if (length < 12) return []
  if (offset + length > table.length) throw new DocxError('damaged', `property pages at ${offset}`)
  const count = Math.floor((length - 4) / 8)
  const ids = Array.from(
    { length: count },
    (_, i) => table.readUInt32LE(offset + (count + 1 + i) * 4) & 0x3fffff,
  )
  return [...new Set(ids)].map(id => {
    const page = main.subarray(id * pageSize, (id + 1) * pageSize)
    if (page.length < pageSize) throw new DocxError('damaged', `property page ${id}`)
    return page
  })
}

interface PropertyRun {
  start: number
  end: number
  modifiers: Buffer
}

function runsOf(page: Buffer, paragraphs: boolean): PropertyRun[] {
  const count = page[pageSize - 1]!
  const width = paragraphs ? 13 : 1
  if ((count + 1) * 4 + count * width > pageSize) throw new DocxError('damaged', `${count} runs on a page`)
  return Array.from({ length: count }, (_, i) => {
    const place = page[(count + 1) * 4 + i * width]! * 2
    return {
      start: page.readUInt32LE(i * 4),
      end: page.readUInt32LE((i + 1) * 4),
      modifiers: place === 0 ? Buffer.alloc(0) : paragraphs ? ofParagraph(page, place) : ofRun(page, place),
    }
  })
}

function ofRun(page: Buffer, place: number): Buffer {
  return page.subarray(place + 1, place + 1 + page[place]!)
}

/** The length counts pairs of bytes, in one byte or, after a zero, in the next; the style's number comes first. */
function ofParagraph(page: Buffer, place: number): Buffer {
  const short = page[place]! !== 0
  const start = short ? place + 1 : place + 2
  const length = short ? page[place]! * 2 - 1 : (page[place + 1] ?? 0) * 2
  return page.subarray(start + 2, start + length)
}

function flagsIn(modifiers: Buffer): number {
  let flags = 0
  for (let at = 0; at + 3 <= modifiers.length;) {
    const modifier = modifiers.readUInt16LE(at)
    const kind = modifier >> 13
    if (modifiers[at + 2] === 1) flags |= flagOf[modifier] ?? 0
    at += 2 + (kind === 6 ? modifiers[at + 2]! + 1 : operandBytes[kind]!)
  }
  return flags
}
