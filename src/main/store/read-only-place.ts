// Whether a file lies where nothing may be written. A file or folder marked read-only counts even for a user whom
// the system would let write: somebody marked it on purpose.
import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'

export function isReadOnlyPlace(path: string): boolean {
  return [path, dirname(path)].some(place => {
    if ((statSync(place).mode & 0o222) === 0) return true
    try {
      accessSync(place, constants.W_OK)
      return false
    } catch {
      return true
    }
  })
}
