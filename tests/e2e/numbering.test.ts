// Numbering of the whole plan, switched in one step.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { allSaved, openSamplePlan } from './support/sample.ts'

const labels = (page: Page) =>
  page.locator('.plan-block').evaluateAll(blocks => blocks.map(each => each.getAttribute('data-label')))

test('a scheme is seen on the plan, chosen by keyboard, drawn, stored, and taken back by one undo', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const before = await labels(page)
  expect(before).toContain('（一）')

  // What a command of the search opens gives the focus back to where it was before the search.
  await page.locator('.plan-block').nth(3).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('序号样式')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '序号样式' })
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused()
  await expect(dialog).toContainText('第一章')
  await page.screenshot({ path: test.info().outputPath('numbering.png') })
  expect(await labels(page)).toEqual(before)

  const chapter = dialog.getByRole('radio', { name: /^第一章 第一条 第一章/ })
  for (let i = 0; i < 6 && !(await chapter.isChecked()); i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('textbox', { name: '文稿' })).toBeFocused()
  await expect(page.locator('.plan-block[data-label^="第一章"]')).toHaveCount(1)
  await expect(page.locator('.plan-block[data-label^="第三十四条"]')).toHaveCount(1)
  await expect(page.getByRole('treeitem').first()).toContainText('第一章')
  await allSaved(page)

  await page.keyboard.press('Control+z')
  await expect(page.locator('.plan-block[data-label^="第一章"]')).toHaveCount(0)
  expect(await labels(page)).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await allSaved(page)

  await moupian.restart()
  await openSamplePlan(moupian.page)
  await expect(moupian.page.locator('.plan-block[data-label^="第六章"]')).toHaveCount(1)
  expect(moupian.problems).toEqual([])
})
