// What a paper still lacks, found on the paper itself, so that the list and the marks cannot differ.
import type { MissingName } from './fields.ts'
import { fieldNames, missingMark } from './fields.ts'
import type { PaperParagraph } from './paper.ts'

/** The names whose mark 【待补：…】 stands on the paper, each once, in the order of the fields. */
export function missingOf(paragraphs: readonly PaperParagraph[]): MissingName[] {
  const runs = paragraphs.flatMap(paragraph => paragraph.runs)
  const marks = new Set(runs.filter(run => run.source === 'missing').map(run => run.text))
  const names: readonly MissingName[] = ['title', ...fieldNames]
  return names.filter(name => marks.has(missingMark(name)))
}
