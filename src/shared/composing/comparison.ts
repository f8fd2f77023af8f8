// Template comparison: a 修订对照表 of two states of a plan. Only what differs is listed; the reasons are the drafter's.
// What was taken out is struck through, what was put in is 黑体 and underlined: both survive black and white.
import { comparableFromRows } from '../compare/comparable-plan.ts'
import { comparePlans } from '../compare/compare-plans.ts'
import { inlineDiff } from '../compare/inline-diff.ts'
import type { FactChange, ItemChangeKind } from '../compare/plan-comparison.ts'
import type { Block } from '../model/block.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { labelsOf } from '../numbering/labels.ts'
import { changedGroups } from './changed-groups.ts'
import { ComposingError } from './composing-error.ts'
import type { ComposingOptions } from './composing-options.ts'
import { landscapeDeviation } from './deviations.ts'
import { markedRuns } from './marked-runs.ts'
import type { RenderOwners } from './owner-clause.ts'
import { landscapePage, textAreaWidth } from './page.ts'
import type { Paper, PaperParagraph, PaperRow, PaperRun } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fixed, plainParagraph } from './paragraphs.ts'
import { clauseRun, labelRun, textRuns } from './plan-blocks.ts'
import { profiles } from './profiles.ts'
import { aboveTable, bodyRow, cell, headCell, one, ruledTable } from './table-parts.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

const suffix = '修订对照表'
const heads = ['序号', '修改情况', '原文', '修改后', '修改理由']
const weights = [6, 12, 36, 36, 16]

const changeNames: Record<Exclude<ItemChangeKind, 'same'>, string> = {
  new: '新增',
  dropped: '删除',
  merged: '合并',
  split: '拆分',
  moved: '调整位置',
  reworded: '修改文字',
}
const factNames: Record<FactChange, string> = {
  owners: '调整责任单位',
  deadline: '调整时限',
  type: '调整层次',
}

/** One state of the plan, with what its cells need. */
interface State {
  rows: PlanRows
  blocks: ReadonlyMap<string, Block>
  labels: ReadonlyMap<string, string>
  renderOwners: RenderOwners
}

/** Composes the table. Throws `against-missing` where there is no earlier state to compare with. */
export function composeComparison(rows: PlanRows, options: ComposingOptions): Paper {
  const { against } = options
  if (!against) {
    throw new ComposingError(
      'against-missing',
      '修订对照表要同修改前的文稿对照，请先指明修改前的文稿，再导出。',
    )
  }
  const profile = profiles[options.profile]
  const page = landscapePage(profile)
  const [before, after] = [stateOf(against, options.renderOwners), stateOf(rows, options.renderOwners)]
  const groups = changedGroups(comparePlans(comparableFromRows(against), comparableFromRows(rows)).items)
  const entries = groups.map(group => {
    const [froms, tos] = [blocksOf(before, group.from), blocksOf(after, group.to)]
    const names = [
      ...group.change.map(change => changeNames[change]),
      ...group.facts.map(fact => factNames[fact]),
    ]
    return entryOf(names.join('、'), froms, tos, before, after)
  })
  const titles = titleEntry(against, rows, before, after)
  const lines = [...titles, ...entries].map((entry, i) => rowOf(entry, i + 1))
  const table = ruledTable(
    heads.map(head => headCell(head)),
    lines,
    weights,
    textAreaWidth(page),
  )
  const title = rows.blocks.filter(block => block.type === 'title').map(block => block.id)
  const content = [
    ...titleParagraphs(rows, profile, { width: textAreaWidth(page), suffix }),
    plainParagraph('body', [fixed(introduction(lines.length))], { after: aboveTable }),
    ...(lines.length > 0 ? [table, plainParagraph('anchor', [])] : []),
  ]
  return paperFrom(
    {
      template: 'comparison',
      title: `${planTitle(rows)}${suffix}`,
      sections: [{ page, content, pageNumbers: true }],
      promise: {
        blocks: [...title, ...groups.flatMap(group => group.to)],
        numbered: true,
        owners: ['lead', 'support'],
        earlier: groups.flatMap(group => group.from),
      },
      deviations: [landscapeDeviation],
    },
    options,
  )
}

function introduction(count: number): string {
  return count === 0
    ? '两稿的文字、责任单位和时限一致，没有需要对照的修改。'
    : `共修改${count}处。原文中加删除线的为删去的文字，修改后的文稿中用黑体并加下划线的为增加的文字。`
}

function stateOf(rows: PlanRows, renderOwners: RenderOwners): State {
  const order = readingOrder(rows.blocks)
  return {
    rows,
    blocks: new Map(order.map(block => [block.id, block])),
    labels: labelsOf(order, rows.plan.scheme),
    renderOwners,
  }
}

const blocksOf = (state: State, ids: readonly string[]) => ids.flatMap(id => state.blocks.get(id) ?? [])

interface Entry {
  change: string
  before: PaperParagraph[]
  after: PaperParagraph[]
}

/** The title, where its words differ. It is the first entry, as it is the first thing on the paper. */
function titleEntry(against: PlanRows, rows: PlanRows, before: State, after: State): Entry[] {
  if (planTitle(against) === planTitle(rows)) return []
  const title = (state: State) => [...state.blocks.values()].filter(block => block.type === 'title')
  return [entryOf('修改标题', title(before), title(after), before, after)]
}

/** Old and new words of one change, the differences marked; words and owner clauses are compared apart. */
function entryOf(
  change: string,
  froms: readonly Block[],
  tos: readonly Block[],
  before: State,
  after: State,
): Entry {
  const words = (blocks: readonly Block[]) => blocks.map(block => textRuns(block, 'body'))
  const clauses = (state: State, blocks: readonly Block[]) =>
    blocks.map(block => clauseRun(state.rows, block, state.renderOwners))
  const [oldWords, newWords] = differences(words(froms), words(tos))
  const [oldClauses, newClauses] = differences(clauses(before, froms), clauses(after, tos))
  const lines = (state: State, blocks: readonly Block[], text: PaperRun[][], owners: PaperRun[][]) =>
    blocks.map((block, i) =>
      cell([...labelRun(block, state.labels.get(block.id) ?? ''), ...text[i]!, ...owners[i]!]),
    )
  const old = lines(before, froms, oldWords, oldClauses).map(ofEarlier)
  return {
    change,
    before: old.length > 0 ? old : [cell([fixed('（新增）')])],
    after: tos.length > 0 ? lines(after, tos, newWords, newClauses) : [cell([fixed('（删除）')])],
  }
}

/** Runs a block, with what was removed marked in the old ones and what was added in the new ones. */
function differences(old: PaperRun[][], now: PaperRun[][]): [PaperRun[][], PaperRun[][]] {
  const text = (runs: PaperRun[][]) =>
    runs
      .flat()
      .map(run => run.text)
      .join('')
  const diff = inlineDiff(text(old), text(now))
  return [markedRuns(old, diff, 'removed'), markedRuns(now, diff, 'added')]
}

/** Words of the earlier state are no words of the plan: the same row may say something else now. */
function ofEarlier(paragraph: PaperParagraph): PaperParagraph {
  return {
    ...paragraph,
    blockId: null,
    runs: paragraph.runs.map(run =>
      run.source === 'label' ? { ...run, blockId: null } : { ...run, source: 'earlier', targetIds: [] },
    ),
  }
}

function rowOf({ change, before, after }: Entry, number: number): PaperRow {
  return bodyRow([
    one([cell([fixed(String(number))], 'tableNumber')]),
    one([cell([fixed(change)])]),
    one(before),
    one(after),
    one([cell([])]),
  ])
}
