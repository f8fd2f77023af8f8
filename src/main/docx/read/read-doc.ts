// Reads an old Word file (.doc, and .wps, which is the same): its words and tables, tracked changes taken either way.
// Numbers made by Word, styles and what stands beside the text are not read; the notes say so.
import { openCompound, type CompoundFile } from './compound-file.ts'
import { docFlags, readDocProperties } from './doc-properties.ts'
import type { RevisionView } from './docx-text.ts'
import { DocxError } from './docx-error.ts'

export interface DocText {
  paragraphs: DocParagraph[]
  /** Stretches of words that a tracked change inserted or deleted. */
  changes: number
  /** What the drafter should know about the file, Chinese sentences. */
  notes: string[]
}

export interface DocParagraph {
  /** "\n" is a line break, "\t" a tab. */
  text: string
  table?: { index: number; row: number; column: number }
}

interface Character {
  code: number
  flags: number
}

const marks = {
  cell: 7,
  tab: 9,
  lineBreak: 11,
  pageBreak: 12,
  paragraph: 13,
  field: 19,
  result: 20,
  fieldEnd: 21,
}
/** No plan has as many characters; an old file that claims to is refused before it fills the memory. */
const mostCharacters = 2_000_000
const western = new TextDecoder('windows-1252')

/** Reads the bytes of an old Word file. Throws a DocxError: old-format, encrypted, damaged. */
export function readDoc(bytes: Uint8Array, view: RevisionView): DocText {
  const file = openCompound(bytes)
  if (file.stream('EncryptedPackage')) throw new DocxError('encrypted', 'encrypted package')
  const main = file.stream('WordDocument')
  // Word 97 and later; before it the text is stored in another way.
  if (!main || main.length < 0x1aa || main.readUInt16LE(0) !== 0xa5ec)
    throw new DocxError('old-format', 'no Word 97 document')
  const flags = main.readUInt16LE(0x0a)
  if (flags & 0x0100) throw new DocxError('encrypted', 'encrypted text')
  const all = charactersOf(main, tableStream(file, flags))
  const changes = countChanges(all)
  const hidden = view === 'accepted' ? docFlags.deleted : docFlags.inserted
  const shown = withoutFieldCodes(all.filter(character => !(character.flags & hidden)))
  return { paragraphs: paragraphsOf(shown), changes, notes: notesOn(main, changes, view) }
}

function tableStream(file: CompoundFile, flags: number): Buffer {
  const table = file.stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw new DocxError('damaged', 'no table stream')
  return table
}

/** The characters of the body in order: a list of pieces says where each stretch of text stands in the stream. */
function charactersOf(main: Buffer, table: Buffer): Character[] {
  const flags = readDocProperties(main, table)
  const wanted = main.readUInt32LE(0x4c)
  if (wanted > mostCharacters) throw new DocxError('too-large', `${wanted} characters`)
  const characters: Character[] = []
  for (const { at, count, wide } of piecesOf(main, table)) {
    const bytes = main.subarray(at, at + count * (wide ? 2 : 1))
    if (bytes.length < count * (wide ? 2 : 1)) throw new DocxError('damaged', `piece at ${at}`)
    const text = wide ? bytes.toString('utf16le') : western.decode(bytes)
    for (let i = 0; i < text.length && characters.length < wanted; i++)
      characters.push({ code: text.charCodeAt(i), flags: flags[at + (wide ? i * 2 : i)]! })
  }
  if (characters.length < wanted)
    throw new DocxError('damaged', `${characters.length} of ${wanted} characters`)
  return characters
}

interface Piece {
  at: number
  count: number
  /** Two bytes a character; one byte in the western code page otherwise. */
  wide: boolean
}

function piecesOf(main: Buffer, table: Buffer): Piece[] {
  const offset = main.readUInt32LE(0x1a2)
  const clx = table.subarray(offset, offset + main.readUInt32LE(0x1a6))
  let at = 0
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2 || at + 9 > clx.length) throw new DocxError('damaged', 'no list of pieces')
  const list = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.floor((list.length - 4) / 12)
  const pieces = Array.from({ length: Math.max(count, 0) }, (_, i): Piece => {
    const place = list.readUInt32LE((count + 1) * 4 + i * 8 + 2)
    const wide = !(place & 0x40000000)
    const from = place & 0x3fffffff
    const length = list.readUInt32LE((i + 1) * 4) - list.readUInt32LE(i * 4)
    if (length < 0) throw new DocxError('damaged', `piece ${i} runs backwards`)
    return { at: wide ? from : from >> 1, count: length, wide }
  })
  // Pieces stand apart in the stream; more characters than it has bytes would be a bomb.
  if (pieces.reduce((sum, piece) => sum + piece.count, 0) > main.length)
    throw new DocxError('unsafe', 'pieces overlap')
  return pieces
}

function countChanges(characters: readonly Character[]): number {
  const changed = docFlags.deleted | docFlags.inserted
  return characters.filter(
    ({ flags }, i) => flags & changed && (flags & changed) !== ((characters[i - 1]?.flags ?? 0) & changed),
  ).length
}

/** Of a field only its result is text. A field that is never closed is none. */
function withoutFieldCodes(characters: readonly Character[]): Character[] {
  const code = new Uint8Array(characters.length)
  const open: { start: number; result: number }[] = []
  characters.forEach(({ code: mark }, i) => {
    if (mark === marks.field) open.push({ start: i, result: -1 })
    else if (mark === marks.result && open.length > 0) open.at(-1)!.result = i
    else if (mark === marks.fieldEnd) {
      const field = open.pop()
      if (field) code.fill(1, field.start, (field.result < 0 ? i : field.result) + 1)
    }
  })
  return characters.filter((_, i) => code[i] === 0)
}

function paragraphsOf(characters: readonly Character[]): DocParagraph[] {
  const paragraphs: DocParagraph[] = []
  const place = { index: -1, row: 0, column: 0 }
  let inTable = false
  let text = ''
  const end = (flags: number, mark: number) => {
    const inside = (flags & docFlags.inTable) !== 0
    if (inside && !inTable) Object.assign(place, { index: place.index + 1, row: 0, column: 0 })
    inTable = inside
    const rowEnd = mark === marks.cell && (flags & docFlags.rowEnd) !== 0
    if (!rowEnd) paragraphs.push(inside ? { text, table: { ...place } } : { text })
    if (rowEnd) Object.assign(place, { row: place.row + 1, column: 0 })
    else if (mark === marks.cell) place.column++
    text = ''
  }
  for (const { code, flags } of characters) {
    if (code === marks.paragraph || code === marks.cell || code === marks.pageBreak) end(flags, code)
    else text += wordOf(code)
  }
  if (text !== '') paragraphs.push({ text })
  return paragraphs
}

/** A character as text; marks of pictures, notes and comments are none. */
function wordOf(code: number): string {
  if (code === marks.tab) return '\t'
  if (code === marks.lineBreak) return '\n'
  if (code === 30) return '-'
  return code < 32 ? '' : String.fromCharCode(code)
}

function notesOn(main: Buffer, changes: number, view: RevisionView): string[] {
  const notes = [
    '这是旧版 Word 或 WPS 文件，只读取了文字和表格；自动编号、标题样式没有读取，缺编号的请对照原文核对，或在 Word、WPS 中另存为 .docx 后再导入。',
  ]
  if (changes > 0) {
    const how = view === 'accepted' ? '接受全部修订' : '拒绝全部修订'
    notes.push(`文件中有${changes}处修订，已按${how}后的文字读取。`)
  }
  const beside = [
    { at: 0x50, name: '脚注' },
    { at: 0x5c, name: '批注' },
    { at: 0x60, name: '尾注' },
    { at: 0x64, name: '文本框' },
  ].filter(({ at }) => main.readUInt32LE(at) > 0)
  if (beside.length > 0)
    notes.push(`文件中的${beside.map(({ name }) => name).join('、')}没有读取，请对照原文核对。`)
  return notes
}
