// What Electron runs when it is started on a folder (`electron FOLDER`): takes the folder's name and version
// from its package.json and imports its main file. Electron's own distribution has a file like this; the one
// prepared from a package does not. Development only, never in an installed program.

import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const given = process.argv.slice(1).find(argument => !argument.startsWith('-'))
if (given === undefined) {
  console.error('usage: electron FOLDER')
  app.exit(2)
} else {
  const folder = resolve(given)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setAppPath(folder)
  // Awaited at the top level, so that 'ready' is not announced before the program has attached its listeners.
  await import(pathToFileURL(join(folder, manifest.main)).href)
}
