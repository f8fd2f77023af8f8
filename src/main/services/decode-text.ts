// Bytes of a text file to a string. The encoding is found by validity, never by guess alone: a byte order mark,
// else valid UTF-8, else UTF-16 or GB18030, whichever gives Chinese text.
import iconv from 'iconv-lite'
import { UnreadableSourceError, type UnreadableSourceReason } from './unreadable-source-error.ts'

export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

export interface DecodedText {
  text: string
  encoding: TextEncoding
}

const largest = 20 * 1024 * 1024
const magics: { bytes: number[]; reason: UnreadableSourceReason }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: 'pdf' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: 'old-word' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: 'zip' },
]
const marks: { bytes: number[]; encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16BE' },
]

/** Decodes the bytes of a text file. Throws UnreadableSourceError where they are no text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new UnreadableSourceError('empty')
  if (bytes.length > largest) throw new UnreadableSourceError('too-large')
  const magic = magics.find(each => startsWith(bytes, each.bytes))
  if (magic) throw new UnreadableSourceError(magic.reason)

  const mark = marks.find(each => startsWith(bytes, each.bytes))
  const found = mark ? decodeAs(bytes.subarray(mark.bytes.length), mark.encoding) : detect(bytes)
  if (!found) throw new UnreadableSourceError(bytes.includes(0) ? 'binary' : 'encoding')
  if (hasControls(found.text)) throw new UnreadableSourceError('binary')
  return found
}

function detect(bytes: Uint8Array): DecodedText | null {
  const utf8 = decodeAs(bytes, 'UTF-8')
  if (utf8 && !utf8.text.includes('\0')) return utf8
  const others = (['UTF-16LE', 'UTF-16BE', 'GB18030'] as const).flatMap(
    encoding => decodeAs(bytes, encoding) ?? [],
  )
  const best = others
    .map(found => ({ found, share: usualShare(found.text) }))
    .sort((a, b) => b.share - a.share)[0]
  return best && best.share >= 0.9 ? best.found : null
}

/** Null where the bytes are not valid in the encoding. */
function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  if (encoding === 'UTF-8') {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
    } catch {
      return null
    }
  }
  if (encoding !== 'GB18030' && bytes.length % 2 !== 0) return null
  const text = iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false })
  return text.includes('\uFFFD') || /\p{Cs}/u.test(text) ? null : { text, encoding }
}

/** The share of characters that Chinese office text is made of. */
function usualShare(text: string): number {
  const characters = [...text]
  const usual = characters.filter(character =>
    /[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFF65\u2010-\u2027\u2460-\u249B\x20-\x7E\s]/u.test(character),
  )
  return characters.length === 0 ? 0 : usual.length / characters.length
}

function hasControls(text: string): boolean {
  return /[\0-\x08\x0E-\x1F]/.test(text)
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}
