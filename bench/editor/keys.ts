// Real key events, each timed in the page from the event to the frame that shows its effect.
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    keyTimes: number[]
  }
}

/** Starts timing keys in a page: milliseconds from the key event to after the next frame. */
export async function timeKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyTimes = []
    addEventListener(
      'keydown',
      event => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => window.keyTimes.push(performance.now() - event.timeStamp)
          channel.port2.postMessage(null)
        })
      },
      true,
    )
  })
}

/** Types `count` letters, one a frame, and returns their times. */
export async function typeKeys(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => void (window.keyTimes.length = 0))
  for (let i = 1; i <= count; i++) {
    await page.keyboard.press('x')
    await page.waitForFunction(n => window.keyTimes.length >= n, i)
  }
  return page.evaluate(() => window.keyTimes)
}
