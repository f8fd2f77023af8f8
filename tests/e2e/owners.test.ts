// Owners by keyboard on the sample. The keys are counted: docs/keys.md lists them.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { openSamplePlan } from './support/sample.ts'
import { seriousViolations } from './support/serious-violations.ts'

/** Presses keys and counts them; a key with Ctrl or Shift held is one key more for each. */
class Keys {
  count = 0
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.count += key.split('+').length
      await this.page.keyboard.press(key)
    }
  }

  /** Letters as they are typed, one key each. */
  async letters(word: string): Promise<void> {
    await this.press(...word)
  }
}

/** The figure that docs/keys.md gives in the row of this name. */
async function recorded(row: string): Promise<number> {
  const text = await readFile(new URL('../../docs/keys.md', import.meta.url), 'utf8')
  const line = text.split('\n').find(one => one.startsWith(`| ${row} `))
  return Number(line?.split('|')[2]?.trim())
}

test('a lead and a support for all 34 tasks through 批量设置', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const keys = new Keys(page)
  await keys.press('Control+Shift+B')
  const dialog = page.getByRole('dialog', { name: '批量设置责任单位' })
  await expect(dialog.getByRole('status')).toHaveText('已勾选 34 项，共列出 34 项')
  await keys.letters('sfgw')
  await expect(page.getByRole('option', { name: '省发展改革委' })).toBeVisible()
  await keys.press('Enter', 'Tab')
  await keys.letters('sczt')
  await expect(page.getByRole('option', { name: '省财政厅' })).toBeVisible()
  await keys.press('Enter')
  expect(await seriousViolations(page, '[role="dialog"]')).toEqual([])
  await keys.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('34 / 34')).toBeVisible()
  expect(keys.count).toBe(await recorded('批量设置'))
  await page.locator('.plan-block').first().click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('0 / 34')).toBeVisible()
  expect(moupian.problems).toEqual([])
})

test('an owner of its own for each of the 34 tasks in the table', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const keys = new Keys(page)
  await keys.press('Control+2')
  await expect(page.getByRole('grid', { name: '分工表' })).toBeVisible()
  const words = [
    ['sfgw', '省发展改革委'],
    ['sjxt', '省经信厅'],
    ['skjt', '省科技厅'],
    ['sczt', '省财政厅'],
  ] as const
  for (let task = 0; task < 34; task++) {
    const [letters, name] = words[task % words.length]!
    await keys.letters(letters)
    await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
    // Enter takes the name, Enter again goes to the task below.
    await keys.press('Enter', 'Enter')
  }
  await expect(page.getByText('34 / 34')).toBeVisible()
  expect(keys.count).toBe(await recorded('逐项填写'))
})
