// Organisations and offered targets on the sample: the directory, its names on the paper, and targets read from words.
import type { Page } from '@playwright/test'
import type { PlanRows } from '../../src/shared/model/plan-rows.ts'
import { composePinyin, expect, test } from './support/app.ts'
import { call } from './support/call.ts'
import { caretBehind } from './support/sample.ts'
import { seriousViolations } from './support/serious-violations.ts'
import { addPlan, factsOf, openFromList, openSamplePlan, storedAsShown } from './support/small-plans.ts'

/** A first start opens the practice library by itself. */
const paper = (page: Page) => expect(page.locator('.plan-block').first()).toBeVisible()

test('the directory takes a pasted list, renames on the paper, merges, and refuses to drop who owns work', async ({
  moupian,
}) => {
  const { page } = moupian
  await paper(page)
  const openDirectory = async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('单位名录')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '单位名录' })).toBeVisible()
  }
  const dialog = page.getByRole('dialog', { name: '单位名录' })
  const listed = dialog.getByRole('listbox').getByRole('option')
  await openDirectory()
  await dialog.getByRole('button', { name: '粘贴名单' }).click()
  await page.keyboard.insertText('湖滨管理中心、湖管中心\n湖滨中心（简称湖心）\n省数据局\t湖心')
  await expect(dialog.getByText('“湖心”已是“湖滨中心”的简称')).toBeVisible()
  await dialog.getByRole('button', { name: '确定导入' }).click()
  await expect(listed).toHaveCount(2)
  expect(await seriousViolations(page, '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+B')
  for (const key of ['h', 'g', 'z', 'x', 'Enter', 'Control+Enter']) await page.keyboard.press(key)
  await expect(page.getByText('34 / 34')).toBeVisible()

  await openDirectory()
  await listed.filter({ hasText: '湖滨管理中心' }).click()
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(dialog.getByText('还承担着 34 项任务')).toBeVisible()
  await dialog.getByLabel('全称').fill('湖滨管理局')
  await page.keyboard.press('Enter')
  await expect(page.locator('.plan-block[data-clause*="湖滨管理局"]')).toHaveCount(34)
  await dialog.getByRole('combobox', { name: '并入' }).selectOption('湖滨中心')
  await dialog.getByRole('button', { name: '合并' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '合并' }).click()
  await expect(listed).toHaveCount(1)
  await expect(page.locator('.plan-block[data-clause*="湖滨中心"]')).toHaveCount(34)
  await page.keyboard.press('Escape')

  // Frozen now; renamed from the list of plans, without a plan open. What is frozen keeps the name it was frozen with.
  await page.getByRole('button', { name: '版本', exact: true }).click()
  await page.getByRole('button', { name: '征求意见稿' }).click()
  await page.getByRole('button', { name: '冻结当前稿' }).click()
  await expect(page.locator('[data-version="征求意见稿"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '示例工作库' }).click()
  await page.getByRole('button', { name: '单位名录' }).click()
  await expect(listed.filter({ hasText: '34 项' })).toHaveCount(1)
  await dialog.getByLabel('全称').fill('湖滨新区')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('已保存“湖滨新区”')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^打开“深化数字浙江/ }).click()
  await expect(page.locator('.plan-block[data-clause*="湖滨新区"]')).toHaveCount(34)
  const [plan] = await call(page, 'plans.list', {})
  const [version] = await call(page, 'versions.list', { planId: plan!.id })
  const frozen = await call(page, 'versions.load', { versionId: version!.id })
  expect(frozen.rows.organisations.map(one => one.name)).toEqual(['湖滨中心'])
  expect(moupian.problems).toEqual([])
})

test('a number just typed is offered as a target; accepting it is one step of undo', async ({ moupian }) => {
  const { page } = moupian
  await paper(page)
  await caretBehind(page, '打造全球数字经济创新高地')
  await page.keyboard.insertText('新建公园23个。')
  const accept = page.getByRole('button', { name: /^采纳“.*23个”为指标$/ })
  await accept.focus()
  await page.keyboard.press('Enter')
  await expect(accept).toBeHidden()
  await expect(page.locator('article.card', { hasText: '23' })).toHaveCount(1)
  await page.locator('.ProseMirror').focus()
  await page.keyboard.press('Control+z')
  await expect(accept).toBeVisible()
  expect(moupian.problems).toEqual([])
})

test('an owner clause typed at the end of a task is offered as owners; one key accepts it, one undo takes it back', async ({
  moupian,
}) => {
  const { page, cdp } = moupian
  await openSamplePlan(page)
  const planId = await addPlan(page, [
    { type: 'title', text: '甲省要点' },
    { type: 'section', text: '产业板块' },
    { type: 'task', text: '强链工程' },
    { type: 'measure', text: '新建厂房八座。' },
    { type: 'task', text: '补链工程' },
  ])
  await openFromList(page, '甲省要点')
  const offers = page.getByRole('group', { name: '待采纳的责任单位' })
  const names = (rows: PlanRows, text: string) =>
    factsOf(
      rows,
      rows.blocks.find(each => each.text === text)!,
    )

  // Typed as a drafter types it: the words by an input method, in the last paragraph of the task.
  await caretBehind(page, '新建厂房八座')
  await page.keyboard.insertText('（责任单位：')
  await composePinyin(cdp, 'shengfagaiwei')
  await expect(offers).toHaveCount(0)
  await cdp.send('Input.insertText', { text: '省发展改革委' })
  await page.keyboard.insertText('、科技厅）')
  await expect(offers).toHaveCount(2)
  await expect(offers.first()).toContainText('牵头 省发展改革委；配合 省科技厅')
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ]) {
    const window = await moupian.app.browserWindow(page)
    await window.evaluate((each, to) => each.setContentSize(to.width, to.height), size)
    await expect(offers.first()).toBeInViewport()
    await page.screenshot({ path: test.info().outputPath(`offer-${size.width}.png`) })
  }
  expect(await seriousViolations(page, '.surface')).toEqual([])
  await page.keyboard.press('Alt+Enter')
  await expect(offers).toHaveCount(0)
  let rows = await storedAsShown(page, planId)
  expect(names(rows, '强链工程')).toEqual(['lead 省发展改革委', 'support 省科技厅'])
  await expect(page.locator('.plan-block[data-clause*="科技厅"]')).toHaveText('新建厂房八座。')
  await page.keyboard.press('Control+z')
  rows = await storedAsShown(page, planId)
  expect(rows.owners).toEqual([])
  expect(rows.blocks.map(each => each.text)).toContain('新建厂房八座。（责任单位：省发展改革委、科技厅）')
  await page.keyboard.press('Control+y')

  // Behind the task itself, with the button in the inspector; the body that has the lead already keeps it.
  await caretBehind(page, '补链工程')
  await page.keyboard.insertText('（省经信厅牵头，省财政厅配合，6月底前完成）')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /^采纳“（省经信厅牵头/ })
    .press('Enter')
  rows = await storedAsShown(page, planId)
  expect(names(rows, '补链工程')).toEqual(['6月底前', 'lead 省经济和信息化厅', 'support 省财政厅'])
  expect(rows.organisations.filter(each => each.name === '省发展改革委')).toHaveLength(1)

  // On a line of its own it is taken away with its line; words that only mention a body are not offered.
  await caretBehind(page, '补链工程')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('会同省教育厅（含直属单位）推进试点。')
  await storedAsShown(page, planId)
  await expect(offers).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('配合单位：省教育厅')
  await expect(offers).toHaveCount(2)
  await page.keyboard.press('Alt+Enter')
  rows = await storedAsShown(page, planId)
  expect(rows.blocks.some(each => each.text === '' || each.text.startsWith('配合单位'))).toBe(false)
  expect(names(rows, '补链工程')).toContain('support 省教育厅')
  expect(moupian.problems).toEqual([])
})
