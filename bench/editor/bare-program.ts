// The peer as a program: the same Electron, a window of the same size, one page from disk.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const main = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true, spellcheck: false } })
  window.loadFile('page/index.html')
})
app.on('window-all-closed', () => app.quit())
`

/** Builds the peer into `folder` and returns the folder, which Electron takes as a program. */
export async function buildBareProgram(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await build({
    root: join(import.meta.dirname, 'bare'),
    base: './',
    logLevel: 'error',
    configFile: false,
    build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'chrome130', modulePreload: false },
  })
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  )
  await writeFile(join(folder, 'main.cjs'), main)
  return folder
}
