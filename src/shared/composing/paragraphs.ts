// Small makers of paper paragraphs for what does not come from rows: header fields and fixed words.
import type { ElementId } from './elements.ts'
import type { FaceId } from './faces.ts'
import type { FieldName, Fields, MissingName } from './fields.ts'
import { missingMark } from './fields.ts'
import type { PaperParagraph, PaperRun } from './paper.ts'

/** Words that stand on every paper of this kind. */
export function fixed(text: string, face?: FaceId): PaperRun {
  return { text, source: 'fixed', blockId: null, targetIds: [], ...(face ? { face } : {}) }
}

/** Words of a header field. */
export function fieldRun(text: string, face?: FaceId): PaperRun {
  return { text, source: 'field', blockId: null, targetIds: [], ...(face ? { face } : {}) }
}

/** The words of a field the paper needs, or its mark 【待补：…】. */
export function neededField(fields: Fields, name: FieldName): PaperRun {
  const value = fields[name]
  return value === undefined ? missingRun(name) : fieldRun(value)
}

/** The mark of something that is not given. */
export function missingRun(name: MissingName): PaperRun {
  return { text: missingMark(name), source: 'missing', blockId: null, targetIds: [] }
}

/** A paragraph of an element that comes from no row. */
export function plainParagraph(
  element: ElementId,
  runs: readonly PaperRun[],
  more: Partial<PaperParagraph> = {},
): PaperParagraph {
  return { kind: 'paragraph', element, runs, blockId: null, ...more }
}

/** Words in quotation marks; those within become single ones. */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
