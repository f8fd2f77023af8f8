// The composition root: shuts the network, guards the pages, builds the services, answers the window, in this order.
import { join } from 'node:path'
import { app } from 'electron'
import type { MenuCommand } from '#shared/ipc/contract.ts'
import { createServices } from '#main/services/services.ts'
import { nativeBinding } from '#main/store/native-binding.ts'
import { registerAppScheme } from './shell/app-protocol.ts'
import { author } from './shell/author.ts'
import { Dialogs } from './shell/dialogs.ts'
import { openSampleOnFirstStart } from './shell/first-start.ts'
import { Flush } from './shell/flush.ts'
import { makeHandlers } from './shell/handlers/make-handlers.ts'
import { IpcServer } from './shell/ipc-server.ts'
import { followLifecycle } from './shell/lifecycle.ts'
import { openLog } from './shell/log.ts'
import { installMenu } from './shell/menu.ts'
import { closeNetwork } from './shell/network-block.ts'
import { PagePrinter } from './shell/page-printer.ts'
import { OfficeForms } from './shell/office-forms.ts'
import { RecentLibraries } from './shell/recent-libraries.ts'
import { reportUncaught } from './shell/recovery.ts'
import { guardSessions } from './shell/session-guard.ts'
import { isOnlyInstance } from './shell/single-instance.ts'
import { strings } from './shell/strings.ts'
import { chooseUserData } from './shell/user-data.ts'
import { openWindowState } from './shell/window-state.ts'
import { makeWindow, showStartPage } from './shell/window.ts'

const built = join(import.meta.dirname, '..')
const development = !app.isPackaged

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const log = openLog(join(userData, 'logs'), { echo: development })
  reportUncaught(log)
  await app.whenReady()
  await guardSessions({ pages: join(built, 'renderer'), devTools: development })

  const services = createServices({
    binding: nativeBinding({ packaged: app.isPackaged, env: process.env }),
    author: author(),
    sample: join(app.getAppPath(), 'seeds/digital-zhejiang-2020.txt'),
    now: () => new Date(),
  })
  const checkOutput = development && process.env['MOUPIAN_AS_PACKAGED'] !== '1'
  const server = new IpcServer({ log, checkOutput })
  const dialogs = new Dialogs()
  const printer = new PagePrinter()
  const flush = new Flush(server)
  const send = (command: MenuCommand) => server.send('menu.command', { command })
  const { setLibraryOpen: libraryChanged } = installMenu({ send, devTools: development })
  const recent = new RecentLibraries(join(userData, 'recent.json'), log)
  const samplePath = join(userData, `${strings.sampleLibrary}.moupian`)
  openSampleOnFirstStart({ services, samplePath, recent, libraryChanged, log })
  const forms = new OfficeForms(userData, log)
  server.serve(makeHandlers({ services, dialogs, printer, recent, forms, flush, samplePath, libraryChanged }))

  const window = makeWindow({
    preload: join(built, 'preload/index.cjs'),
    state: openWindowState(userData, log),
    devTools: development,
  })
  server.connect(window.webContents)
  printer.connect(window.webContents)
  followLifecycle({ window, library: services.library, flush, dialogs, log })
  await showStartPage(window)
}

chooseUserData()
if (isOnlyInstance()) {
  // A developer's machine may run as root, where Chromium cannot sandbox; an installed program then does not start.
  if (!development) app.enableSandbox()
  closeNetwork()
  registerAppScheme()
  // Not awaited: Electron becomes ready only after this module has run to its end.
  void start()
} else {
  app.quit()
}
