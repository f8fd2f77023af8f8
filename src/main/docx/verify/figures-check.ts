// Whether every figure in the file is one of the row it is said to come from: the proof behind the 数字对账单.
import type { PaperFigure } from '#shared/composing/figures.ts'
import { figuresIn } from '#shared/composing/figures.ts'
import type { PaperParagraph } from '#shared/composing/paper.ts'
import { printable } from '#shared/composing/printable.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { DocxParagraph } from '../read/docx-text.ts'
import type { Check } from './check.ts'
import { checkOf } from './check.ts'
import { shorten } from './content-checks.ts'

/** Check of the figures: each is in its row, and the file read back has as many as are listed. */
export function figuresCheck(
  read: readonly DocxParagraph[],
  written: readonly PaperParagraph[],
  figures: readonly PaperFigure[],
  rows: PlanRows,
  against?: PlanRows,
): Check {
  const [now, before] = [figuresByRow(rows), against ? figuresByRow(against) : new Map<string, Set<string>>()]
  const faults = figures
    .filter(({ blockId }) => blockId !== null)
    .filter(
      ({ figure, blockId, source }) => !(source === 'earlier' ? before : now).get(blockId!)?.has(figure),
    )
    .map(({ figure, where }) => `“${figure}”（${shorten(where)}）在方案中没有出处。`)
  return checkOf(
    'figures',
    [...faults, ...unlisted(read, written, figures)],
    `${figures.length}个数字都有出处。`,
  )
}

/** Digits that the file has beyond the figures that are listed and the numbers that tell a place. */
function unlisted(
  read: readonly DocxParagraph[],
  written: readonly PaperParagraph[],
  figures: readonly PaperFigure[],
): string[] {
  const count = (texts: readonly string[]) => texts.join('').match(/[0-9０-９]/gu)?.length ?? 0
  const labels = written
    .flatMap(paragraph => paragraph.runs)
    .filter(run => run.source === 'label')
    .map(run => run.text)
  const listed = count([...figures.map(({ figure }) => figure), ...labels])
  const found = count(read.map(paragraph => paragraph.text))
  return found === listed ? [] : [`文件中有${found}个数码，对账单和序号中有${listed}个。`]
}

/** What figures each row has: in its words, its targets, deadlines, leader and owners. */
function figuresByRow(rows: PlanRows): Map<string, Set<string>> {
  const names = new Map(rows.organisations.map(({ id, name }) => [id, name]))
  const found = new Map<string, Set<string>>()
  const add = (blockId: string, text: string) => {
    const figures = found.get(blockId) ?? new Set()
    for (const figure of figuresIn(printable(text))) figures.add(figure)
    found.set(blockId, figures)
  }
  for (const block of rows.blocks) {
    add(block.id, block.text.replaceAll('\t', ' '))
    add(block.id, block.leader ?? '')
  }
  for (const { blockId, text } of [...rows.targets, ...rows.deadlines]) add(blockId, text)
  for (const { blockId, organisationId } of rows.owners) add(blockId, names.get(organisationId) ?? '')
  return found
}
