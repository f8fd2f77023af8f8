// The composition root: shuts the network, guards the pages, builds the services and opens the window, in this order.
import { join } from 'node:path'
import { app } from 'electron'
import { registerAppScheme } from './shell/app-protocol.ts'
import { openLog } from './shell/log.ts'
import { closeNetwork } from './shell/network-block.ts'
import { guardSessions } from './shell/session-guard.ts'
import { chooseUserData } from './shell/user-data.ts'
import { openWindowState } from './shell/window-state.ts'
import { makeWindow, showStartPage } from './shell/window.ts'

const built = join(import.meta.dirname, '..')
const devTools = !app.isPackaged

chooseUserData()
closeNetwork()
registerAppScheme()

async function start(): Promise<void> {
  await app.whenReady()
  await guardSessions({ pages: join(built, 'renderer'), devTools })
  const userData = app.getPath('userData')
  const log = openLog(join(userData, 'logs'))
  const state = openWindowState(userData, log)
  const window = makeWindow({ preload: join(built, 'preload/index.cjs'), state, devTools })
  await showStartPage(window)
}

// Not awaited: Electron becomes ready only after this module has run to its end.
void start()
