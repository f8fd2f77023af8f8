// The list of plans: a plan is removed only after the question, and then really.
import { expect, test } from './support/app.ts'

test('a plan is removed after the question is answered, and stays when it is not', async ({ moupian }) => {
  const { page } = moupian
  await expect(page.locator('.plan-block').first()).toBeVisible()
  await page.getByRole('button', { name: '示例工作库' }).click()
  // A dialog that reads the whole library first gives the focus back too.
  const directory = page.getByRole('button', { name: '单位名录' })
  await directory.press('Enter')
  await expect(page.getByRole('dialog', { name: '单位名录' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(directory).toBeFocused()

  const remove = page.getByRole('button', { name: /^删除“深化数字浙江/ })
  await remove.click()
  await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click()
  await expect(remove).toBeVisible()
  await remove.click()
  await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('工作库里还没有方案')).toBeVisible()
})
