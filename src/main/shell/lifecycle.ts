// From the window's opening to the program's end: nothing typed is lost on the way, and the library is let go of last.
import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import type { LibraryService } from '#main/services/library-service.ts'
import { closeWhenStored } from './closing.ts'
import type { Dialogs } from './dialogs.ts'
import type { Flush } from './flush.ts'
import type { Log } from './log.ts'
import { storeBeforeSleep } from './power.ts'
import { offerRecovery } from './recovery.ts'
import { comeForwardOnSecondStart } from './single-instance.ts'

interface LifecycleOptions {
  window: BrowserWindow
  library: LibraryService
  flush: Flush
  dialogs: Dialogs
  log: Log
}

export function followLifecycle({ window, library, flush, dialogs, log }: LifecycleOptions): void {
  dialogs.connect(window)
  closeWhenStored({ window, flush, dialogs, hasWork: () => library.info()?.readOnly === false })
  storeBeforeSleep(window, flush)
  offerRecovery(window, dialogs, log)
  comeForwardOnSecondStart(window)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => library.close())
}
