// Presses keys and counts them, as a drafter's hand would: a key with Ctrl or Shift held is one key more for each. What
// was counted is compared with docs/keys.md.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

export class Keys {
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
export async function recorded(row: string): Promise<number> {
  const text = await readFile(new URL('../../../docs/keys.md', import.meta.url), 'utf8')
  const line = text.split('\n').find(one => one.startsWith(`| ${row} `))
  return Number(line?.split('|')[2]?.trim())
}
