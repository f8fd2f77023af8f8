// What follows the body (GB/T 9704-2012 7.3.4–7.3.6): 附件说明, 发文机关署名, 成文日期, 附注.
import type { Fields } from './fields.ts'
import { missingMark } from './fields.ts'
import { charOf } from './measures.ts'
import type { PaperParagraph, PaperRun } from './paper.ts'
import { fieldRun, fixed, missingRun, plainParagraph } from './paragraphs.ts'
import type { Profile } from './profiles.ts'
import { textWidth } from './text-width.ts'

const char = charOf('三号')

/** 附件：1.×× with the names below each other; no punctuation after a name (7.3.4). One blank line above. */
export function attachmentParagraphs(fields: Fields, profile: Profile): PaperParagraph[] {
  const names = (fields.attachments ?? '')
    .split(/[；;\n]/u)
    .map(name => name.trim().replace(/[。，、；.]+$/u, ''))
    .filter(name => name !== '')
  return names.map((name, i) => {
    const title = i === 0 ? '附件：' : ''
    const number = names.length > 1 ? `${i + 1}.` : ''
    const hanging = textWidth(title + number)
    const left = 2 + textWidth('附件：') + textWidth(number)
    const indent = { left: left * char, hanging: hanging * char }
    const runs = [title, number].filter(words => words !== '').map(words => fixed(words))
    return plainParagraph('attachments', [...runs, fieldRun(name)], {
      indent,
      ...(i === 0 ? { before: profile.line } : {}),
    })
  })
}

/** The note in brackets, on the line after the date (7.3.6). */
export function noteParagraphs(fields: Fields): PaperParagraph[] {
  if (fields.note === undefined) return []
  return [plainParagraph('note', [fieldRun(`（${fields.note.replace(/^[（(]|[）)]$/gu, '')}）`)])]
}

/**
 * Signature and date. With a seal the date stands four characters from the right and the signature is centred on it
 * (7.3.5.1); without one the signature stands two characters from the right and the date begins two characters after
 * it (7.3.5.2). Without an issuer only the date is set.
 */
export function signatureParagraphs(fields: Fields, profile: Profile, needed: boolean): PaperParagraph[] {
  const name = partOf(fields.issuer, needed, 'issuer')
  const date = partOf(fields.date, needed, 'date')
  const sealed = fields.seal !== '否'
  const indents = sealed ? sealedIndents(width(name), width(date)) : plainIndents(width(name), width(date))
  // Two lines leave a seal of 42 mm its place, its top within a line of the text.
  const before = (sealed && name ? 2 : 1) * profile.line
  const paragraphs: PaperParagraph[] = []
  if (name)
    paragraphs.push(plainParagraph('signature', [name], { indent: { right: indents.name * char }, before }))
  if (date) {
    const indent = { right: indents.date * char }
    paragraphs.push(plainParagraph('date', [date], { indent, ...(name ? {} : { before }) }))
  }
  return paragraphs
}

function partOf(value: string | undefined, needed: boolean, field: 'issuer' | 'date'): PaperRun | null {
  if (value !== undefined) return fieldRun(value)
  return needed ? missingRun(field) : null
}

const width = (run: PaperRun | null) => (run ? textWidth(run.text) : textWidth(missingMark('date')))

/** Right indents in characters. A name much longer than the date pushes both towards the left. */
function sealedIndents(name: number, date: number): { name: number; date: number } {
  const centred = 4 + (date - name) / 2
  return centred >= 0 ? { name: centred, date: 4 } : { name: 0, date: (name - date) / 2 }
}

function plainIndents(name: number, date: number): { name: number; date: number } {
  return date > name ? { name: date + 4 - name, date: 2 } : { name: 2, date: name - date }
}
