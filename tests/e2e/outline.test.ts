// The outline in the real program: dragging, choosing several, narrowing. The paper is what is checked.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { seriousViolations } from './support/serious-violations.ts'
import { allSaved, caretBehind, openSamplePlan } from './support/sample.ts'

const row = (page: Page, title: string) => page.getByRole('treeitem').filter({ hasText: title })
const block = (page: Page, text: string) => page.locator('.plan-block', { hasText: text }).first()
const paper = (page: Page) =>
  page
    .locator('.plan-block')
    .evaluateAll(blocks => blocks.map(each => [each.getAttribute('data-id'), each.textContent]))

/** Presses on one row and goes to the upper edge of another, without letting go. */
async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!]
  await page.mouse.move(start.x + 120, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 120, start.y + start.height / 2 + 8)
  await page.mouse.move(end.x + 120, end.y + 4, { steps: 4 })
}

test('a task dragged to another section takes its paragraphs along; Escape and undo leave all as it was', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const before = await paper(page)
  const id = await block(page, '实施数字技术强基工程').getAttribute('data-id')

  await dragOver(page, row(page, '实施数字技术强基工程'), row(page, '壮大数字化基础产业'))
  await expect(page.locator('.drop-line')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('dragging.png') })
  await page.keyboard.press('Escape')
  await expect(page.locator('.drop-line')).toBeHidden()
  await page.mouse.up()
  expect(await paper(page)).toEqual(before)

  await dragOver(page, row(page, '实施数字技术强基工程'), row(page, '壮大数字化基础产业'))
  await page.mouse.up()
  await expect(block(page, '实施数字技术强基工程')).toHaveAttribute('data-label', '（三）')
  await expect(block(page, '实施数字技术强基工程')).toHaveAttribute('data-id', id!)
  await expect(block(page, '壮大数字化基础产业')).toHaveAttribute('data-label', '（四）')
  await allSaved(page)
  const moved = await paper(page)
  const at = moved.findIndex(([each]) => each === id)
  const was = before.findIndex(([each]) => each === id)
  expect(moved[at + 1]).toEqual(before[was + 1])
  expect([...moved].sort()).toEqual([...before].sort())

  await page.keyboard.press('Control+z')
  expect(await paper(page)).toEqual(before)
  expect(moupian.problems).toEqual([])
})

test('several chosen by Shift are demoted, moved and deleted together, each taken back by one undo', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const before = await paper(page)
  const types = () =>
    page.locator('.plan-block').evaluateAll(blocks => blocks.map(each => each.getAttribute('data-type')))
  const typesBefore = await types()

  await row(page, '实施数字技术强基工程').click()
  await page.getByRole('tree').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('选中 2 项')).toBeVisible()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(block(page, '实施数字技术攻关工程')).toHaveAttribute('data-label', '（三）')
  await page.keyboard.press('Control+z')
  expect(await paper(page)).toEqual(before)

  await page.keyboard.press('Alt+ArrowRight')
  await expect(block(page, '实施数字技术攻关工程')).toHaveAttribute('data-type', 'measure')
  await page.keyboard.press('Control+z')
  expect(await types()).toEqual(typesBefore)

  await row(page, '实施数字技术强基工程').click({ modifiers: ['Control'] })
  await expect(page.getByText('选中 2 项')).toBeHidden()
  await row(page, '壮大数字化基础产业').click({ modifiers: ['Control'] })
  await page.keyboard.press('Delete')
  await expect(page.getByText(/^已删除 \d+ 段/)).toBeVisible()
  await expect(page.locator('.plan-block', { hasText: '实施数字技术攻关工程' })).toHaveCount(0)
  await expect(page.locator('.plan-block', { hasText: '壮大数字化基础产业' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  expect(await paper(page)).toEqual(before)
  expect(moupian.problems).toEqual([])
})

test('the outline is narrowed to what lacks something and widened again', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const all = await page.getByRole('treeitem').count()
  await page.getByRole('button', { name: '筛选提纲' }).click()
  await page.getByRole('menuitem', { name: '待核指标' }).click()
  await expect(page.getByText('没有“待核指标”的板块和任务')).toBeVisible()
  await page.getByRole('button', { name: '筛选提纲' }).click()
  await page.getByRole('menuitem', { name: '缺责任单位' }).click()
  await expect(page.getByText('只列有“缺责任单位”的 34 项')).toBeVisible()
  expect(await seriousViolations(page, '.outline')).toEqual([])
  await page.getByRole('button', { name: '全部列出' }).click()
  await expect(page.getByRole('treeitem')).toHaveCount(all)

  // A doubled mark is something the checks notice, in the outline and beside the paper.
  await caretBehind(page, '培育一批数据服务型企业')
  await page.keyboard.insertText('，，')
  const findings = page.getByRole('region', { name: '核稿意见' })
  await expect(findings.getByRole('button').first()).toBeVisible()
  await page.getByRole('button', { name: '筛选提纲' }).click()
  await page.getByRole('menuitem', { name: '核稿意见' }).click()
  await expect(row(page, '做强数字化新兴产业')).toBeVisible()
  await expect(page.getByText('只列有“核稿意见”的 1 项')).toBeVisible()
  await findings.getByRole('button').first().click()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('，')
  await page.getByRole('button', { name: '全部列出' }).click()

  // Owners for what is chosen: a section stands for the tasks under it.
  await row(page, '大力推进数字技术创新突破').click()
  await page.getByRole('tree').focus()
  await page.keyboard.press('Control+Shift+B')
  const dialog = page.getByRole('dialog', { name: '批量设置责任单位' })
  await expect(dialog.getByRole('status')).toHaveText('已勾选 3 项，共列出 3 项')
  await page.keyboard.press('Escape')
  await row(page, '实施数字技术攻关工程').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '批量设置责任单位' }).click()
  await expect(dialog.getByRole('status')).toHaveText('已勾选 1 项，共列出 1 项')
  expect(moupian.problems).toEqual([])
})
