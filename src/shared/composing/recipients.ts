// 主送机关 (GB/T 9704-2012 7.3.2).
import type { Fields } from './fields.ts'
import type { PaperParagraph } from './paper.ts'
import { fieldRun, fixed, missingRun, plainParagraph } from './paragraphs.ts'

/** The organs, flush left, ending with a colon; [] where none is given and none is needed. */
export function recipientParagraphs(fields: Fields, needed: boolean): PaperParagraph[] {
  if (fields.recipients === undefined && !needed) return []
  const organs = fields.recipients?.replace(/[：:。]+$/u, '')
  const words = organs === undefined ? missingRun('recipients') : fieldRun(organs)
  return [plainParagraph('recipients', [words, fixed('：')])]
}
