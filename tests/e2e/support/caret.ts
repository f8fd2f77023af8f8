// Puts the caret where a test or the demo means it to be.
import { expect, type Locator } from '@playwright/test'

/**
 * Clicks into the last line of a paragraph and goes to its end. Type faces that arrive meanwhile move the lines, so this
 * looks where the caret really is and tries again.
 */
export async function caretToEnd(paragraph: Locator): Promise<void> {
  await expect(async () => {
    await paragraph.scrollIntoViewIfNeeded()
    const box = (await paragraph.boundingBox())!
    await paragraph.click({ position: { x: 60, y: box.height - 10 } })
    await paragraph.page().keyboard.press('End')
    const rest = await paragraph.evaluate(element => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { focusNode, focusOffset } = getSelection()!
      range.setStart(focusNode!, focusOffset)
      return range.toString()
    })
    expect(rest).toBe('')
  }).toPass()
}
