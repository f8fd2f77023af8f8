// Finding by keyboard: in the open plan with replacing, and in the whole library with commands.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { allSaved, caretBehind, openSamplePlan } from './support/sample.ts'

const paperText = (page: Page) => page.locator('.plan-doc').evaluate(element => element.textContent ?? '')
const times = (text: string, words: string) => text.split(words).length - 1

test('Ctrl+F goes from place to place; replacing all is one step that one undo takes back', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const before = await paperText(page)
  const places = times(before, '数字化')
  expect(places).toBeGreaterThan(3)

  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('数字化')
  const find = page.getByRole('search')
  await expect(find.getByRole('status').first()).toHaveText(`1 / ${places}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('F3')
  await expect(find.getByRole('status').first()).toHaveText(`3 / ${places}`)
  await page.keyboard.press('Shift+Enter')
  await expect(find.getByRole('status').first()).toHaveText(`2 / ${places}`)
  await expect(page.locator('.plan-block.is-current')).toContainText('数字化')

  await page.getByLabel('替换为').focus()
  await page.keyboard.insertText('智能化')
  await expect(find.locator('ins').first()).toHaveText('智能化')
  await page.keyboard.press('Enter')
  await expect(find).toContainText('已替换 1 处')
  expect(times(await paperText(page), '数字化')).toBe(places - 1)
  await page.keyboard.press('Control+Enter')
  await expect(find).toContainText(`已替换 ${places - 1} 处`)
  const after = await paperText(page)
  expect(after).toBe(before.replaceAll('数字化', '智能化'))

  await page.keyboard.press('Escape')
  await expect(find).toBeHidden()
  await allSaved(page)
  await page.keyboard.press('Control+z')
  expect(times(await paperText(page), '数字化')).toBe(places - 1)
  await page.keyboard.press('Control+z')
  expect(await paperText(page)).toBe(before)
  expect(moupian.problems).toEqual([])
})

test('Ctrl+K finds what was just typed, from the list of plans too, and runs commands', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  await caretBehind(page, '推进智慧农业发展')
  await page.keyboard.insertText('与鲲鹏驿站')
  await allSaved(page)
  await page.getByRole('button', { name: '示例工作库' }).click()
  await expect(page.locator('.plan-block')).toHaveCount(0)

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await page.keyboard.insertText('驿站')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await expect(palette.getByRole('option')).toContainText('与鲲鹏驿站')
  await page.keyboard.press('Enter')
  await expect(page.locator('.plan-block.is-current')).toContainText('与鲲鹏驿站')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('驿站')

  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('分工表')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '分工表' })).toBeVisible()
  expect(moupian.problems).toEqual([])
})

test('an organisation leads to its tasks in the division table', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  await page.keyboard.press('Control+2')
  for (let task = 0; task < 3; task++) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('湖滨管理中心')
    await page.keyboard.press('Enter')
  }
  await allSaved(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('湖滨')
  const option = page.getByRole('option').first()
  await expect(option).toContainText('牵头 3')
  await page.keyboard.press('Enter')
  await expect(page.locator('[role="row"].task')).toHaveCount(3)
})
