// What was read back from the file against the paper it was written from and the rows behind the paper.
import { missingMark } from '#shared/composing/fields.ts'
import type { PaperParagraph, Printed } from '#shared/composing/paper.ts'
import { paragraphText } from '#shared/composing/paper.ts'
import { printable } from '#shared/composing/printable.ts'
import type { Block } from '#shared/model/block.ts'
import { quoteOf } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { labelsOf } from '#shared/numbering/labels.ts'
import { makeDirectory } from '#shared/reading/organisations/directory.ts'
import { readOwners } from '#shared/reading/owners/read-owners.ts'
import type { DocxParagraph } from '../read/docx-text.ts'
import type { Check } from './check.ts'
import { checkOf } from './check.ts'

/** Checks of text, order, numbers, owners, targets and placeholders. `read` is what the reader found in the file. */
export function contentChecks(read: readonly DocxParagraph[], paper: Printed, rows: PlanRows): Check[] {
  const written = paper.paragraphs
  const blocks = readingOrder(rows.blocks).filter(block => joined(printable(block.text)) !== '')
  const printed = blocks.filter(block => paper.promise.blocks.includes(block.id))
  const found = textByBlock(read, written)
  return [
    textCheck(read, written),
    orderCheck(written, printed),
    rowsCheck(found, printed),
    numbersCheck(found, printed, rows, paper),
    ownersCheck(read, written, rows, printed, paper, found),
    targetsCheck(found, printed, rows),
    placeholderCheck(read, paper),
  ]
}

function textCheck(read: readonly DocxParagraph[], written: readonly PaperParagraph[]): Check {
  const faults: string[] = []
  if (read.length !== written.length) faults.push(`应有${written.length}段，文件中读出${read.length}段。`)
  written.forEach((paragraph, i) => {
    const expected = paragraphText(paragraph)
    if (read[i] && read[i].text !== expected)
      faults.push(`第${i + 1}段与文稿不一致：“${shorten(read[i].text)}”。`)
    if (read[i] && read[i].autoLabel !== '') faults.push(`第${i + 1}段带有自动编号“${read[i].autoLabel}”。`)
  })
  return checkOf('text', faults, `从文件读回${read.length}段，与文稿逐字一致。`)
}

/** The words of every paragraph that prints a block, joined; line breaks of a title are no part of its words. */
function textByBlock(
  read: readonly DocxParagraph[],
  written: readonly PaperParagraph[],
): Map<string, string> {
  const found = new Map<string, string>()
  written.forEach((paragraph, i) => {
    const ids = new Set(paragraph.runs.filter(isOwnText).map(run => run.blockId!))
    const words = read[i]?.text ?? ''
    for (const id of ids) found.set(id, (found.get(id) ?? '') + words)
  })
  return found
}

const isOwnText = (run: PaperParagraph['runs'][number]) =>
  run.blockId !== null && (run.source === 'text' || run.source === 'label')

function orderCheck(written: readonly PaperParagraph[], printed: readonly Block[]): Check {
  const order: string[] = []
  for (const run of written.flatMap(paragraph => paragraph.runs)) {
    if (
      run.source === 'text' &&
      joined(run.text) !== '' &&
      run.blockId !== null &&
      order.at(-1) !== run.blockId
    )
      order.push(run.blockId)
  }
  const faults: string[] = []
  if (order.length !== printed.length) faults.push(`应印${printed.length}个段落，实印${order.length}个。`)
  printed.forEach((block, i) => {
    if (order[i] !== undefined && order[i] !== block.id)
      faults.push(`“${shorten(block.text)}”不在原来的次序上。`)
  })
  return checkOf('order', faults, `${printed.length}个段落的次序与文稿一致。`)
}

function rowsCheck(found: ReadonlyMap<string, string>, printed: readonly Block[]): Check {
  const faults = printed
    .filter(block => !joined(found.get(block.id)).includes(joined(printable(block.text))))
    .map(block => `文件中没有完整印出“${shorten(block.text)}”。`)
  return checkOf('rows', faults, `${printed.length}个段落的文字都完整印出。`)
}

function numbersCheck(
  found: ReadonlyMap<string, string>,
  printed: readonly Block[],
  rows: PlanRows,
  paper: Printed,
): Check {
  const labels = labelsOf(readingOrder(rows.blocks), rows.plan.scheme)
  const numbered = paper.promise.numbered ? printed.filter(block => labels.has(block.id)) : []
  const faults = numbered
    .filter(
      block => !joined(found.get(block.id)).startsWith(joined(labels.get(block.id)! + printable(block.text))),
    )
    .map(block => `“${shorten(block.text)}”的序号应为“${labels.get(block.id)!}”。`)
  return checkOf('numbers', faults, `${numbered.length}个序号与文稿一致。`)
}

/**
 * The clause is read back: an owner may be printed without the level its neighbour gives (省发展改革委、科技厅). Where no
 * clause is printed, the task's own words must name the owner.
 */
function ownersCheck(
  read: readonly DocxParagraph[],
  written: readonly PaperParagraph[],
  rows: PlanRows,
  printed: readonly Block[],
  paper: Printed,
  found: ReadonlyMap<string, string>,
): Check {
  const clauses = new Map<string, string>()
  written.forEach((paragraph, i) => {
    for (const run of paragraph.runs) {
      if (run.source !== 'owners' || run.blockId === null || !read[i]?.text.includes(run.text)) continue
      clauses.set(run.blockId, (clauses.get(run.blockId) ?? '') + run.text)
    }
  })
  const organisations = new Map(rows.organisations.map(organisation => [organisation.id, organisation]))
  const directory = makeDirectory(rows.organisations)
  const namesIn = new Map<string, string[]>()
  for (const [blockId, clause] of clauses) {
    const read = readOwners(clause, directory)?.owners
    if (read) namesIn.set(blockId, [...read.lead, ...read.support])
  }
  const ids = new Set(printed.map(block => block.id))
  const owners = rows.owners.filter(
    owner => ids.has(owner.blockId) && paper.promise.owners.includes(owner.role),
  )
  const faults = owners.flatMap(owner => {
    const organisation = organisations.get(owner.organisationId)
    if (!organisation) return [`有一个责任单位不在单位库中。`]
    const names = [organisation.name, ...organisation.shortNames]
    const clause = clauses.get(owner.blockId) ?? found.get(owner.blockId) ?? ''
    const said = namesIn.get(owner.blockId)?.includes(organisation.name)
    return said || names.some(name => name !== '' && clause.includes(name))
      ? []
      : [`没有印出责任单位“${organisation.name}”。`]
  })
  return checkOf('owners', faults, `${owners.length}个责任单位都已印出。`)
}

function targetsCheck(found: ReadonlyMap<string, string>, printed: readonly Block[], rows: PlanRows): Check {
  const blocks = new Map(printed.map(block => [block.id, block]))
  const quotes = rows.targets.flatMap(target => {
    const block = blocks.get(target.blockId)
    const quote = block ? printable(quoteOf(block.inline, target.id)) : ''
    return block && quote !== '' ? [{ blockId: block.id, quote }] : []
  })
  const faults = quotes
    .filter(({ blockId, quote }) => !joined(found.get(blockId)).includes(joined(quote)))
    .map(({ quote }) => `没有印出目标“${shorten(quote)}”。`)
  return checkOf('targets', faults, `${quotes.length}个目标指标的原文都已印出。`)
}

/** 【待补：…】 may only stand for what is listed as missing. */
function placeholderCheck(read: readonly DocxParagraph[], paper: Printed): Check {
  const listed = new Set(paper.missing.map(missingMark))
  const faults = read
    .flatMap(paragraph => paragraph.text.match(/【待补：[^】]*】/g) ?? [])
    .filter(mark => !listed.has(mark))
    .map(mark => `文中还有未列出的“${mark}”，请补齐后再导出。`)
  const good = listed.size === 0 ? '没有待补的内容。' : `有${listed.size}项待补，均已列出。`
  return checkOf('placeholders', faults, good)
}

/** Words apart from how a line runs on: a break parts nothing, a tab is a blank. */
export function joined(text: string | undefined): string {
  return (text ?? '').replaceAll('\n', '').replaceAll('\t', ' ')
}

export function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}……` : text
}
