// Types Chinese the way an input method does: letters appear as a composition that grows, and the chosen
// characters replace it. Ordinary key presses never produce this, and it is where editors break.

import type { CDPSession } from '@playwright/test'

/**
 * Composes `pinyin` letter by letter at the caret and commits `text` in its place.
 * The element to type into must have the focus.
 */
export async function composeChinese(cdp: CDPSession, pinyin: string, text: string): Promise<void> {
  await composePinyin(cdp, pinyin)
  await cdp.send('Input.insertText', { text })
}

/** Composes `pinyin` letter by letter and leaves the composition open, as while choosing a candidate. */
export async function composePinyin(cdp: CDPSession, pinyin: string): Promise<void> {
  for (let length = 1; length <= pinyin.length; length++) {
    await cdp.send('Input.imeSetComposition', {
      text: pinyin.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    })
  }
}

/** Gives up the open composition, as the Escape key does in an input method. */
export async function cancelComposition(cdp: CDPSession): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
}
