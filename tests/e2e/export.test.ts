// The plan going to paper: what the preview shows is what is written, printed and kept.
import type { Page } from '@playwright/test'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pdfPages } from '../support/office/pdf-pages.ts'
import { render } from '../support/office/render.ts'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, test } from './support/app.ts'
import { addPlan, openFromList } from './support/small-plans.ts'

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const sheets = (page: Page) => page.locator('.paper-sheet')
/** The words of every page of the preview, without white space. */
const words = (page: Page) =>
  sheets(page).evaluateAll(all => all.map(sheet => (sheet as HTMLElement).innerText.replace(/\s/g, '')))
const place = (page: Page) => page.getByRole('dialog').locator('output')

/** Opens the export of the sample, which the first start shows by itself. */
async function openExport(page: Page): Promise<void> {
  await expect(page.locator('.plan-block').first()).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(sheets(page).first()).toBeVisible()
}

const head = {
  发文机关: '某省人民政府办公厅',
  发文字号: '某政办发〔2020〕5号',
  主送机关: '各市、县（市、区）人民政府',
  成文日期: '2020年3月6日',
  印发机关: '某省人民政府办公厅',
  印发日期: '2020年3月9日',
}

test('header fields are asked once, checked, shown on the page, kept and undone', async ({ moupian }) => {
  await openExport(moupian.page)
  const { page } = moupian
  await field(page, '发文机关').fill(head.发文机关)
  await field(page, '成文日期').fill('2020-03-06')
  await expect(page.getByText(/^成文日期应使用/)).toBeVisible()
  await expect(button(page, '导出')).toBeDisabled()
  await field(page, '成文日期').fill(head.成文日期)
  await expect(button(page, '导出')).toBeEnabled()
  await expect(sheets(page).first()).toContainText('某省人民政府办公厅文件')
  await expect(sheets(page).first()).toContainText('【待补：发文字号】')
  await expect(page.getByText(/^待补：发文字号、/)).toBeVisible()
  await button(page, '取消').click()

  await moupian.restart()
  await moupian.page.getByRole('button', { name: /用示例练习/ }).click()
  await openExport(moupian.page)
  await expect(field(moupian.page, '发文机关')).toHaveValue(head.发文机关)
  await expect(field(moupian.page, '成文日期')).toHaveValue(head.成文日期)

  // Each field is one step of the plan's own history.
  await field(moupian.page, '发文字号').fill(head.发文字号)
  await button(moupian.page, '取消').click()
  await moupian.page.keyboard.press('Control+z')
  await openExport(moupian.page)
  await expect(field(moupian.page, '发文字号')).toHaveValue('')
  await expect(field(moupian.page, '发文机关')).toHaveValue(head.发文机关)
  await button(moupian.page, '取消').click()

  // Another plan of the library takes over what lasts, and says so.
  await addPlan(moupian.page, [
    { type: 'title', text: '另一份要点' },
    { type: 'section', text: '总体要求' },
  ])
  await openFromList(moupian.page, '另一份要点')
  await openExport(moupian.page)
  await expect(moupian.page.getByText(/^已带入/)).toBeVisible()
  await expect(field(moupian.page, '发文机关')).toHaveValue(head.发文机关)
  await expect(field(moupian.page, '成文日期')).toHaveValue('')
  expect(moupian.problems).toEqual([])
})

test('the pages of official paper are those of the Word file and of the PDF', async ({
  moupian,
  userData,
}) => {
  const { page, app } = moupian
  await openExport(page)
  for (const [label, value] of Object.entries(head)) await field(page, label).fill(value)
  await expect(sheets(page).last()).toContainText('2020年3月9日印发')
  const shown = await words(page)
  expect(shown.at(0)).toMatch(/—1—$/)
  expect(shown.join('')).not.toContain('待补')

  const pdf = join(userData, '成稿.pdf')
  await answerDialogs(app, { save: pdf })
  await button(page, '存为 PDF').click()
  await expect(page.getByText(/^已存为 成稿\.pdf/)).toBeVisible()
  const printed = await pdfPages(pdf)
  expect(printed.map(text => text.slice(0, 8))).toEqual(shown.map(text => text.slice(0, 8)))

  const docx = join(userData, '成稿.docx')
  await answerDialogs(app, { save: docx })
  await button(page, '导出').click()
  await expect(page.getByText('已导出并核对')).toBeVisible({ timeout: 60_000 })
  const rendered = await render(await readFile(docx))
  try {
    // LibreOffice puts air between Chinese and digits although the file forbids it, so its lines may be shorter.
    expect(Math.abs(rendered.pages.length - shown.length)).toBeLessThanOrEqual(1)
    // What stands at the foot of the last page stands there in both, to 2 mm.
    const dash = (await sheets(page)
      .last()
      .evaluate(sheet => {
        const table = sheet.querySelector('table')!.getBoundingClientRect()
        const whole = sheet.getBoundingClientRect()
        return ((table.bottom - whole.top) / whole.height) * 297
      })) as number
    expect(Math.abs(dash - (297 - 35))).toBeLessThan(2)
  } finally {
    await rendered.close()
  }
  expect(moupian.problems).toEqual([])
})

test('pages are turned by keys and stand whole or as wide as the pane', async ({ moupian }) => {
  const { page } = moupian
  await openExport(page)
  await expect(place(page)).toHaveText(/^第 1 页，共 \d+ 页$/)
  const count = await sheets(page).count()
  await page.keyboard.press('PageDown')
  await expect(place(page)).toHaveText(`第 2 页，共 ${count} 页`)
  await page.locator('.pane[tabindex]').focus()
  await page.keyboard.press('End')
  await expect(place(page)).toHaveText(`第 ${count} 页，共 ${count} 页`)
  await expect(button(page, '下一页')).toBeDisabled()
  await page.keyboard.press('PageUp')
  await expect(place(page)).toHaveText(`第 ${count - 1} 页，共 ${count} 页`)
  const whole = (await sheets(page).first().boundingBox())!.width
  await button(page, '页宽').click()
  await expect.poll(async () => (await sheets(page).first().boundingBox())!.width).toBeGreaterThan(whole)
  await expect(place(page)).toHaveText(`第 ${count - 1} 页，共 ${count} 页`)
  await page.keyboard.press('Home')
  await expect(place(page)).toHaveText(`第 1 页，共 ${count} 页`)
})

test('a wide table lies on its side and repeats its head on every page', async ({ moupian, userData }) => {
  const { page, app } = moupian
  await openExport(page)
  await page.getByRole('radio', { name: '任务分解表' }).check()
  await expect(sheets(page).first()).toContainText('任务分解表')
  for (const text of await words(page)) expect(text).toContain('序号重点任务具体任务')
  const box = (await sheets(page).first().boundingBox())!
  expect(box.width).toBeGreaterThan(box.height)
  // Its foot is 26 mm above that of the page, and never reached by a row that grew where a page cuts merged cells.
  const reaches = await sheets(page).evaluateAll(all =>
    all.map(sheet => {
      const [whole, table] = [sheet, sheet.querySelector('table')!].map(each => each.getBoundingClientRect())
      return ((table!.bottom - whole!.top) / whole!.height) * 210
    }),
  )
  for (const reach of reaches) expect(reach).toBeLessThan(184.5)

  const pdf = join(userData, '分解表.pdf')
  await answerDialogs(app, {})
  await button(page, '存为 PDF').click()
  await expect(button(page, '存为 PDF')).toBeEnabled()
  await expect(access(pdf)).rejects.toThrow()
  await answerDialogs(app, { save: pdf })
  await button(page, '存为 PDF').click()
  await expect(page.getByText(/^已存为 分解表\.pdf/)).toBeVisible()
  expect(await pdfPages(pdf)).toHaveLength(await sheets(page).count())
})

test('printing that fails says what to do, printing that is cancelled says nothing', async ({ moupian }) => {
  const { page, app } = moupian
  await openExport(page)
  // The system's print dialog is drawn by the desktop: its answers are put in its place.
  const answer = (printed: boolean, reason: string) =>
    app.evaluate(
      ({ BrowserWindow }, [result, why]) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!
        const print: typeof webContents.print = (_options, done) => done?.(result, why)
        Object.assign(webContents, { print })
      },
      [printed, reason] as const,
    )
  const failure = page.getByText(/^没有打印成。/)
  await answer(false, 'Invalid printer settings')
  await button(page, '打印').click()
  await expect(failure).toBeVisible()
  for (const [printed, reason] of [
    [false, 'Print job canceled'],
    [true, ''],
  ] as const) {
    await answer(printed, reason)
    await button(page, '打印').click()
    await expect(button(page, '打印')).toBeEnabled()
    await expect(failure).toBeHidden()
  }
  await expect(page.locator('.print-sheets')).toHaveCount(0)
})
