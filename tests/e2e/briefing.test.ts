// A 简报 goes out: its number is counted by the library, its figures can be looked up and taken along.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, test } from './support/app.ts'

test('issues are numbered by the year; figures lead to their paragraph and are copied as a table', async ({
  moupian,
  userData,
}) => {
  const { page, app } = moupian
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const first = page.locator('.paper-sheet').first()
  await expect(page.locator('.plan-block').first()).toBeVisible()
  await page.keyboard.press('Control+e')
  await page.getByRole('radio', { name: '简报', exact: true }).check()
  await field('发文机关').fill('某省人民政府办公厅')
  await field('简报名称').fill('数字化改革工作简报')
  await expect(first).toContainText('【待补：期号】')
  await field('成文日期').fill('2020年3月6日')
  await expect(first).toContainText('第1期')
  await expect(field('期号')).toHaveAttribute('placeholder', /第1期/)
  await expect(page.getByText(/^与国标的出入/)).toBeVisible()

  const out = join(userData, '简报.docx')
  await answerDialogs(app, { save: out })
  await button('导出').click()
  await expect(page.getByText('已导出并核对')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('2020年《数字化改革工作简报》第1期')).toBeVisible()
  const written = readDocx(new Uint8Array(await readFile(out)), { revisions: 'accepted' })
  expect(written.paragraphs.map(({ text }) => text)).toContain('第1期')

  await button('复制为表格').click()
  await expect(page.getByText(/^数字对账单已复制/)).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  const [heads, ...lines] = copied
    .trim()
    .split(/\r?\n/)
    .map(line => line.split('\t'))
  expect(heads).toEqual(['数字', '文中位置', '来源', '出处原文'])
  expect(lines).toHaveLength(await page.locator('.figures li').count())
  const [figure, , , source] = lines.find(([, , kind]) => kind === '正文')!
  expect(source).toContain(figure!)

  // The same issue keeps its number; another year begins with 1; a number that leaves a gap is told.
  await button('再导出一份').click()
  await expect(field('期号')).toHaveAttribute('placeholder', /第1期/)
  await field('期号').fill('4')
  await expect(page.getByText(/第4期跳过了2期，请核对期号。/)).toBeVisible()
  await expect(first).toContainText('第4期')
  await field('期号').fill('')
  await field('成文日期').fill('2021年1月8日')
  await expect(first).toContainText('2021年1月8日')
  await expect(first).toContainText('第1期')

  await answerDialogs(app, { save: join(userData, '简报2.docx') })
  await button('导出').click()
  await expect(page.getByText('2021年《数字化改革工作简报》第1期')).toBeVisible({ timeout: 60_000 })
  const lead = page.locator('.figures li button').first()
  const where = (await lead.locator('.where').textContent())!.replace(/^第\d+段：/, '')
  await lead.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const caretIn = () =>
    page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.plan-block')?.textContent ?? '')
  await expect.poll(caretIn).toContain(where.slice(0, 8))
  expect(moupian.problems).toEqual([])
})
