// How tracked changes are to be read, as the option --revisions says.
import type { RevisionView } from '#main/docx/read/docx-text.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Arguments } from './arguments.ts'

/** Accepted unless the option says otherwise. Throws AppError wrong-usage for any other word. */
export function revisionView(args: Arguments): RevisionView {
  const word = args.text('revisions') ?? 'accepted'
  if (word === 'accepted' || word === 'original') return word
  throw new AppError(
    'wrong-usage',
    `“--revisions ${word}”无法识别，请写 accepted（接受全部修订）或 original（保留修订前的原文）`,
  )
}
