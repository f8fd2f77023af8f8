// What happens when the page or the program itself fails: it is written down, said in plain words, and a way on is offered.
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Dialogs } from './dialogs.ts'
import type { Log } from './log.ts'
import { strings } from './strings.ts'
import { showStartPage } from './window.ts'

/** Offers to open the page again when it has crashed or hangs. */
export function offerRecovery(window: BrowserWindow, dialogs: Dialogs, log: Log): void {
  const { webContents } = window
  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.error('page', `${details.reason} (${details.exitCode})`)
    void askAfterCrash()
  })
  let asking = false
  window.on('unresponsive', () => {
    if (asking) return
    asking = true
    log.error('page', 'unresponsive')
    void askWhileStuck().finally(() => (asking = false))
  })

  async function askAfterCrash(): Promise<void> {
    const { message, detail, again, quit } = strings.gone
    if ((await dialogs.ask(message, detail, [again, quit])) === 0) await showStartPage(window)
    else app.quit()
  }

  async function askWhileStuck(): Promise<void> {
    const { message, detail, wait, again } = strings.stuck
    if ((await dialogs.ask(message, detail, [again, wait])) !== 0) return
    // A hanging page cannot leave by itself; ending it leads to the question after a crash.
    webContents.forcefullyCrashRenderer()
  }
}

/** Writes down what nobody caught and ends the program, whose state cannot be trusted any more. */
export function reportUncaught(log: Log): void {
  const report = (error: unknown) => {
    log.error('uncaught', error)
    dialog.showErrorBox(strings.failure.title, strings.failure.message + log.path)
    app.exit(1)
  }
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
