// The program's one window: a sandboxed page without Node, without a spelling service, at a size that is remembered.
import { BrowserWindow } from 'electron'
import { isOwnAddress, startPage } from './origin.ts'
import { strings } from './strings.ts'
import type { WindowState } from './window-state.ts'

interface WindowOptions {
  /** Path of the built preload script. */
  preload: string
  state: WindowState
  devTools: boolean
}

/** Makes the window without loading its page; it shows itself when there is something to see. */
export function makeWindow(options: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = options.state.read()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    title: strings.title,
    // The grey of the desk, so that nothing flashes white before the page is drawn.
    backgroundColor: '#e8ebf0',
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      safeDialogs: true,
      disableDialogs: true,
      spellcheck: false,
      // Typing is stored a moment later, also when another window covers this one.
      backgroundThrottling: false,
      devTools: options.devTools,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  // Chromium does not ask before it shows an empty page; whoever leads the window there is led back.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOwnAddress(address)) void showStartPage(window)
  })
  window.on('close', () => options.state.write(window))
  return window
}

/** Loads, or loads again, the program's page. Fails when the built page is missing. */
export async function showStartPage(window: BrowserWindow): Promise<void> {
  const { webContents } = window
  // Asked of the event, because the window does not yet count as destroyed when Electron gives its load up.
  let ended = false
  const end = () => (ended = true)
  webContents.once('destroyed', end)
  try {
    await webContents.loadURL(startPage)
  } catch (error) {
    // Closed before it was drawn: nobody waits for it any more.
    if (ended || isOvertaken(error)) return
    throw error
  } finally {
    webContents.off('destroyed', end)
  }
}

/** Whether a load ended because another one began, which is then on its way. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED'
}
