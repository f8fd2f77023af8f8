// Words and paragraphs dragged on the paper with the mouse: each keeps its id and facts, as docs/identity.md says, and
// one undo takes a drag back.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import {
  addPlan,
  canonical,
  factsOf,
  openFromList,
  openSamplePlan,
  paperBlocks,
  storedAsShown,
} from './support/small-plans.ts'

interface Point {
  x: number
  y: number
}

/** Where a caret stands in front of a character, or behind the last; the paragraph is scrolled into view first. */
async function edgeOf(page: Page, words: string, offset: number): Promise<Point> {
  const block = page.locator('.plan-block', { hasText: words }).first()
  await block.scrollIntoViewIfNeeded()
  return block.evaluate(
    (element, [words, offset]) => {
      const at = element.textContent.indexOf(words) + offset
      const behind = at === element.textContent.length
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let left = behind ? at - 1 : at
      let node = walker.nextNode()!
      for (; left >= node.textContent!.length; node = walker.nextNode()!) left -= node.textContent!.length
      const range = document.createRange()
      range.setStart(node, left)
      range.setEnd(node, left + 1)
      const box = range.getBoundingClientRect()
      return { x: behind ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 }
    },
    [words, offset] as const,
  )
}

/** Selects from one point to another as a hand does. */
async function select(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

/** Selects a paragraph by a triple click, as one does where nothing is selected yet. */
async function selectAll(page: Page, words: string): Promise<void> {
  await page.locator('.plan-block').first().click()
  const { x, y } = await edgeOf(page, words, 1)
  await page.mouse.click(x, y, { clickCount: 3 })
}

/** Takes hold of what is selected at `from` and drops it at `to`. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 4, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

const texts = async (page: Page) => (await paperBlocks(page)).map(block => block.text)

test('words within a paragraph and into another, a paragraph as a whole: facts follow, one undo takes each back', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const planId = await addPlan(page, [
    { type: 'title', text: '甲县要点' },
    { type: 'section', text: '产业板块' },
    { type: 'task', text: '强链工程', lead: ['县经信局'], deadline: '6月底前' },
    { type: 'measure', text: '新建厂房八座，改造老旧车间。', quotes: ['新建厂房八座'] },
    { type: 'task', text: '补链工程', lead: ['县科技局'] },
    { type: 'measure', text: '引进企业五家，其余从略。' },
  ])
  await openFromList(page, '甲县要点')
  const before = await storedAsShown(page, planId)
  const idOf = (words: string) => before.blocks.find(block => block.text.includes(words))!.id
  const undone = async () => {
    await page.keyboard.press('Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(canonical(before))
  }

  await test.step('within a paragraph', async () => {
    await select(page, await edgeOf(page, '改造老旧车间', 2), await edgeOf(page, '改造老旧车间', 4))
    await drag(page, await edgeOf(page, '改造老旧车间', 3), await edgeOf(page, '改造老旧车间', 0))
    const rows = await storedAsShown(page, planId)
    expect(rows.blocks.find(block => block.id === idOf('新建厂房'))?.text).toBe(
      '新建厂房八座，老旧改造车间。',
    )
    await undone()
  })

  await test.step('quoted words into another paragraph', async () => {
    await select(page, await edgeOf(page, '新建厂房八座', 0), await edgeOf(page, '新建厂房八座', 6))
    await drag(page, await edgeOf(page, '新建厂房八座', 3), await edgeOf(page, '其余从略', 0))
    const rows = await storedAsShown(page, planId)
    expect(await texts(page)).toContain('引进企业五家，新建厂房八座其余从略。')
    expect(rows.targets).toHaveLength(1)
    expect(rows.targets[0]).toMatchObject({ id: before.targets[0]!.id, blockId: idOf('引进企业') })
    await undone()
  })

  await test.step('a task as a whole, behind another paragraph and before one', async () => {
    const order = before.blocks.map(block => block.id).sort()
    const task = idOf('强链工程')
    for (const [onto, at, place] of [
      ['其余从略。', 4, 5],
      ['引进企业五家', 1, 4],
    ] as const) {
      await selectAll(page, '强链工程')
      await drag(page, await edgeOf(page, '强链工程', 2), await edgeOf(page, onto, at))
      const rows = await storedAsShown(page, planId)
      expect((await paperBlocks(page))[place]).toMatchObject({ id: task, type: 'task', text: '强链工程' })
      expect(rows.blocks.map(block => block.id).sort()).toEqual(order)
      expect(factsOf(rows, { id: task })).toEqual(factsOf(before, { id: task }))
      await undone()
    }
  })

  await test.step('a copy of a task with Ctrl', async () => {
    await selectAll(page, '强链工程')
    await page.keyboard.down('Control')
    await drag(page, await edgeOf(page, '强链工程', 2), await edgeOf(page, '其余从略。', 4))
    await page.keyboard.up('Control')
    const rows = await storedAsShown(page, planId)
    const both = rows.blocks.filter(block => block.text === '强链工程')
    expect(both).toHaveLength(2)
    for (const each of both) expect(factsOf(rows, each)).toEqual(['6月底前', 'lead 县经信局'])
    await undone()
  })
  expect(moupian.problems).toEqual([])
})
