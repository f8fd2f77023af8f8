// The practice library on the desk, and the words of the status bar that tests wait for.
import { expect, type Page } from '@playwright/test'

/** Opens the sample from the first screen and waits for the paper. */
export async function openSamplePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: /用示例练习/ }).click()
  await expect(page.locator('.plan-block').first()).toBeVisible()
}

/** Waits until everything changed so far has been acknowledged by the library. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.locator('footer').getByRole('status')).toHaveText(/^(已保存 |无改动)/)
}
