// 发文机关署名 and 成文日期 (GB/T 9704-2012 7.3.5): with a seal, without one, with the stamp of who signed it (签名章);
// of one organ or of several that issue the paper together. Places are computed from the widths of names and date.
import type { Fields, MissingName } from './fields.ts'
import { missingMark } from './fields.ts'
import { charOf, twipsOfMm, typeArea } from './measures.ts'
import { organNames } from './organs.ts'
import type { PaperBlock, PaperParagraph, PaperRow, PaperRun } from './paper.ts'
import { fieldRun, missingRun, plainParagraph } from './paragraphs.ts'
import type { Profile } from './profiles.ts'
import { cell, one } from './table-parts.ts'
import { textWidth } from './text-width.ts'

const char = charOf('三号')
/** From the right edge to the date under a seal, and to a stamp; from there to a name without a seal. In characters. */
const sealedRight = 4
const plainRight = 2
/** From one seal to the next: the 42 mm of a seal of the state organs, and air, so that seals never touch (7.3.5.1). */
const sealPitch = twipsOfMm(44)
/** What is kept free for a stamp: 40 mm wide, in characters, and two lines high. The standard sets no size. */
const stampWidth = twipsOfMm(40) / char

/**
 * Signature and date, [] where neither is given nor needed. The field `seal` decides the form: 是 and absent a seal,
 * 否 none, 签名章 the stamp of the signer after the post in `signerPost`.
 */
export function signatureBlocks(fields: Fields, profile: Profile, needed: boolean): PaperBlock[] {
  const date = partOf(fields, needed, 'date')
  if (fields.seal === '签名章') return stamped(fields, profile, date, needed)
  const names = fields.issuer === undefined ? [] : organNames(fields.issuer).map(name => fieldRun(name))
  if (names.length === 0 && needed) names.push(missingRun('issuer'))
  if (fields.seal === '否') return plain(names, date, profile)
  const columns = sealsAbreast(names, date)
  return columns > 1 ? sealTable(names, date, columns, profile) : sealed(names, date, profile)
}

/** A signature stands on a page with text (7.3.5.5): the last paragraph and the list of attachments stay with it. */
export function keptTogether(
  text: readonly PaperParagraph[],
  attachments: readonly PaperParagraph[],
  signature: readonly PaperBlock[],
): PaperBlock[] {
  const whole = [...text, ...attachments]
  if (signature.length === 0) return [...whole, ...signature]
  const kept = whole.map((each, i) => (i < text.length - 1 ? each : { ...each, keepNext: true }))
  return [...kept, ...signature]
}

function partOf(fields: Fields, needed: boolean, field: 'date' | 'signerPost'): PaperRun | null {
  const value = fields[field]
  if (value !== undefined) return fieldRun(value)
  return needed ? missingRun(field) : null
}

const width = (run: PaperRun | null, absent: MissingName = 'date') =>
  run ? textWidth(run.text) : textWidth(missingMark(absent))

/** A line that stands so many characters from the right edge. */
function fromRight(
  element: 'signature' | 'date',
  run: PaperRun,
  right: number,
  before?: number,
): PaperParagraph {
  return plainParagraph(element, [run], {
    indent: { right: Math.round(right * char) },
    ...(before === undefined ? {} : { before }),
  })
}

/** The date four characters from the right, the name centred on it; further names a seal higher (7.3.5.1). */
function sealed(names: readonly PaperRun[], date: PaperRun | null, profile: Profile): PaperBlock[] {
  const longest = names.length > 0 ? Math.max(...names.map(name => width(name))) : width(null)
  const place = sealedIndents(longest, width(date))
  const centre = place.date + width(date) / 2
  const lines = names.map((name, i) =>
    // Two lines leave a seal of 42 mm its place, its top within a line of the text.
    fromRight(
      'signature',
      name,
      Math.max(0, centre - width(name) / 2),
      i === 0 ? 2 * profile.line : sealPitch - profile.line,
    ),
  )
  if (!date) return lines
  return [...lines, fromRight('date', date, place.date, names.length > 0 ? undefined : profile.line)]
}

/** Right indents in characters. A name much longer than the date pushes both towards the left. */
function sealedIndents(name: number, date: number): { name: number; date: number } {
  const centred = sealedRight + (date - name) / 2
  return centred >= 0 ? { name: centred, date: sealedRight } : { name: 0, date: (name - date) / 2 }
}

/** How many seals stand in a row: as many as their names have room for, three at most; 1 for a single organ. */
function sealsAbreast(names: readonly PaperRun[], date: PaperRun | null): number {
  const longest = Math.max(...names.map(name => width(name)))
  const fits = (columns: number) => {
    const column = columnOf(columns, date)
    return column * char >= sealPitch && longest <= column
  }
  return [3, 2].find(columns => columns <= names.length && fits(columns)) ?? 1
}

/** Width of a column in characters, so that a date centred in the last one stands four characters from the right. */
function columnOf(columns: number, date: PaperRun | null): number {
  const all = typeArea.width / char
  return Math.min(all / columns, (all - sealedRight - width(date) / 2) / (columns - 0.5))
}

/** Names side by side, a seal on each; the last row ends on the right, with the date under the last name. */
function sealTable(
  names: readonly PaperRun[],
  date: PaperRun | null,
  columns: number,
  profile: Profile,
): PaperBlock[] {
  const empty = (columns - (names.length % columns)) % columns
  const full = names.length - (columns - empty)
  const places = [...names.slice(0, full), ...Array<null>(empty).fill(null), ...names.slice(full)]
  const rows = Array.from({ length: places.length / columns }, (_, i): PaperRow => {
    const before = i === 0 ? { before: 2 * profile.line } : {}
    const last = (i + 1) * columns === places.length
    const cells = places.slice(i * columns, (i + 1) * columns).map((name, at) => {
      if (!name) return one([cell([])])
      const line = plainParagraph('jointSignature', [name], before)
      const dated = date && last && at === columns - 1
      return one(dated ? [line, plainParagraph('jointDate', [date])] : [line])
    })
    const lead = i === 0 ? 2 * profile.line : 0
    return { cells, header: false, ...(last ? {} : { minHeight: sealPitch + lead }) }
  })
  const column = Math.floor(columnOf(columns, date) * char)
  return [
    {
      kind: 'table',
      columns: Array<number>(columns).fill(column),
      rows,
      lines: { top: 0, bottom: 0, left: 0, right: 0, insideH: 0, insideV: 0 },
      padding: { side: 0, end: 0 },
      place: 'flow',
    },
    plainParagraph('anchor', []),
  ]
}

/**
 * The name two characters from the right, the date beginning two characters after it; several names below each other
 * with their beginnings in line (7.3.5.2).
 */
function plain(names: readonly PaperRun[], date: PaperRun | null, profile: Profile): PaperBlock[] {
  const longest = names.length > 0 ? Math.max(...names.map(name => width(name))) : width(null)
  const dated = width(date)
  // From the right edge to where the names begin; a date longer than they are is the one that stands at 2.
  const begin = dated > longest ? dated + 2 * plainRight : longest + plainRight
  const lines = names.map((name, i) =>
    fromRight('signature', name, begin - width(name), i === 0 ? profile.line : undefined),
  )
  if (!date) return lines
  return [
    ...lines,
    fromRight('date', date, begin - plainRight - dated, names.length > 0 ? undefined : profile.line),
  ]
}

/**
 * The stamp's place four characters from the right, the post two characters to its left, one organ a line in the order
 * of the organs; the date a blank line below, four characters from the right (7.3.5.3).
 */
function stamped(fields: Fields, profile: Profile, date: PaperRun | null, needed: boolean): PaperBlock[] {
  const posts =
    fields.signerPost === undefined
      ? [partOf(fields, needed, 'signerPost')].filter(run => run !== null)
      : organNames(fields.signerPost).map(post => fieldRun(post))
  const lines = posts.map((post, i) =>
    fromRight('signature', post, sealedRight + stampWidth + plainRight, (i === 0 ? 2 : 1) * profile.line),
  )
  return date ? [...lines, fromRight('date', date, sealedRight, profile.line)] : lines
}
