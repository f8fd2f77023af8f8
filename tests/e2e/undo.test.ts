// One undo stack over text, structure, owners, targets and deadlines, from the paper, the panel and the table; it
// outlives autosave, tabs and other paragraphs. What is compared are the rows of the library.
import type { Page } from '@playwright/test'
import type { ItemSpec } from '../support/plan-builder.ts'
import { composeChinese, expect, test } from './support/app.ts'
import { caretBehind } from './support/sample.ts'
import { addPlan, canonical, openFromList, openSamplePlan, storedAsShown } from './support/small-plans.ts'

const plan: ItemSpec[] = [
  { type: 'title', text: '甲县要点' },
  { type: 'section', text: '产业板块' },
  { type: 'task', text: '强链工程' },
  { type: 'measure', text: '全年新建厂房20万平方米。' },
  { type: 'task', text: '补链工程', lead: ['县经信局'] },
  { type: 'measure', text: '完成技改项目五个。' },
]

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('a mixed story is undone to its beginning and redone to its end, the rows the same byte for byte', async ({
  moupian,
}) => {
  const { page, cdp } = moupian
  await openSamplePlan(page)
  const planId = await addPlan(page, plan)
  await openFromList(page, '甲县要点')
  const bytes = async () => {
    await page.keyboard.press('Control+1')
    return JSON.stringify(canonical(await storedAsShown(page, planId)))
  }
  /** The rows after each act of the story. */
  const after = [await bytes()]
  const act = async (name: string, doIt: () => Promise<void>) => {
    await test.step(name, doIt)
    const now = await bytes()
    expect(now, name).not.toBe(after.at(-1))
    after.push(now)
  }

  await act('typing', async () => {
    await caretBehind(page, '完成技改项目五个')
    await composeChinese(cdp, 'lizheng', '力争六个。')
  })
  await act('an owner from the panel', async () => {
    await page.getByRole('combobox', { name: '添加牵头单位' }).fill('县科技局')
    await page.keyboard.press('Enter')
  })
  await act('a deadline from the panel', async () => {
    await page.getByRole('textbox', { name: '时限' }).fill('9月底前')
    await page.keyboard.press('Enter')
  })
  await act('a target accepted', async () => {
    await caretBehind(page, '全年新建厂房')
    await page.getByRole('button', { name: /^采纳“.*20万平方米”为指标$/ }).press('Enter')
  })
  await act('words inside the quote', async () => {
    await page.locator('.target-quote').click()
    await press(page, 'Home', ...Array<string>(4).fill('ArrowRight'))
    await page.keyboard.insertText('标准')
  })
  await act('a paragraph split', async () => {
    await caretBehind(page, '强链工程')
    await press(page, 'ArrowLeft', 'ArrowLeft', 'Enter')
  })
  await act('a task moved', () => press(page, 'Alt+ArrowDown'))
  await act('an owner clause typed and accepted', async () => {
    await caretBehind(page, '补链工程')
    await page.keyboard.insertText('（县财政局配合）')
    await expect(page.getByRole('group', { name: '待采纳的责任单位' }).first()).toBeVisible()
    await press(page, 'Alt+Enter')
  })
  await act('a cell of the table', async () => {
    await press(page, 'Control+2')
    await expect(page.getByRole('grid', { name: '分工表' })).toBeVisible()
    await press(page, 'Enter')
    await page.keyboard.insertText('县发展改革局')
    await press(page, 'Enter')
  })
  await act('a copy pasted', async () => {
    await caretBehind(page, '产业板块')
    await press(page, 'Home', 'Shift+ArrowDown', 'Control+c', 'ArrowLeft', 'Control+v')
  })
  await act('two tasks joined by 合并', async () => {
    await caretBehind(page, '力争六个')
    await press(page, 'Enter')
    await page.keyboard.insertText('临时一段')
    await caretBehind(page, '力争六个')
    await page.getByRole('button', { name: '合并' }).click()
  })

  // Elsewhere and back: another tab, another paragraph, everything stored.
  await press(page, 'Control+3', 'Control+4', 'Control+1')
  await page.locator('.plan-block').first().click()
  const undo = page.getByRole('button', { name: '撤销', exact: true })
  const redo = page.getByRole('button', { name: '重做', exact: true })
  const seen = new Set<string>()
  let steps = 0
  while ((await undo.getAttribute('aria-disabled')) === 'false') {
    await press(page, 'Control+z')
    // Half way, undo goes on from another tab.
    if (++steps === 4) await press(page, 'Control+2', 'Control+1')
    seen.add(await bytes())
    expect(steps).toBeLessThan(80)
  }
  expect(await bytes()).toBe(after[0])
  // What is typed in quick succession beside each other is one step; each of the five acts on facts is one of its own.
  expect(steps).toBeGreaterThan(5)
  expect([...seen].some(each => after.slice(1, -1).includes(each))).toBe(true)

  while ((await redo.getAttribute('aria-disabled')) === 'false') await press(page, 'Control+y')
  expect(await bytes()).toBe(after.at(-1))
  expect(moupian.problems).toEqual([])
})
