// What stands around the signature (GB/T 9704-2012 7.3.4, 7.3.6): 附件说明 before it, 附注 after it.
import type { Fields } from './fields.ts'
import { charOf } from './measures.ts'
import type { PaperParagraph } from './paper.ts'
import { fieldRun, fixed, plainParagraph } from './paragraphs.ts'
import type { Profile } from './profiles.ts'
import { textWidth } from './text-width.ts'

const char = charOf('三号')

/** The names in the field 附件说明, without the punctuation after them. */
export function attachmentNames(attachments: string): string[] {
  return attachments
    .split(/[；;\n]/u)
    .map(name => name.trim().replace(/[。，、；.]+$/u, ''))
    .filter(name => name !== '')
}

/** The names as they stand below each other: numbered where there are several. */
export function numberedNames(names: readonly string[]): readonly string[] {
  return names.length > 1 ? names.map((name, i) => `${i + 1}.${name}`) : names
}

/** 附件：1.×× with the names below each other; no punctuation after a name (7.3.4). One blank line above. */
export function attachmentParagraphs(names: readonly string[], profile: Profile): PaperParagraph[] {
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
