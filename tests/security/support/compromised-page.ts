// A page that an attacker owns completely: it holds the raw Electron channel instead of the bridge, so whatever it
// sends reaches the main process unfiltered.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { MoupianApp } from '../../e2e/support/app.ts'
import type { Reply } from '../../../src/shared/ipc/contract.ts'

const preload = `
const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('raw', (...all) => ipcRenderer.invoke(...all))
`

interface OldOrNewSession {
  registerPreloadScript?(script: { type: 'frame'; filePath: string }): void
  setPreloads(paths: string[]): void
}

/** Adds a preload script of the attacker's to every page loaded from now on. Returns its path. */
export async function addAttackersPreload({ app, userData }: MoupianApp): Promise<string> {
  const path = join(userData, 'attacker.cjs')
  await writeFile(path, preload)
  await app.evaluate(({ session }, filePath) => {
    // Electron 35 gave it a new name; the tests run on both.
    const { defaultSession } = session as unknown as { defaultSession: OldOrNewSession }
    if (defaultSession.registerPreloadScript)
      defaultSession.registerPreloadScript({ type: 'frame', filePath })
    else defaultSession.setPreloads([filePath])
  }, path)
  return path
}

/** Hands the program's own window to the attacker. */
export async function compromise(moupian: MoupianApp): Promise<void> {
  await addAttackersPreload(moupian)
  const window = await moupian.app.browserWindow(moupian.page)
  await window.evaluate(browserWindow => browserWindow.webContents.reload())
  await moupian.page.waitForFunction(() => 'raw' in window)
}

/** Sends anything on the channel `api` from a compromised page. Text for what the main process threw. */
export async function sendRaw(page: Page, ...all: unknown[]): Promise<Reply | string> {
  const { text, thrown } = await page.evaluate(
    args =>
      (Reflect.get(window, 'raw') as (...all: unknown[]) => Promise<string>)('api', ...args).then(
        text => ({ text, thrown: '' }),
        (error: Error) => ({ text: null, thrown: String(error.message) }),
      ),
    all,
  )
  return text === null ? thrown : (JSON.parse(text) as Reply)
}
