// The window closes only after everything typed is stored, or after the drafter has said to let it go.
import type { BrowserWindow } from 'electron'
import type { Dialogs } from './dialogs.ts'
import type { Flush } from './flush.ts'
import { strings } from './strings.ts'

/** Milliseconds to wait for the window before asking the drafter. One batch takes a fraction of a second. */
const patience = 5000

interface ClosingOptions {
  window: BrowserWindow
  flush: Flush
  dialogs: Dialogs
  /** Whether there is anything to store: a library is open for writing. */
  hasWork(): boolean
}

/** Holds every attempt to close the window (its button, the menu, the system shutting down) until it may close. */
export function closeWhenStored({ window, flush, dialogs, hasWork }: ClosingOptions): void {
  let mayClose = false
  let deciding = false

  window.on('close', event => {
    // A page that has crashed cannot answer; what it had sent is stored.
    if (mayClose || !hasWork() || window.webContents.isCrashed()) return
    event.preventDefault()
    if (deciding) return
    deciding = true
    void decide().then(close => {
      deciding = false
      if (!close) return
      mayClose = true
      window.close()
    })
  })

  async function decide(): Promise<boolean> {
    const { message, detail, wait, back, discard } = strings.notStored
    while (!(await flush.settle(patience))) {
      const answer = await dialogs.ask(message, detail, [wait, discard, back])
      if (answer === 1) return true
      if (answer === 2) return false
    }
    return true
  }
}
