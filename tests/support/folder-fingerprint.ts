// What a folder holds, byte for byte and with times of change: equal before and after means that nothing was touched.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export function folderFingerprint(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(
    entries.map(path => {
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [path, `${hash} ${statSync(path, { bigint: true }).mtimeNs}`]
    }),
  )
}
