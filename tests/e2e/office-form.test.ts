// A plan on the office's own template, the list of figures of the finished file, and the comparison with an earlier state.
import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { line, officeForm } from '../support/office/office-form.ts'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, test } from './support/app.ts'
import { call } from './support/call.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const texts = async (path: string) =>
  readDocx(await readFile(path), { revisions: 'accepted' }).paragraphs.map(({ text }) => text)

/** Opens the export of the sample, which the first start shows by itself. */
async function openExport(page: Page): Promise<void> {
  await expect(page.locator('.plan-block').first()).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('radio', { name: '任务分解表' })).toBeAttached()
}

test('a template of the office is checked, filled, remembered and removed', async ({ moupian, userData }) => {
  const { page, app } = moupian
  const [faulty, good, target] = ['错的模板.docx', '本委红头.docx', '成稿.docx'].map(name =>
    join(userData, name),
  )
  await writeFile(faulty!, await officeForm({ more: [line('{{发文号}}')] }))
  await writeFile(good!, await officeForm({ headings: true }))
  await openExport(page)

  await answerDialogs(app, { open: faulty })
  await button(page, '选用单位模板……').click()
  await expect(page.getByRole('alert')).toContainText('是否应为“{{发文字号}}”？')
  await expect(page.getByRole('radio', { name: '错的模板' })).toHaveCount(0)

  await answerDialogs(app, { open: good, save: target })
  await button(page, '选用单位模板……').click()
  await expect(page.getByRole('radio', { name: '本委红头' })).toBeChecked()
  await expect(page.getByRole('alert')).toHaveCount(0)
  const contents = page.getByRole('region', { name: '按单位模板“本委红头”成文' })
  await expect(contents.getByRole('row', { name: /正文第3段 {{主送机关}}/ })).toContainText(
    '【待补：主送机关】',
  )
  await expect(contents.getByRole('row', { name: /{{正文}}/ })).toContainText(/\d+ 段/)
  await page.getByLabel('主送机关', { exact: true }).fill('各处室')
  await expect(contents).toContainText('各处室')
  // The pages are Word's own: there is nothing here to print.
  await expect(button(page, '打印')).toBeDisabled()

  await button(page, '导出').click()
  await expect(page.getByText('已导出并核对')).toBeVisible({ timeout: 60_000 })
  expect(await texts(target!)).toContain('各处室：')

  // Every figure leads to its paragraph, by keyboard too.
  const figures = page.locator('.figures')
  await expect(figures.getByText(/^数字对账单 · \d+$/)).toBeVisible()
  await figures.locator('button.line').first().focus()
  await page.keyboard.press('ArrowDown')
  const chosen = await page.evaluate(() => document.activeElement!.querySelector('.where')!.textContent)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const block = await page.evaluate(
    () => document.getSelection()!.anchorNode!.parentElement!.closest('.plan-block')!.textContent,
  )
  expect(block).toContain(chosen!.replace(/^第\d+段：/, '').slice(2, 10))

  await moupian.restart()
  await moupian.page.getByRole('button', { name: /用示例练习/ }).click()
  await openExport(moupian.page)
  const kept = moupian.page.getByRole('radio', { name: '本委红头' })
  await expect(kept).toBeAttached()
  await button(moupian.page, '移除“本委红头”').click()
  await expect(kept).toHaveCount(0)
  expect(moupian.problems).toEqual([])
})

test('a comparison is printed against a version or another plan', async ({ moupian, userData }) => {
  const { page, app } = moupian
  await openExport(page)
  await page.getByRole('radio', { name: '修订对照表' }).check()
  await expect(page.getByText(/^还没有可以对照的旧稿/)).toBeVisible()
  await expect(button(page, '导出')).toBeDisabled()
  await button(page, '取消').click()

  const [plan] = await call(page, 'plans.list', {})
  await call(page, 'versions.freeze', { planId: plan!.id, name: '征求意见稿' })
  await page.locator('.plan-block[data-type="measure"]').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('新增一句')
  await openExport(page)
  await expect(page.getByLabel('与哪一稿对照')).toHaveValue(/^version:/)
  await expect(page.locator('.paper-sheet').first()).toContainText('新增一句')
  const target = join(userData, '对照.docx')
  await answerDialogs(app, { save: target })
  await button(page, '导出').click()
  await expect(page.getByText('已导出并核对')).toBeVisible({ timeout: 60_000 })
  expect((await texts(target)).some(text => text.includes('新增一句'))).toBe(true)
  expect(moupian.problems).toEqual([])
})

test('the preview of a letter has its double lines in place and no number on its first page', async ({
  moupian,
}) => {
  const { page } = moupian
  await openExport(page)
  await page.getByRole('radio', { name: '信函' }).check()
  await page.getByLabel('发文机关', { exact: true }).fill('某省人民政府办公厅')
  const sheets = page.locator('.paper-sheet')
  await expect(sheets.first()).toContainText('某省人民政府办公厅')
  await expect(sheets.first()).not.toContainText('— 1 —')
  await expect(sheets.nth(1)).toContainText('— 2 —')
  // GB/T 9704-2012 10.1: the second line 20 mm above the edge of the page, both 170 mm wide; the text below the first.
  const places = await sheets.first().evaluate(sheet => {
    const whole = sheet.getBoundingClientRect()
    const mm = (pixels: number) => (pixels / whole.width) * 210
    const all = [...sheet.querySelectorAll<HTMLElement>('.sheet-paragraph')]
    return all.map(element => {
      const box = element.getBoundingClientRect()
      const lined = element.style.backgroundImage !== ''
      return { lined, top: mm(box.top - whole.top), bottom: mm(box.bottom - whole.top), width: mm(box.width) }
    })
  })
  const [first, second] = places.filter(({ lined }) => lined)
  expect(first!.width).toBeCloseTo(170, 0)
  expect(second!.width).toBeCloseTo(170, 0)
  expect(second!.bottom).toBeCloseTo(277, 0)
  for (const { lined, top } of places) if (!lined) expect(top).toBeGreaterThan(first!.bottom - 0.5)
})
