// Bringing a document in, from the first screen to the stored plan, by keyboard alone; only the system's dialogs, which
// no test can reach, are answered in their place.
import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { change, deleted, p, r, rawDocx } from '../support/office/raw-docx.ts'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, test, type MoupianApp } from './support/app.ts'

const sample = fileURLToPath(new URL('../../seeds/digital-zhejiang-2020.txt', import.meta.url))

const plan = (year: number) => `全区数字化改革${year}年工作要点
一、夯实底座
（一）推进政务云整合。6月底前完成20个部门系统上云，累计上云60个以上。（牵头单位：区数据局，配合单位：区财政局）
（二）加强数据共享。新增共享数据300项，其中公安数据200项、民政数据150项。（牵头单位：区数据局等）
（四）拓展应用场景。力争建成应用场景50个左右。（责任单位：区发改局）
`

/** From the practice library that the first start opens to an empty one of the test's own. */
async function newLibrary(moupian: MoupianApp, path: string): Promise<void> {
  const { page } = moupian
  await answerDialogs(moupian.app, { save: path })
  await expect(page.locator('.plan-block').first()).toBeVisible()
  await choose(moupian, 'library.create')
  await expect(page.getByRole('button', { name: '导入文档', exact: true })).toBeVisible()
}

/** A command of the program's menu, as its keys give it. */
async function choose({ app }: MoupianApp, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()!.getMenuItemById(id)!.click(), command)
}

const facts = (page: Page) => page.getByRole('listbox', { name: '责任单位与指标' })
const current = (page: Page) => page.locator('[role="option"][aria-selected="true"]')
const heading = (page: Page) => page.getByRole('heading', { name: '导入方案' })

test('the sample, by keyboard: structure, owners and targets, stored', async ({
  moupian,
  userData,
}, info) => {
  const { page } = moupian
  await newLibrary(moupian, join(userData, '导入.moupian'))
  await answerDialogs(moupian.app, { open: sample })
  await choose(moupian, 'import')
  await expect(heading(page)).toBeVisible()
  await expect(page.getByText('129 行全部归位')).toBeVisible()
  await page.screenshot({ path: info.outputPath('structure-1440.png') })

  // Each line in doubt is agreed with; few enough to look at one by one.
  for (let presses = 0; await page.getByText(/^存疑 \d+ 处/).isVisible(); presses++) {
    expect(presses).toBeLessThan(5)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
  await expect(facts(page)).toBeFocused()
  await expect(page.locator('[aria-current="step"]')).toHaveText('2 责任单位与指标')
  await expect(current(page).locator('mark')).not.toBeEmpty()
  await page.screenshot({ path: info.outputPath('facts-1440.png') })

  // All that is sure goes by one key; undo takes that key back as one.
  const left = page.locator('footer .pending, footer .clear')
  const before = await left.textContent()
  await page.keyboard.press('a')
  await expect(left).not.toHaveText(before!)
  await page.keyboard.press('Control+z')
  await expect(left).toHaveText(before!)
  await page.keyboard.press('a')
  for (let presses = 0; (await left.textContent()) !== '责任单位与指标已全部看过'; presses++) {
    expect(presses).toBeLessThan(10)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.plan-block')).toHaveCount(129)
  expect(moupian.problems).toEqual([])
})

test('owners and targets are accepted, turned down, edited and taken back one by one', async ({
  moupian,
  userData,
}, info) => {
  const { page } = moupian
  await newLibrary(moupian, join(userData, '导入.moupian'))
  const source = join(userData, '来稿.txt')
  await writeFile(source, plan(2025))
  await answerDialogs(moupian.app, { open: source })
  await choose(moupian, 'import')
  await expect(heading(page)).toBeVisible()

  // What the plan says against itself leads to its place.
  await page.keyboard.press('n')
  await expect(page.getByText('读取说明')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tree')).toBeFocused()
  await page.keyboard.press('n')
  const note = page.getByRole('button', { name: /第 5 行/ })
  await expect(note).toBeVisible()
  await page.screenshot({ path: info.outputPath('notes-1440.png') })
  await note.press('Enter')
  await expect(page.locator('.line.current')).toContainText('拓展应用场景')
  await expect(page.getByRole('tree')).toBeFocused()

  await page.keyboard.press('Control+Enter')
  await expect(facts(page)).toBeFocused()
  const options = page.getByRole('option')
  const all = await options.count()
  // What the reader is not sure of comes first.
  await expect(current(page)).toContainText('存疑')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已认可')).toHaveCount(1)
  const second = (await current(page).locator('mark').textContent())!
  await page.keyboard.press('Tab')
  await expect(current(page).locator('mark')).not.toHaveText(second)
  await page.keyboard.press('Shift+Tab')
  await expect(current(page).locator('mark')).toHaveText(second)
  await page.keyboard.press('x')
  await expect(options).toHaveCount(all - 1)
  await page.keyboard.press('Control+z')
  await expect(options).toHaveCount(all)
  await expect(current(page).locator('mark')).toHaveText(second)

  const target = options.filter({ has: page.locator('mark', { hasText: '60个' }) })
  for (
    let presses = 0;
    presses < all && (await current(page).locator('mark').textContent())?.includes('60个') !== true;
    presses++
  )
    await page.keyboard.press('ArrowDown')
  await expect(target).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('e')
  const value = page.getByLabel('数值')
  await expect(value).toBeVisible()
  await page.screenshot({ path: info.outputPath('edit-1440.png') })
  await value.fill('65')
  await value.press('Enter')
  await expect(target).toContainText(/65个.*已认可/)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.screenshot({ path: info.outputPath('facts-1280.png') })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tree')).toBeFocused()
  await page.screenshot({ path: info.outputPath('structure-1280.png') })
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('a')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.plan-block').first()).toBeVisible()
  await expect(page.locator('.plan-block', { hasText: '推进政务云整合' })).toHaveAttribute(
    'data-clause',
    /区数据局/,
  )
  expect(moupian.problems).toEqual([])
})

test('several documents are reviewed one after another; a given-up one is not stored', async ({
  moupian,
  userData,
}) => {
  const { page } = moupian
  await newLibrary(moupian, join(userData, '导入.moupian'))
  const sources = [2024, 2025, 2026].map(year => ({ year, path: join(userData, `${year}.txt`) }))
  for (const { year, path } of sources) await writeFile(path, plan(year))
  await answerDialogs(moupian.app, { open: sources.map(({ path }) => path) })
  await choose(moupian, 'import')
  await expect(page.getByText('第 1 份，共 3 份')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('第 2 份，共 3 份')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('第 3 份，共 3 份')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /2026年工作要点/ }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /2024年工作要点/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /2025年工作要点/ })).toHaveCount(0)
})

test('text from the clipboard goes the same way; an empty clipboard says so', async ({
  moupian,
  userData,
}) => {
  const { page } = moupian
  await newLibrary(moupian, join(userData, '导入.moupian'))
  await moupian.app.evaluate(({ clipboard }) => clipboard.clear())
  const paste = page.getByRole('button', { name: '从剪贴板导入' })
  await paste.press('Enter')
  await expect(page.getByText(/剪贴板里没有文字，请/)).toBeVisible()
  await moupian.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), plan(2025))
  await paste.press('Enter')
  await expect(page.getByText('剪贴板文字')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.plan-block', { hasText: '推进政务云整合' })).toBeVisible()
})

/** A Word file with a tracked change and a footnote. */
const revised = rawDocx({
  body: [
    p(r('全区交通运输2025年工作要点')),
    p(r('一、抓项目建设')),
    p(r('（一）推进路网加密。')),
    p(r('新建农村公路') + change('del', deleted('30')) + change('ins', r('50')) + r('公里。')),
    p(r('（二）提升运输服务。')),
    p(r('新增公交线路6条，')),
    p(r('公交准点率达到90%。')),
  ].join(''),
  footnotes: `<w:footnote w:id="1">${p(r('含续建项目'))}</w:footnote>`,
})

test('a Word file with tracked changes is read either way; levels and joined lines are undone; nothing is stored before the end', async ({
  moupian,
  userData,
}, info) => {
  const { page } = moupian
  await newLibrary(moupian, join(userData, '导入.moupian'))
  const source = join(userData, '来稿.docx')
  await writeFile(source, revised)
  await answerDialogs(moupian.app, { open: source })
  await choose(moupian, 'import')
  await expect(heading(page)).toBeVisible()

  // One line accounts for every character; what stayed out opens below it.
  const ledger = page.getByRole('button', { name: /归位.*未收入/ })
  await expect(ledger).toHaveText('8 行归位 7 行，5 字未收入')
  await ledger.press('Enter')
  await expect(page.getByText('脚注或尾注，不在正文中')).toBeVisible()
  await page.screenshot({ path: info.outputPath('ledger-1440.png') })
  await page.keyboard.press('Escape')

  const rows = page.getByRole('treeitem')
  const selected = page.locator('[role="treeitem"][aria-selected="true"]')
  const toRow = async (words: string) => {
    await page.getByRole('tree').focus()
    for (let presses = 0; presses < 10; presses++) await page.keyboard.press('ArrowUp')
    for (let presses = 0; presses < 10; presses++) {
      if ((await selected.textContent())?.includes(words)) return
      await page.keyboard.press('ArrowDown')
    }
  }
  const views = page.getByLabel('修订 2 处')
  await expect(rows.filter({ hasText: '50公里' })).toHaveCount(1)
  await views.selectOption('original')
  await expect(rows.filter({ hasText: '30公里' })).toHaveCount(1)

  // A level down and back, a line joined and parted: each by its key, each undone as one.
  await toRow('提升运输服务')
  await expect(selected).toContainText('任务')
  await page.keyboard.press('1')
  await expect(selected).toContainText('板块')
  await page.keyboard.press('Control+z')
  await expect(selected).toContainText('任务')
  const before = await rows.count()
  await toRow('公交准点率')
  await page.keyboard.press('j')
  await expect(rows).toHaveCount(before - 1)
  await expect(rows.filter({ hasText: '新增公交线路6条，公交准点率达到90%。' })).toHaveCount(1)
  await page.screenshot({ path: info.outputPath('joined-1440.png') })

  // Another reading gives corrections up: asked first, and kept when the answer is no.
  await views.selectOption('accepted')
  await expect(page.getByRole('heading', { name: '重新读取' })).toBeVisible()
  await page.getByRole('button', { name: '继续核对' }).press('Enter')
  await expect(rows.filter({ hasText: '30公里' })).toHaveCount(1)
  await expect(views).toHaveValue('original')
  await page.getByRole('tree').focus()
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(before)
  await views.selectOption('accepted')
  await expect(rows.filter({ hasText: '50公里' })).toHaveCount(1)

  // Given up: no plan is stored.
  await page.getByRole('tree').focus()
  await page.keyboard.press('Escape')
  await expect(heading(page)).toBeHidden()
  await expect(page.getByRole('row', { name: /交通运输/ })).toHaveCount(0)
  expect(moupian.problems).toEqual([])
})
