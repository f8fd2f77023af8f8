// The tabs beside the paper, used by keyboard on the sample: they show and change the same rows.
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { pagesOf } from '../support/office/render.ts'
import { composeChinese, expect, test, type MoupianApp } from './support/app.ts'
import { call } from './support/call.ts'
import { allSaved, caretBehind, openSamplePlan } from './support/sample.ts'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test.describe('分工表', () => {
  async function openTable(page: Page): Promise<void> {
    await openSamplePlan(page)
    await press(page, 'Control+2')
    await expect(page.getByRole('grid', { name: '分工表' })).toBeVisible()
  }

  /** The cells of the task with this 序号, as they are shown. */
  const row = (page: Page, number: number) =>
    page
      .locator('[role="row"]')
      .filter({ has: page.locator('.number', { hasText: new RegExp(`^\\s*${number}\\s*$`) }) })
  const cell = (page: Page, number: number, column: string) => row(page, number).locator(`.cell.${column}`)

  const copied = (moupian: MoupianApp) => moupian.app.evaluate(({ clipboard }) => clipboard.readText())

  test('owners, deadline and state are filled in by keyboard, reach the paper and survive a restart', async ({
    moupian,
  }) => {
    let { page } = moupian
    await openTable(page)
    await press(page, 'Enter')
    await page.keyboard.insertText('省科技厅、教育厅')
    await press(page, 'Tab')
    // The first letter of an input method already goes into the cell.
    await composeChinese(moupian.cdp, 'shengcaizhengting', '省财政厅')
    await press(page, 'Tab', 'Tab')
    await page.keyboard.insertText('9月底前')
    await press(page, 'Tab', 'Tab', 'Enter', 'ArrowDown', 'Enter')
    await expect(cell(page, 1, 'lead')).toHaveText('省科技厅、省教育厅')
    await expect(cell(page, 1, 'support')).toHaveText('省财政厅')
    await expect(cell(page, 1, 'deadline')).toHaveText('9月底前')
    await expect(cell(page, 1, 'completion')).toHaveText('完成')
    await press(page, 'Control+1')
    await expect(page.locator('.plan-block[data-clause*="省科技厅"]')).toHaveCount(1)
    await allSaved(page)

    await moupian.restart()
    page = moupian.page
    await openTable(page)
    await expect(cell(page, 1, 'lead')).toHaveText('省科技厅、省教育厅')
    await expect(cell(page, 1, 'completion')).toHaveText('完成')
    expect(moupian.problems).toEqual([])
  })

  test('a block goes to the spreadsheet and comes back after a preview; one Ctrl+Z takes it away', async ({
    moupian,
  }) => {
    const { page } = moupian
    await openTable(page)
    await press(page, 'Enter')
    await page.keyboard.insertText('省科技厅')
    await press(page, 'Enter', 'ArrowUp', 'Shift+ArrowRight', 'Control+c')
    expect(await copied(moupian)).toBe('省科技厅\t')

    const block = '省科技厅、省财政厅\t湖滨管理中心\t王某\t6月底前\r\n省大数据局\t\t\t差不多\r\n'
    await moupian.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block)
    await press(page, 'ArrowDown', 'Control+v')
    const dialog = page.getByRole('dialog', { name: '粘贴预览' })
    await expect(dialog).toContainText('湖滨管理中心')
    await expect(cell(page, 2, 'support')).toHaveText('')
    await press(page, 'Enter')
    await expect(dialog).toBeHidden()
    await expect(cell(page, 2, 'lead')).toHaveText('省科技厅、省财政厅')
    await expect(cell(page, 2, 'leader')).toHaveText('王某')
    await expect(cell(page, 3, 'lead')).toHaveText('省大数据局')
    await expect(cell(page, 3, 'deadline')).toHaveText('差不多')

    await press(page, 'Control+z')
    await expect(cell(page, 2, 'support')).toHaveText('')
    await expect(cell(page, 3, 'deadline')).toHaveText('')
    await expect(cell(page, 1, 'lead')).toHaveText('省科技厅')
    await press(page, 'Control+z')
    await expect(cell(page, 1, 'lead')).toHaveText('未明确')
    await press(page, 'Control+y', 'Control+y')
    await expect(cell(page, 2, 'leader')).toHaveText('王某')

    // From Word, where the text alone has lost which paragraphs are one cell.
    const word = {
      text: '省水利厅\r\n省教育厅\t省财政厅\r\n',
      html: '<table><tr><td><p>省水利厅</p><p>省教育厅</p></td><td><p>省财政厅</p></td></tr></table>',
    }
    await moupian.app.evaluate(({ clipboard }, data) => {
      // The runtime of the tests takes both flavours so; the types are those of a later one.
      const write = clipboard.write as unknown as (both: typeof data) => void
      write(data)
    }, word)
    await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'Control+v')
    await press(page, 'Enter')
    await expect(cell(page, 1, 'lead')).toHaveText('省水利厅、省教育厅')
    await expect(cell(page, 1, 'support')).toHaveText('省财政厅')
  })

  test('one entry fills every selected task: 34 tasks get a lead with one word and a few keys', async ({
    moupian,
  }) => {
    const { page } = moupian
    await openTable(page)
    await press(page, 'Control+Shift+ArrowDown', 'Enter')
    await page.keyboard.insertText('省大数据局')
    await press(page, 'Control+Enter')
    await expect(page.getByText('34 / 34')).toBeVisible()
    await press(page, 'Control+z')
    await expect(page.getByText('0 / 34')).toBeVisible()
  })

  test('words that are no state are refused with a sentence and stay out', async ({ moupian }) => {
    const { page } = moupian
    await openTable(page)
    await press(page, 'End', 'Enter')
    await page.keyboard.insertText('马马虎虎')
    await press(page, 'Escape', 'Enter')
    await expect(page.getByRole('alert')).toContainText('“马马虎虎”不是可填的状态')
    await expect(cell(page, 1, 'completion')).toHaveText('')
  })

  test('the name of a task leads to its paragraph on the paper', async ({ moupian }) => {
    const { page } = moupian
    await openTable(page)
    await row(page, 5).getByRole('button').click()
    await expect(page.locator('.plan-block.is-current')).toHaveText('做强数字化新兴产业')
    await expect(page.locator('.plan-block.is-current')).toBeInViewport()
    await expect(page.locator('.ProseMirror')).toBeFocused()
  })
})

test.describe('指标', () => {
  /** Selects the last characters of a paragraph before its full stop. */
  async function selectLast(page: Page, paragraph: string, characters: number): Promise<void> {
    await caretBehind(page, paragraph)
    await press(page, 'ArrowLeft', ...Array<string>(characters).fill('Shift+ArrowLeft'))
    // The selection is told once a frame; the form starts from what it says then.
    await expect(page.locator('footer').last()).toContainText(`选中 ${characters} 字`)
  }

  test('edited words are shown beside the old ones, and one key accepts the new reading', async ({
    moupian,
  }) => {
    const { page } = moupian
    await openSamplePlan(page)
    await selectLast(page, '累计上云企业达40万家', 11)
    await press(page, 'Control+Shift+m')
    await page.getByLabel('指标名称').fill('企业上云数')
    await page.getByLabel('数值').fill('40')
    await page.getByRole('textbox', { name: '单位', exact: true }).fill('万家')
    await press(page, 'Enter')
    await caretBehind(page, '累计上云企业达40万家')
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Backspace')
    await page.keyboard.insertText('5')

    await press(page, 'Control+3')
    const list = page.getByRole('grid', { name: '目标指标' })
    const own = list.getByRole('row').filter({ hasText: '企业上云数' })
    await expect(own).toContainText('≥40万家')
    await expect(own.locator('del')).toHaveText('累计上云企业达40万家')
    await expect(own.locator('ins')).toHaveText('累计上云企业达45万家')
    const suspects = page.getByRole('button', { name: /^待核/ }).last()
    // The reader may have found the same words when the sample was read: then two targets are to be accepted.
    const open = Number((await suspects.textContent())!.replace(/\D/g, ''))
    await suspects.click()
    await press(page, ...Array<string>(open).fill(' '))
    await expect(suspects).toHaveText(/待核\s*0/)
    await page.getByRole('button', { name: /^全部/ }).click()
    await expect(list.getByRole('row').filter({ hasText: '≥45万家' })).not.toHaveCount(0)
    await expect(list.getByRole('row').filter({ hasText: '≥40万家' })).toHaveCount(0)

    await press(page, ...Array<string>(open).fill('Control+z'))
    await expect(own).toContainText('待核')

    // Beside the paper too: the old and the new words, and one key for the new reading.
    await own.first().click()
    await press(page, 'Enter')
    const card = page.getByRole('article', { name: '企业上云数' })
    await expect(card.locator('del')).toHaveText('累计上云企业达40万家')
    await expect(card).toContainText('45')
    await card.focus()
    await press(page, 'Enter')
    // The name is read again as well.
    const accepted = page.getByRole('article', { name: '上云企业' }).filter({ hasText: '已确认' })
    await expect(accepted.locator('.value')).toHaveText(/≥\s*45\s*万家/)
    expect(moupian.problems).toEqual([])
  })

  test('Enter goes to the words on the paper', async ({ moupian }) => {
    const { page } = moupian
    await openSamplePlan(page)
    await selectLast(page, '培育一批数据服务型企业', 7)
    await press(page, 'Control+Shift+m')
    await page.getByLabel('指标名称').fill('数据服务')
    await page.getByLabel('数值').fill('20')
    await press(page, 'Enter', 'Control+3')
    await page.getByRole('row').filter({ hasText: '数据服务' }).first().click()
    await press(page, 'Enter')
    await expect(page.locator('.plan-block.is-current')).toContainText('培育一批数据服务型企业')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('数据服务型企业')
  })
})

test('beside this year’s targets stands what last year’s plan demanded, and the column sorts', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const [last] = await call(page, 'plans.list', {})
  await call(page, 'next.create', { planId: last!.id, year: 2021, completion: {}, decisions: {} })
  await page.getByRole('button', { name: '示例工作库' }).click()
  await page.getByRole('button', { name: /^打开“.*2021年/ }).click()
  await press(page, 'Control+3')
  const list = page.getByRole('grid', { name: '目标指标' })
  const sort = list.getByRole('columnheader', { name: '上年（2020）' })
  const cloud = list.getByRole('row').filter({ hasText: '上云企业' }).first()
  await expect(cloud.locator('.last-year')).toHaveText(/≥40万家\s*不变/)
  const shown = () => list.locator('.last-year').allInnerTexts()
  const before = await shown()
  await sort.getByRole('button').click()
  await expect(sort).toHaveAttribute('aria-sort', 'ascending')
  expect(await shown()).not.toEqual(before)
  expect(moupian.problems).toEqual([])
})

test.describe('概览', () => {
  test('a bar leads by keyboard to the tasks behind it, and they can be listed all again', async ({
    moupian,
  }) => {
    const { page } = moupian
    await openSamplePlan(page)
    await press(page, 'Control+2', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Enter')
    await page.keyboard.insertText('省科技厅')
    await press(page, 'Control+Enter', 'Control+4')
    const bar = page.getByRole('button', { name: /^省科技厅，牵头 3/ })
    await bar.focus()
    await press(page, 'Enter')
    await expect(page.locator('[role="row"].task')).toHaveCount(3)
    await page.getByRole('button', { name: /列出全部任务/ }).click()
    await expect(page.locator('[role="row"].task').first()).toBeVisible()
    expect(await page.locator('[role="row"].task').count()).toBeGreaterThan(3)

    await press(page, 'Control+4')
    await page
      .getByRole('button', { name: /^一、.*缺责任单位|^二、.*缺责任单位/ })
      .first()
      .focus()
    await press(page, ' ')
    await expect(page.locator('.cell.lead .missing').first()).toBeVisible()
    await expect(page.locator('[role="row"].task').filter({ hasText: '省科技厅' })).toHaveCount(0)
    expect(moupian.problems).toEqual([])
  })

  test('it prints without the window around it, all figures told apart by patterns', async ({ moupian }) => {
    const { page } = moupian
    await openSamplePlan(page)
    await press(page, 'Control+4')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: '责任单位明确情况' })).toBeVisible()
    await expect(page.getByRole('tablist')).toBeHidden()
    await expect(page.locator('footer.status')).toBeHidden()
    const strokes = await page
      .locator('.part')
      .evaluateAll(parts => parts.map(part => getComputedStyle(part).stroke))
    expect(new Set(strokes)).toEqual(new Set(['rgb(0, 0, 0)']))

    // Within margins that any printer keeps, in black on white.
    const window = await moupian.app.browserWindow(page)
    const bytes = await window.evaluate(async ({ webContents }) =>
      (await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })).toString('base64'),
    )
    const pdf = test.info().outputPath('overview.pdf')
    await writeFile(pdf, Buffer.from(bytes, 'base64'))
    for (const { width, height, words } of await pagesOf(pdf)) {
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297])
      expect(Math.min(...words.map(word => word.left))).toBeGreaterThan(17)
      expect(Math.max(...words.map(word => word.right))).toBeLessThan(210 - 17)
      expect(Math.min(...words.map(word => word.top))).toBeGreaterThan(15)
    }
  })
})
