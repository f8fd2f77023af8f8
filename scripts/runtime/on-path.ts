// Whether a program can be started by its bare name.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** True when an executable file of this name lies in a folder of the PATH. */
export function onPath(name: string, path = process.env.PATH ?? ''): boolean {
  return path.split(delimiter).some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false // Not in this folder: the next one is asked.
    }
  })
}
