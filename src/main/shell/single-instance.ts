// One program at a time for one user: a second start brings the first window forward and ends.
import { app } from 'electron'
import type { BrowserWindow } from 'electron'

/** False when the program is running already; the caller must then quit. The folder for user data is chosen before. */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock()
}

export function comeForwardOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}
