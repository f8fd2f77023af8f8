// Opens a zip without trusting it: the directory is read by hand, a part is inflated only when asked for, never
// beyond its declared size and never beyond the byte budget, and its checksum must agree.
import { crc32, inflateRawSync } from 'node:zlib'
import { DocxError } from './docx-error.ts'

export interface ZipLimits {
  /** Entries of the directory. */
  entries: number
  /** Bytes of one inflated part, and of all inflated parts together. */
  part: number
  total: number
}

export const zipLimits: ZipLimits = { entries: 10_000, part: 64 << 20, total: 160 << 20 }

interface Entry {
  offset: number
  packed: number
  size: number
  crc: number
  method: number
}

export interface ZipPackage {
  /** Names of all parts. */
  names: string[]
  /** The bytes of a part, null where there is none of that name. Throws a DocxError. */
  bytes(name: string): Uint8Array | null
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

/** Reads the directory. Throws a DocxError `damaged`, `too-large`, `encrypted` or `unsafe`. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): ZipPackage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view, limits)
  let spent = 0
  return {
    names: [...entries.keys()],
    bytes(name) {
      const entry = entries.get(name)
      if (!entry) return null
      spent += entry.size
      if (entry.size > limits.part || spent > limits.total)
        throw new DocxError('too-large', `budget spent at ${name}`)
      return inflate(bytes, view, name, entry)
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new DocxError('too-large', `${count} entries`)
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) {
      throw new DocxError('damaged', `directory entry ${i} is not where it should be`)
    }
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    checkName(name)
    if (seen.has(name.toLowerCase())) throw new DocxError('unsafe', `two entries named ${name}`)
    seen.add(name.toLowerCase())
    if (view.getUint16(at + 8, true) & 1) throw new DocxError('encrypted', `${name} is encrypted in the zip`)
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands within the last 64 KB, after which only a comment may follow. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  throw new DocxError('damaged', 'no end of directory')
}

/** Parts of a document have plain relative names. */
function checkName(name: string): void {
  const tricks = name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[A-Za-z]:/.test(name)
  if (tricks || name.split('/').includes('..')) throw new DocxError('unsafe', `path ${JSON.stringify(name)}`)
}

function inflate(bytes: Uint8Array, view: DataView, name: string, entry: Entry): Uint8Array {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localHeader) {
    throw new DocxError('damaged', `no local header of ${name}`)
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw new DocxError('damaged', `${name} is cut off`)
  const packed = bytes.subarray(start, start + entry.packed)
  const out = entry.method === 0 ? packed : unpack(packed, name, entry)
  if (out.length !== entry.size || crc32(out) !== entry.crc)
    throw new DocxError('damaged', `checksum of ${name}`)
  return out
}

function unpack(packed: Uint8Array, name: string, entry: Entry): Uint8Array {
  if (entry.method !== 8) throw new DocxError('damaged', `${name} is packed by method ${entry.method}`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) })
  } catch (error) {
    throw new DocxError('damaged', `${name}: ${(error as Error).message}`)
  }
}
