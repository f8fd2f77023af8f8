// How many keys owners and targets take, on the sample and by keyboard alone. Every key is really pressed and counted;
// docs/keys.md records the figures, and a way that comes to take more keys is caught here.
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { Keys, recorded } from './support/keys.ts'
import { allSaved, openSamplePlan } from './support/sample.ts'

/** A lead for each of the sample's 34 tasks, no body twice, with the letters that bring it to the top of the list. */
const leads: readonly [name: string, letters: string][] = [
  ['省发展改革委', 'f'],
  ['省经济和信息化厅', 'jj'],
  ['省科技厅', 'k'],
  ['省教育厅', 'jy'],
  ['省公安厅', 'ga'],
  ['省民政厅', 'm'],
  ['省司法厅', 'sft'],
  ['省财政厅', 'c'],
  ['省人力资源和社会保障厅', 'r'],
  ['省自然资源厅', 'z'],
  ['省生态环境厅', 'sth'],
  ['省住房和城乡建设厅', 'zf'],
  ['省交通运输厅', 'jt'],
  ['省水利厅', 'slt'],
  ['省农业农村厅', 'n'],
  ['省商务厅', 'sswt'],
  ['省文化和旅游厅', 'w'],
  ['省卫生健康委', 'ws'],
  ['省退役军人事务厅', 'ty'],
  ['省应急管理厅', 'y'],
  ['省审计厅', 'ssjt'],
  ['省国资委', 'gz'],
  ['省市场监管局', 'scjg'],
  ['省广电局', 'gd'],
  ['省体育局', 'styj'],
  ['省统计局', 'tj'],
  ['省医保局', 'yb'],
  ['省粮食和储备局', 'l'],
  ['省大数据局', 'ds'],
  ['省地方金融监管局', 'df'],
  ['省能源局', 'nyj'],
  ['省药监局', 'yjj'],
  ['省信访局', 'xf'],
  ['省机关事务局', 'jg'],
]

const highlighted = (page: Page) =>
  page.getByRole('listbox', { name: '可选单位或状态' }).locator('[aria-selected="true"]')

test('34 tasks get 34 different leads in the table: letters and Enter, nothing else', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const keys = new Keys(page)
  await keys.press('Control+2')
  await expect(page.getByRole('grid', { name: '分工表' })).toBeVisible()
  for (const [name, letters] of leads) {
    await keys.letters(letters)
    await expect(highlighted(page)).toHaveText(name)
    await keys.press('Enter')
  }
  await expect(page.getByText('34 / 34')).toBeVisible()
  expect(keys.count).toBe(await recorded('分工表'))
  await page.keyboard.press('Control+1')
  for (const [name] of leads)
    await expect(page.locator(`.plan-block[data-clause*="${name}"]`), name).toHaveCount(1)
  await allSaved(page)
  expect(moupian.problems).toEqual([])
})

test('a lead and a support for all 34 tasks through 批量设置', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const keys = new Keys(page)
  await keys.press('Control+Shift+B')
  const dialog = page.getByRole('dialog', { name: '批量设置责任单位' })
  await expect(dialog.getByRole('status')).toHaveText('已勾选 34 项，共列出 34 项')
  await keys.letters('f')
  await expect(page.locator('.suggestion[data-highlighted]')).toHaveText(/^省发展改革委/)
  await keys.press('Enter', 'Tab')
  await keys.letters('c')
  await expect(page.locator('.suggestion[data-highlighted]')).toHaveText(/^省财政厅/)
  await keys.press('Enter', 'Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('34 / 34')).toBeVisible()
  expect(keys.count).toBe(await recorded('批量设置'))
  await page.locator('.plan-block').first().click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('0 / 34')).toBeVisible()
  expect(moupian.problems).toEqual([])
})

test('the first 26 targets are confirmed one by one, a key each', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const meter = page.getByRole('meter', { name: '指标确认' })
  await expect(meter).toHaveAttribute('aria-valuenow', '0')
  const keys = new Keys(page)
  await keys.press('Control+3')
  await expect(page.getByRole('grid', { name: '目标指标' })).toBeFocused()
  for (let target = 0; target < 26; target++) await keys.press('Space')
  await expect(meter).toHaveAttribute('aria-valuenow', '26')
  expect(keys.count).toBe(await recorded('指标'))
  expect(moupian.problems).toEqual([])
})
