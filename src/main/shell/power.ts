// A machine that sleeps, is locked or shuts down must not take unstored typing with it.
import { app, powerMonitor } from 'electron'
import type { BrowserWindow, Event } from 'electron'
import type { Flush } from './flush.ts'

export function storeBeforeSleep(window: BrowserWindow, flush: Flush): void {
  powerMonitor.on('suspend', () => flush.request())
  powerMonitor.on('lock-screen', () => flush.request())
  // Linux and macOS wait for a program that says it is not ready; it then closes as from its menu.
  powerMonitor.on('shutdown', (event?: Event) => {
    event?.preventDefault()
    app.quit()
  })
  // Windows announces the end of the session to the window instead.
  window.on('query-session-end', () => flush.request())
}
