// Context menus, the focus mode and the count of selected characters in the real program.
import { expect, test } from './support/app.ts'
import { allSaved, openSamplePlan } from './support/sample.ts'

const task = '实施数字技术强基工程'

test('the menu over the paper works on the paragraph under the pointer and names its shortcuts', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const block = page.locator('.plan-block', { hasText: task })
  await expect(block).toHaveAttribute('data-type', 'task')
  await block.click({ button: 'right' })
  const menu = page.getByRole('menu', { name: '文稿命令' })
  await expect(menu.getByRole('menuitem', { name: '降级' })).toContainText('Tab')
  await expect(menu.getByRole('menuitem', { name: '标为指标' })).toBeDisabled()
  await page.screenshot({ path: test.info().outputPath('paper-menu.png') })
  await menu.getByRole('menuitem', { name: '降级' }).click()
  await expect(menu).toBeHidden()
  await expect(block).toHaveAttribute('data-type', 'measure')
  await page.keyboard.press('Control+z')
  await expect(block).toHaveAttribute('data-type', 'task')
  expect(moupian.problems).toEqual([])
})

test('the menu over the outline works on the row under the pointer', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  await page.getByRole('treeitem').filter({ hasText: task }).click({ button: 'right' })
  const menu = page.getByRole('menu', { name: '提纲命令' })
  await menu.getByRole('menuitem', { name: '下移' }).click()
  const block = page.locator('.plan-block', { hasText: task })
  await expect(block).toHaveAttribute('data-label', '（二）')
  await allSaved(page)
  expect(moupian.problems).toEqual([])
})

test('Ctrl+Shift+F leaves the paper alone on the desk, again brings the panes back', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const panes = [page.getByRole('complementary', { name: '提纲' }), page.getByRole('tree')]
  await page.keyboard.press('Control+Shift+F')
  for (const pane of panes) await expect(pane).toBeHidden()
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(page.locator('.plan-block').first()).toBeVisible()
  await page.keyboard.press('Control+Shift+F')
  for (const pane of panes) await expect(pane).toBeVisible()
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('专注文稿')
  expect(moupian.problems).toEqual([])
})

test('the status bar counts what is selected, over several paragraphs too', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const texts = await page.locator('.plan-block').allTextContents()
  const footer = page.locator('footer').last()
  await expect(footer).not.toContainText('选中')
  const block = page.locator('.plan-block', { hasText: task })
  await block.click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await expect(footer).toContainText(`选中 ${task.length} 字`)
  await page.keyboard.press('Control+a')
  const all = texts.join('').replace(/\s/g, '').length
  await expect(footer).toContainText(`选中 ${new Intl.NumberFormat('zh-CN').format(all)} 字`)
  await page.keyboard.press('ArrowLeft')
  await expect(footer).not.toContainText('选中')
})
