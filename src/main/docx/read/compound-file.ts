// Opens a compound file (the container of .doc, .wps and encrypted .docx) without trusting it: every chain of sectors
// is followed at most once round the file, and nothing outside the bytes is looked at.
import { DocxError } from './docx-error.ts'

export interface CompoundFile {
  /** The bytes of a stream at the top of the file, null where there is none of that name. Throws a DocxError. */
  stream(name: string): Buffer | null
}

interface Entry {
  name: string
  isStream: boolean
  left: number
  right: number
  child: number
  start: number
  size: number
}

const lastSector = 0xfffffffa
const noEntry = 0xffffffff

/** Reads tables and directory. Throws a DocxError `damaged`. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 512) throw damaged('no header')
  const sectorSize = 1 << file.readUInt16LE(0x1e)
  const miniSize = 1 << file.readUInt16LE(0x20)
  if (![512, 4096].includes(sectorSize) || miniSize !== 64) throw damaged('sector sizes')
  const sectorCount = Math.ceil(file.length / sectorSize) - 1
  const sector = (id: number): Buffer => {
    if (id >= sectorCount) throw damaged(`sector ${id} of ${sectorCount}`)
    return file.subarray((id + 1) * sectorSize, (id + 2) * sectorSize)
  }
  const numbers = (ids: readonly number[]) => ids.flatMap(id => numbersIn(sector(id)))
  const joined = (table: readonly number[], start: number) => Buffer.concat(chain(table, start).map(sector))

  const tableIds = tableSectors(file, sector)
  // One entry of the table stands for one sector; many more entries than sectors would be a bomb.
  if (tableIds.length > (sectorCount * 8) / sectorSize + 128)
    throw damaged('the table is larger than the file')
  const table = numbers(tableIds)
  const entries = entriesIn(joined(table, file.readUInt32LE(0x30)))
  const root = entries[0]
  if (!root) throw damaged('no root')
  const cutoff = file.readUInt32LE(0x38)
  const top = childrenOf(entries, root)

  return {
    stream(name) {
      const entry = top.find(one => one.isStream && one.name === name)
      if (!entry) return null
      const content =
        entry.size < cutoff
          ? miniStream(entry, joined(table, root.start), numbers(chain(table, file.readUInt32LE(0x3c))))
          : joined(table, entry.start)
      if (content.length < entry.size) throw damaged(`${name} is cut off`)
      return content.subarray(0, entry.size)
    },
  }

  function miniStream(entry: Entry, container: Buffer, miniTable: readonly number[]): Buffer {
    const parts = chain(miniTable, entry.start).map(id =>
      container.subarray(id * miniSize, (id + 1) * miniSize),
    )
    return Buffer.concat(parts)
  }
}

/** The sectors that hold the allocation table: 109 named in the header, more in a chain of their own. */
function tableSectors(file: Buffer, sector: (id: number) => Buffer): number[] {
  const ids = numbersIn(file.subarray(0x4c, 512))
  const seen = new Set<number>()
  for (let next = file.readUInt32LE(0x44); next < lastSector;) {
    if (seen.has(next)) throw damaged('the table of tables runs in a circle')
    seen.add(next)
    const list = numbersIn(sector(next))
    next = list.pop() ?? lastSector
    ids.push(...list)
  }
  return ids.filter(id => id < lastSector)
}

/** The sectors from `start` on. */
function chain(table: readonly number[], start: number): number[] {
  const ids: number[] = []
  for (let id = start; id < lastSector; id = table[id]!) {
    if (id >= table.length || ids.length >= table.length) throw damaged(`chain from ${start}`)
    ids.push(id)
  }
  return ids
}

function numbersIn(buffer: Buffer): number[] {
  return Array.from({ length: buffer.length >> 2 }, (_, i) => buffer.readUInt32LE(i * 4))
}

function entriesIn(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, i) => {
    const entry = directory.subarray(i * 128, (i + 1) * 128)
    const nameBytes = Math.min(Math.max(entry.readUInt16LE(0x40) - 2, 0), 62)
    return {
      name: entry.toString('utf16le', 0, nameBytes),
      isStream: entry[0x42] === 2,
      left: entry.readUInt32LE(0x44),
      right: entry.readUInt32LE(0x48),
      child: entry.readUInt32LE(0x4c),
      start: entry.readUInt32LE(0x74),
      size: entry.readUInt32LE(0x78),
    }
  })
}

/** The entries directly under `parent`: what is embedded deeper is another document. */
function childrenOf(entries: readonly Entry[], parent: Entry): Entry[] {
  const found = new Set<Entry>()
  const open = [parent.child]
  while (open.length > 0) {
    const at = open.pop()!
    const entry = at === noEntry ? undefined : entries[at]
    if (!entry || found.has(entry)) continue
    found.add(entry)
    open.push(entry.left, entry.right)
  }
  return [...found]
}

function damaged(detail: string): DocxError {
  return new DocxError('damaged', detail)
}
