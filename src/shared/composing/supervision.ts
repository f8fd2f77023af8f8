// Template supervision: a 督办通知单 for every task, one a page: what is to be done, by whom, until when, and room for
// how it went and who checked it.
import type { Block } from '../model/block.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { labelsOf } from '../numbering/labels.ts'
import { blocksHeight } from './block-height.ts'
import type { ComposingOptions } from './composing-options.ts'
import { factRun, ownerRun } from './division-columns.ts'
import type { DivisionRow } from './division-rows.ts'
import { divisionRows } from './division-rows.ts'
import { portraitPage, textAreaWidth } from './page.ts'
import type { Paper, PaperBlock, PaperCell, PaperParagraph, PaperRow, PaperRun } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, neededField, plainParagraph, quoted } from './paragraphs.ts'
import { clauseRun, labelRun, textRuns } from './plan-blocks.ts'
import { profiles } from './profiles.ts'
import { bodyRow, cell, one, ruledTable } from './table-parts.ts'
import { planTitle } from './title-paragraphs.ts'

/** Label, value, label, value. */
const weights = [16, 34, 16, 34]
/** Shares of the rest of the page for what is filled in by hand, and the least height of such a field, in twips. */
const shares = { progress: 0.6, opinion: 0.4 }
const leastHeight = 800
/** Kept free at the foot, for lines that are higher than estimated. */
const reserve = 400

/** Composes one form a task; measures that belong to no task share the form of their section. */
export function composeSupervision(rows: PlanRows, options: ComposingOptions): Paper {
  const profile = profiles[options.profile]
  const page = portraitPage(profile)
  const width = textAreaWidth(page)
  const room = page.height - page.margins.top - page.margins.bottom - reserve
  const height = (blocks: readonly PaperBlock[]) =>
    blocksHeight(blocks, { profile, fonts: options.fonts, width })
  const found = divisionRows(rows).filter(row => row.task !== null || row.measures.length > 0)
  const content = found.flatMap((row, i): PaperBlock[] => {
    const title = plainParagraph('title', [fixed('督办通知单')], {
      ...(i > 0 ? { pageBreakBefore: true } : {}),
      after: profile.line,
    })
    const number = String(i + 1).padStart(String(found.length).length, '0')
    const form = (rest: number) => ruledTable([], formRows(row, number, rows, options, rest), weights, width)
    const blocks = (rest: number) => [title, form(rest), plainParagraph('anchor', [])]
    return blocks(room - height(blocks(0)) + 2 * leastHeight)
  })
  return paperFrom(
    {
      template: 'supervision',
      title: `${planTitle(rows)}督办通知单`,
      sections: [
        { page, content: content.length > 0 ? content : [plainParagraph('body', [])], pageNumbers: true },
      ],
      promise: {
        blocks: found.flatMap(row => [
          ...(row.task ? [row.task.id] : []),
          ...row.measures.map(block => block.id),
        ]),
        numbered: true,
        owners: ['lead', 'support'],
      },
    },
    options,
  )
}

/** `rest`: height that the other rows leave of the page, in twips. */
function formRows(
  row: DivisionRow,
  number: string,
  rows: PlanRows,
  options: ComposingOptions,
  rest: number,
): PaperRow[] {
  const { fields, renderOwners } = options
  const labels = labelsOf(readingOrder(rows.blocks), rows.plan.scheme)
  const words = (block: Block) => [...labelRun(block, labels.get(block.id) ?? ''), ...textRuns(block, 'body')]
  const section = row.sections.at(-1)
  const matter = row.task ? words(row.task) : section ? [factRun(section.id, section.text)] : []
  const measures = row.measures.map(block => [...words(block), ...clauseRun(rows, block, renderOwners)])
  const deadlines = rows.deadlines
    .filter(deadline => deadline.blockId === row.task?.id)
    .map(deadline => [factRun(deadline.blockId, deadline.text)])
  const urgency = fields.urgency === undefined ? [] : [fieldRun(fields.urgency)]
  return [
    pair(['编号', [[fixed(number)]]], ['紧急程度', [urgency]]),
    wide('督办事项', [matter]),
    wide('立项依据', [basis(rows, section)]),
    pair(
      ['承办单位', [ownerRun(row.task, rows, 'lead')]],
      ['协办单位', [ownerRun(row.task, rows, 'support')]],
    ),
    wide('办理要求', measures),
    pair(['办结时限', deadlines], ['交办日期', [[neededField(fields, 'date')]]]),
    pair(['联系人', []], ['联系电话', []]),
    { ...wide('办理情况', []), minHeight: byHand(rest * shares.progress) },
    { ...wide('审核意见', []), minHeight: byHand(rest * shares.opinion) },
    wide('交办单位', [[neededField(fields, 'issuer')]]),
  ]
}

const byHand = (height: number) => Math.max(leastHeight, Math.round(height))

/** The plan by its title, and the section the task stands in. */
function basis(rows: PlanRows, section: Block | undefined): PaperRun[] {
  const title = planTitle(rows)
  const plan = title === '' ? [] : [fixed(`《${title}》`)]
  return section ? [...plan, factRun(section.id, `${quoted(section.text)}部分`)] : plan
}

type Entry = readonly [label: string, values: readonly (readonly PaperRun[])[]]

const label = (words: string): PaperCell => ({ ...one([cell([fixed(words)], 'formLabel')]), middle: true })

function values(runs: readonly (readonly PaperRun[])[]): PaperParagraph[] {
  return (runs.length > 0 ? runs : [[]]).map(line => cell(line, 'formCell'))
}

function pair(...entries: readonly [Entry, Entry]): PaperRow {
  return bodyRow(entries.flatMap(([words, runs]) => [label(words), { ...one(values(runs)), middle: true }]))
}

function wide(words: string, runs: readonly (readonly PaperRun[])[]): PaperRow {
  return bodyRow([label(words), { paragraphs: values(runs), columns: 3 }])
}
