// Template onepage: the plan on one page for a leader. The conclusion first, then the targets, the tasks by section and
// what has to be settled, with one chart. Lists are cut where the page ends, and say how many are left out; nothing runs over.
import type { Block } from '../model/block.ts'
import { byOrder } from '../model/order-key.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { labelsOf } from '../numbering/labels.ts'
import { blocksHeight } from './block-height.ts'
import { ComposingError } from './composing-error.ts'
import type { ComposingOptions } from './composing-options.ts'
import type { Fields } from './fields.ts'
import { fields as factsOf } from './fields.ts'
import { portraitPage, textAreaWidth } from './page.ts'
import type { Paper, PaperBlock, PaperParagraph, PaperRow, PaperTable } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fieldRun, fixed, plainParagraph, quoted } from './paragraphs.ts'
import { labelRun, textRuns } from './plan-blocks.ts'
import type { PlanChart } from './plan-chart.ts'
import { chartBlocks, planChart } from './plan-chart.ts'
import { figureSentences, planFigures } from './plan-figures.ts'
import { printable } from './printable.ts'
import type { Profile } from './profiles.ts'
import { profiles } from './profiles.ts'
import { bodyRow, cell, headCell, one, ruledTable } from './table-parts.ts'
import { targetRows, targetTable } from './target-table.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

const suffix = '简要情况'
const leastTargets = 3
const leastSections = 3

/** Composes the one page. */
export function composeOnepage(rows: PlanRows, options: ComposingOptions): Paper {
  const profile = profiles[options.profile]
  const page = portraitPage(profile)
  const width = textAreaWidth(page)
  const sections = readingOrder(rows.blocks).filter(block => block.type === 'section' && block.level === 1)
  const targets = targetRows(rows)
  const room = page.height - page.margins.top - page.margins.bottom
  const fits = (blocks: readonly PaperBlock[]) =>
    blocksHeight(blocks, { profile, fonts: options.fonts, width }) <= room
  const chart = planChart(rows)
  const build = (shownTargets: number, shownSections: number, charted: boolean) =>
    contentOf(
      rows,
      options.fields,
      profile,
      width,
      targets,
      shownTargets,
      sections,
      shownSections,
      charted ? chart : null,
    )

  let [shownTargets, shownSections, charted] = [targets.length, sections.length, true]
  while (!fits(build(shownTargets, shownSections, charted))) {
    // The sections show the whole plan; they are cut only when the targets are down to their least.
    if (shownTargets > leastTargets || (shownSections === 0 && shownTargets > 0)) shownTargets--
    else if (shownSections > leastSections || (!charted && shownSections > 0)) shownSections--
    else if (charted) charted = false
    else
      throw new ComposingError(
        'page-full',
        '一页纸放不下：请压缩标题、“存在问题”和“提请审议事项”的文字后再导出。',
      )
  }
  const title = rows.blocks.filter(block => block.type === 'title')
  const blocks = [...title, ...sections.slice(0, shownSections)].map(block => block.id)
  return paperFrom(
    {
      template: 'onepage',
      title: `${planTitle(rows)}${suffix}`,
      sections: [{ page, content: build(shownTargets, shownSections, charted), pageNumbers: true }],
      promise: { blocks, numbered: true, owners: [] },
    },
    options,
  )
}

function contentOf(
  rows: PlanRows,
  fields: Fields,
  profile: Profile,
  width: number,
  targets: readonly PaperRow[],
  shownTargets: number,
  sections: readonly Block[],
  shownSections: number,
  chart: PlanChart | null,
): PaperBlock[] {
  const summary = figureSentences(planFigures(rows)).join('')
  const headings = '一二三'
  let number = 0
  const heading = (words: string, more: { before?: number } = {}) =>
    plainParagraph('heading1', [fixed(`${headings[number++]}、${words}`)], more)
  const content: PaperBlock[] = [...titleParagraphs(rows, profile, { suffix })]
  if (summary !== '') content.push(plainParagraph('body', [fixed(summary)]))
  if (shownTargets > 0) {
    content.push(heading(`主要目标${leftOut(targets.length, shownTargets, '项')}`))
    content.push(targetTable(targets.slice(0, shownTargets), width))
  }
  if (shownSections > 0) {
    content.push(heading(`任务安排${leftOut(sections.length, shownSections, '个方面')}`))
    content.push(sectionTable(sections.slice(0, shownSections), rows, width))
  }
  // Two tables that touch would be one: the title of the chart parts them.
  if (chart) content.push(...chartBlocks(chart, width))
  const said = (['problems', 'decisions'] as const).flatMap(name =>
    fields[name] === undefined
      ? []
      : [plainParagraph('body', [fixed(`${factsOf[name].label}：`, 'hei'), fieldRun(fields[name])])],
  )
  return [...content, heading('需要协调的事项', chart ? { before: 120 } : {}), ...said, ...openMatters(rows)]
}

/** （前5项，共26项） where a list is cut. */
function leftOut(all: number, shown: number, unit: string): string {
  return all === shown ? '' : `（列前${shown}${unit}，共${all}${unit}）`
}

/** Sections with how many tasks and measures each holds, and who leads them where anybody does. */
function sectionTable(sections: readonly Block[], rows: PlanRows, width: number): PaperTable {
  const labels = labelsOf(readingOrder(rows.blocks), rows.plan.scheme)
  const led = rows.owners.some(owner => owner.role === 'lead')
  const head = ['重点任务', '任务数', '举措数', ...(led ? ['牵头单位'] : [])].map(words => headCell(words))
  const body = sections.map(section => {
    const inside = within(section, rows)
    const count = (type: Block['type']) => String(inside.filter(block => block.type === type).length)
    const leads = led
      ? [one([cell([fixed(namesCut(leadNames(inside, rows), 4))].filter(run => run.text !== ''))])]
      : []
    return bodyRow([
      one([cell([...labelRun(section, labels.get(section.id) ?? ''), ...textRuns(section, 'body')])]),
      one([cell([fixed(count('task'))], 'tableNumber')]),
      one([cell([fixed(count('measure'))], 'tableNumber')]),
      ...leads,
    ])
  })
  return ruledTable(head, body, [40, 10, 10, ...(led ? [30] : [])], width)
}

/** Who leads any of the blocks, each once. */
function leadNames(blocks: readonly Block[], rows: PlanRows): string[] {
  const ids = new Set(blocks.map(block => block.id))
  const leads = rows.owners.filter(owner => owner.role === 'lead' && ids.has(owner.blockId)).sort(byOrder)
  const names = leads.flatMap(
    owner => rows.organisations.find(({ id }) => id === owner.organisationId)?.name ?? [],
  )
  return [...new Set(names)]
}

/** The blocks below one, itself included. */
function within(top: Block, rows: PlanRows): Block[] {
  const ids = new Set([top.id])
  return readingOrder(rows.blocks).filter(block => {
    const inside = ids.has(block.id) || (block.parentId !== null && ids.has(block.parentId))
    if (inside) ids.add(block.id)
    return inside
  })
}

/** What a leader has to settle: tasks that nobody leads, targets that are in doubt. */
function openMatters(rows: PlanRows): PaperParagraph[] {
  const led = new Set(rows.owners.filter(owner => owner.role === 'lead').map(owner => owner.blockId))
  const unled = readingOrder(rows.blocks).filter(block => block.type === 'task' && !led.has(block.id))
  const doubtful = rows.targets.filter(
    target => target.certainty === 'doubtful' || target.state === 'suspect',
  )
  const matters: string[] = []
  if (unled.length > 0) {
    const names = unled.map(task => quoted(printable(task.text).replace(/。.*$/su, '')))
    matters.push(`${namesCut(names, 2)}共${unled.length}项任务尚未明确牵头单位。`)
  }
  if (doubtful.length > 0) {
    const names = doubtful.map(target => quoted(printable(target.text)))
    matters.push(`${namesCut(names, 2)}共${doubtful.length}项目标的表述需要核实。`)
  }
  if (matters.length === 0) matters.push('暂无需要协调的事项。')
  return matters.map(words => plainParagraph('body', [fixed(words)]))
}

/** The first names of a list; 等 where it goes on. */
function namesCut(names: readonly string[], count: number): string {
  return names.slice(0, count).join('、') + (names.length > count ? '等' : '')
}
