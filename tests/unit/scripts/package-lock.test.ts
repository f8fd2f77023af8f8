// `npm ci` refuses a lock file that lacks an entry for any variant of an optional package, also of those for other
// systems. A registry that does not offer them all makes npm write such a lock without a word; this test says it.

import { describe, expect, it } from 'vitest'
import lock from '../../../package-lock.json' with { type: 'json' }

interface Entry {
  optionalDependencies?: Record<string, string>
}

const entries = new Map(Object.entries(lock.packages as Record<string, Entry>))

/** Whether a package required from the folder `from` is found in it or in a folder above, as Node looks for it. */
function found(name: string, from: string): boolean {
  if (entries.has(from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`)) return true
  if (from === '') return false
  return found(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))
}

describe('package-lock.json', () => {
  it('has an entry for every variant of every optional package', () => {
    const missing = [...entries].flatMap(([folder, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(name => !found(name, folder)),
    )
    expect(missing).toEqual([])
  })

  it('names no address to download from, so that every registry serves', () => {
    const addresses = Object.values(lock.packages).filter(entry => 'resolved' in entry)
    expect(addresses).toEqual([])
  })
})
