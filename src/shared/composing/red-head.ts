// The head of official paper (版头, GB/T 9704-2012 7.2): 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人, red line.
import { elements } from './elements.ts'
import type { Fields } from './fields.ts'
import { jointMasthead } from './joint-masthead.ts'
import { mastheadAt, mastheadTop } from './masthead.ts'
import { charOf, typeArea } from './measures.ts'
import { organNames } from './organs.ts'
import type { PaperBlock, PaperParagraph } from './paper.ts'
import { fieldRun, fixed, missingRun, neededField, plainParagraph } from './paragraphs.ts'
import type { Profile } from './profiles.ts'
import { textWidth } from './text-width.ts'

/** Height of an anchor's line, in twips. */
const anchorLine = elements.anchor.line * 20
/** Width of the red line in eighths of a point: 1.5 pt, the practice; the standard sets none. */
const redLineWidth = 12

/** Whether the plan goes out under a red head: as soon as who issues it, its number or its signer is known. */
export function hasRedHead(fields: Fields): boolean {
  return fields.issuer !== undefined || fields.number !== undefined || fields.signer !== undefined
}

/** 份号, 密级和保密期限, 紧急程度, top left, one line each (7.2.1–7.2.3). 密级 stands on the second line. */
export function cornerParagraphs(fields: Fields): PaperParagraph[] {
  const corner: PaperParagraph[] = []
  if (fields.copies !== undefined) corner.push(plainParagraph('copyNumber', [fieldRun(fields.copies)]))
  // A paper with a 密级 carries a 份号 (党政机关公文处理工作条例 第九条).
  else if (fields.secrecy !== undefined) corner.push(plainParagraph('copyNumber', [missingRun('copies')]))
  if (fields.secrecy !== undefined) corner.push(plainParagraph('secrecy', [fieldRun(fields.secrecy)]))
  if (fields.urgency !== undefined) corner.push(plainParagraph('urgency', [fieldRun(fields.urgency)]))
  return corner
}

/** The red head below the corner: `cornerLines` lines of it are above. */
export function redHeadBlocks(fields: Fields, profile: Profile, cornerLines: number): PaperBlock[] {
  const masthead = mastheadBlocks(fields, mastheadTop - cornerLines * profile.line)
  const gap = 2 * profile.line - masthead.below
  const numbers =
    fields.signer === undefined
      ? [plainParagraph('number', [neededField(fields, 'number')], { before: gap })]
      : signerParagraphs(fields, fields.signer, gap)
  return [...masthead.blocks, ...numbers, redLine()]
}

/** The 标志 with its glyphs `top` twips below; `below` is the empty space in its last line. */
function mastheadBlocks(fields: Fields, top: number): { blocks: PaperBlock[]; below: number } {
  const organs = fields.issuer === undefined ? [] : organNames(fields.issuer)
  if (organs.length > 1) {
    const { table, above, below } = jointMasthead(organs)
    // A table has no distance of its own above it.
    const before = Math.max(0, top - above - anchorLine)
    return { blocks: [plainParagraph('anchor', [], { before }), table], below }
  }
  const words = fields.issuer === undefined ? missingRun('issuer') : fieldRun(`${fields.issuer}文件`)
  const { paragraph, below } = mastheadAt(words, top)
  return { blocks: [paragraph], below }
}

/** A red line as wide as the 版心. */
export function redLine(): PaperParagraph {
  return plainParagraph('redLine', [], { rule: { width: redLineWidth, distance: 0, colour: 'red' } })
}

/**
 * 上行文: the number on the left, one character in, on the line of the last signers; signers on the right, one
 * character in, two a line, the names of later lines below the first name (7.2.5, 7.2.6).
 */
function signerParagraphs(fields: Fields, signer: string, before: number): PaperParagraph[] {
  const names = signer.split(/[、，,；;\s]+/u).filter(name => name !== '')
  const perLine = names.length > 1 ? 2 : 1
  const char = charOf('三号')
  const nameWidth = Math.max(...names.map(textWidth))
  const title = '签发人：'
  const width = textWidth(title) + perLine * nameWidth + (perLine - 1)
  const start = typeArea.width - char - width * char
  const first = start + textWidth(title) * char
  const tabs = [start, first, first + (nameWidth + 1) * char].map(at => ({
    at: Math.round(at),
    align: 'left' as const,
  }))
  const rows = Math.ceil(names.length / perLine)
  return Array.from({ length: rows }, (_, i) => {
    const row = names.slice(i * perLine, (i + 1) * perLine)
    const head = i === rows - 1 ? [neededField(fields, 'number')] : []
    const words = [
      fixed('\t'),
      ...(i === 0 ? [fixed(title)] : [fixed('\t')]),
      fieldRun(row.join('\t'), 'kai'),
    ]
    return plainParagraph('numberAndSigner', [...head, ...words], { tabs, ...(i === 0 ? { before } : {}) })
  })
}
