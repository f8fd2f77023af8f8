// Small plans in the practice library, opened on the desk, and what the paper and the library say of them.
import { expect, type Page } from '@playwright/test'
import { newId } from '../../../src/shared/model/ids.ts'
import type { Block } from '../../../src/shared/model/block.ts'
import type { PlanRows } from '../../../src/shared/model/plan-rows.ts'
import { readingOrder } from '../../../src/shared/model/tree.ts'
import type { Operation } from '../../../src/shared/ops/operation.ts'
import { planOf, type ItemSpec } from '../../support/plan-builder.ts'
import { call } from './call.ts'
import { allSaved, openSamplePlan } from './sample.ts'

/** Adds a plan to the open library; `items` begin with its title. Returns its id. */
export async function addPlan(page: Page, items: readonly ItemSpec[]): Promise<string> {
  const { planId } = await call(page, 'plans.create', { title: items[0]!.text, year: 2026 })
  const present = await call(page, 'plans.load', { planId })
  const { organisations, ...rows } = planOf(items)
  const known = new Map(present.organisations.map(each => [each.name, each.id]))
  const ids = new Map(organisations.map(each => [each.id, known.get(each.name) ?? each.id]))
  const operations: Operation[] = [
    ...present.blocks.toReversed().map(({ id }): Operation => ({ op: 'block.remove', id })),
    ...rows.blocks.map((row): Operation => ({ op: 'block.insert', row: { ...row, planId } })),
    ...organisations
      .filter(each => !known.has(each.name))
      .map((row): Operation => ({ op: 'organisation.insert', row })),
    ...rows.owners.map((row): Operation => ({
      op: 'owner.insert',
      row: { ...row, organisationId: ids.get(row.organisationId)! },
    })),
    ...rows.targets.map((row): Operation => ({ op: 'target.insert', row })),
    ...rows.deadlines.map((row): Operation => ({ op: 'deadline.insert', row })),
  ]
  await call(page, 'operations.apply', { planId, batchId: newId(), operations })
  return planId
}

/** Opens a plan of the library that is open, from its list of plans. */
export async function openFromList(page: Page, title: string): Promise<void> {
  const open = page.getByRole('button', { name: `打开“${title}”` })
  if (!(await open.isVisible())) await page.locator('header .crumb').click()
  await open.click()
  await expect(page.locator('.plan-block').first()).toHaveText(title)
}

/** Opens a plan after a start of the program on data that holds the practice library. */
export async function openAgain(page: Page, title: string): Promise<void> {
  const list = page.getByRole('button', { name: `打开“${title}”` })
  const sample = page.getByRole('button', { name: /用示例练习/ })
  await expect(list.or(sample).or(page.locator('.plan-block')).first()).toBeVisible()
  if (await sample.isVisible()) await sample.click()
  await expect(list.or(page.locator('.plan-block')).first()).toBeVisible()
  await openFromList(page, title)
}

export { openSamplePlan }

export interface PaperBlock {
  id: string
  type: string
  level: number
  text: string
  /** Target ids marked in the text, each with its words. */
  targets: Record<string, string>
}

/** The paragraphs as they stand on the paper. */
export function paperBlocks(page: Page): Promise<PaperBlock[]> {
  return page.locator('.plan-block').evaluateAll(blocks =>
    blocks.map(block => {
      const targets: Record<string, string> = {}
      for (const quote of block.querySelectorAll<HTMLElement>('.target-quote'))
        targets[quote.dataset.target!] = (targets[quote.dataset.target!] ?? '') + quote.textContent
      const { id, type, level } = (block as HTMLElement).dataset
      return { id: id!, type: type!, level: Number(level), text: block.textContent, targets }
    }),
  )
}

/** What is stored, as the paper would show it. */
export function storedBlocks(rows: PlanRows): PaperBlock[] {
  return readingOrder(rows.blocks).map(({ id, type, level, text, inline }) => {
    const targets: Record<string, string> = {}
    for (const run of inline)
      for (const { attrs } of run.marks ?? []) targets[attrs.id] = (targets[attrs.id] ?? '') + run.text
    return { id, type, level, text, targets }
  })
}

/**
 * Waits until all is stored, checks that the library holds what the paper shows, with unique ids and each target on
 * the block its words stand in, and returns the rows.
 */
export async function storedAsShown(page: Page, planId: string): Promise<PlanRows> {
  await allSaved(page)
  const rows = await call(page, 'plans.load', { planId })
  const shown = await paperBlocks(page)
  expect(storedBlocks(rows)).toEqual(shown)
  expect(new Set(shown.map(block => block.id)).size).toBe(shown.length)
  const places = shown.flatMap(block => Object.keys(block.targets).map(target => [target, block.id]))
  expect(new Set(places.map(([target]) => target)).size).toBe(places.length)
  const targets = new Map(rows.targets.map(target => [target.id, target.blockId]))
  for (const [target, block] of places) expect(targets.get(target!)).toBe(block)
  return rows
}

/** The rows in an order that does not depend on history. */
export function canonical({ blocks, owners, targets, deadlines }: PlanRows) {
  const sorted = <T extends { id: string }>(rows: readonly T[]) =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    blocks: sorted(blocks),
    owners: sorted(owners),
    targets: sorted(targets),
    deadlines: sorted(deadlines),
  }
}

/** Who owns a block (lead, support), by when and under which leader, in alphabetical order. */
export function factsOf(rows: PlanRows, block: Pick<Block, 'id'>): string[] {
  const names = new Map(rows.organisations.map(each => [each.id, each.name]))
  return [
    ...rows.owners
      .filter(owner => owner.blockId === block.id)
      .map(owner => `${owner.role} ${names.get(owner.organisationId)}`),
    ...rows.deadlines.filter(deadline => deadline.blockId === block.id).map(deadline => deadline.text),
    ...[rows.blocks.find(each => each.id === block.id)?.leader ?? []].flat(),
  ].sort()
}
