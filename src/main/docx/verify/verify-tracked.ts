// Proof of a file with tracked changes: rejecting them all gives the earlier paper, accepting them all the later one.
// The later one is checked like any other paper (verify-paper); here are the earlier one and the changes themselves.
import { elements } from '#shared/composing/elements.ts'
import type { Paper } from '#shared/composing/paper.ts'
import { paragraphsOf, printedOn } from '#shared/composing/paper.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { DocxText } from '../read/docx-text.ts'
import { readDocx } from '../read/read-docx.ts'
import type { Check } from './check.ts'
import { checkOf } from './check.ts'
import { contentChecks, shorten } from './content-checks.ts'

/** Checks of the earlier state, of the look in both, and of author and date of every change. */
export function verifyTracked(bytes: Uint8Array, before: Paper, after: Paper, against: PlanRows): Check[] {
  const [original, accepted] = [
    readDocx(bytes, { revisions: 'original' }),
    readDocx(bytes, { revisions: 'accepted' }),
  ]
  const failed = contentChecks(original.paragraphs, printedOn(before), against).filter(check => !check.ok)
  return [
    checkOf(
      'original',
      failed.map(check => `拒绝全部修订后${check.detail}`),
      `拒绝全部修订后的${original.paragraphs.length}段与原稿逐字一致。`,
    ),
    checkOf(
      'look',
      [...lookFaults(original, before), ...lookFaults(accepted, after)],
      '接受和拒绝全部修订后，各段的样式都与所属文稿一致。',
    ),
    signedCheck(accepted),
  ]
}

function lookFaults(read: DocxText, paper: Paper): string[] {
  return paragraphsOf(paper).flatMap((paragraph, i) => {
    const found = read.paragraphs[i]
    return found === undefined || found.styleName === elements[paragraph.element].name
      ? []
      : [`“${shorten(found.text)}”的样式应为“${elements[paragraph.element].name}”。`]
  })
}

function signedCheck({ changes }: DocxText): Check {
  const faults = changes
    .filter(change => change.author === '' || Number.isNaN(Date.parse(change.date)))
    .map(change => `有一处修订没有署名或时间${change.text === '' ? '' : `：“${shorten(change.text)}”`}。`)
  const good =
    changes.length === 0 ? '两稿没有差别，文件中没有修订。' : `${changes.length}处修订都有署名和时间。`
  return checkOf('signed', faults, good)
}
