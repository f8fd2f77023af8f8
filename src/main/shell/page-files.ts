// Which file of the built window stands behind an address of the program. Only files inside one folder, of known
// types, by plain names: whatever else an address says, there is no file.
import { realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { isOwnAddress } from './origin.ts'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** One step of a path: no separators, no `..`, nothing that a file system reads in a way of its own. */
const plainName = /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/

export interface PageFile {
  path: string
  mediaType: string
}

/**
 * The file behind an address such as `app://moupian/assets/index.js`, or null when there is none.
 * `root` is the folder of the built window. Links that lead out of it are not followed.
 */
export async function findPageFile(root: string, address: string): Promise<PageFile | null> {
  if (!isOwnAddress(address)) return null
  const names = new URL(address).pathname.slice(1).split('/')
  if (!names.every(name => plainName.test(name))) return null
  const mediaType = mediaTypes[extname(names.at(-1) ?? '')]
  if (mediaType === undefined) return null
  try {
    const realRoot = await realpath(root)
    const path = await realpath(join(realRoot, ...names))
    return path.startsWith(realRoot + sep) ? { path, mediaType } : null
  } catch {
    // No such file: the same answer as for an address that cannot have one.
    return null
  }
}
