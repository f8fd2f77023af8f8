// The practice library on the desk, and the words of the status bar that tests wait for.
import { expect, type Page } from '@playwright/test'

/** Waits for the sample's paper: the very first start opens it by itself, later ones from the first screen. */
export async function openSamplePlan(page: Page): Promise<void> {
  const paper = page.locator('.plan-block').first()
  const button = page.getByRole('button', { name: /用示例练习/ })
  await expect(paper.or(button)).toBeVisible()
  if (await button.isVisible()) await button.click()
  await expect(paper).toBeVisible()
}

/** Waits until everything changed so far has been acknowledged by the library. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.locator('footer').getByRole('status')).toHaveText(/^(已保存 |无改动)/)
}

/** Puts the caret behind the last character of the paragraph that contains `text`. */
export async function caretBehind(page: Page, text: string): Promise<void> {
  const block = page.locator('.plan-block', { hasText: text }).first()
  await block.scrollIntoViewIfNeeded()
  const { height } = (await block.boundingBox())!
  // End goes to the end of the line that was clicked.
  await block.click({ position: { x: 40, y: height - 8 } })
  await page.keyboard.press('End')
}
