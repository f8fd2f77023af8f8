// Runs of a paper paragraph as runs of the file.
import type { PaperRun } from '#shared/composing/paper.ts'
import type { IRunOptions, ParagraphChild } from 'docx'
import { DeletedTextRun, InsertedTextRun, Tab, TextRun, UnderlineType } from 'docx'
import type { RevisionStamp } from './revision-stamp.ts'
import { faceStyleId } from './style-ids.ts'

/**
 * One run a line: a line break stands before each line but the first. The hint makes Word set quotation marks, dashes
 * and dots in the Chinese face.
 */
export function textRuns(run: PaperRun, stamp: RevisionStamp): ParagraphChild[] {
  const face = run.mark === 'added' ? 'hei' : run.face
  return run.text.split('\n').map((line, i) => {
    const options: IRunOptions = {
      children: line.split('\t').flatMap((words, j) => (j === 0 ? [words] : [new Tab(), words])),
      font: { hint: 'eastAsia' },
      ...(i > 0 ? { break: 1 } : {}),
      ...(run.size === undefined ? {} : { size: run.size * 2 }),
      ...(run.scale === undefined || run.scale === 100 ? {} : { scale: run.scale }),
      ...(run.mark === 'removed' ? { strike: true } : {}),
      ...(run.mark === 'added' ? { underline: { type: UnderlineType.SINGLE } } : {}),
      ...(face ? { style: faceStyleId(face) } : {}),
    }
    if (run.revision === 'inserted') return new InsertedTextRun({ ...options, ...stamp.next() })
    if (run.revision === 'deleted') return new DeletedTextRun({ ...options, ...stamp.next() })
    return new TextRun(options)
  })
}
