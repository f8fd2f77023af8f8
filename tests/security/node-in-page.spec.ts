// Attack: the page reaches for Node or Electron, to read files or start programs.
import { expect, test } from './support/test.ts'

test('the page has no Node and no Electron', async ({ moupian }) => {
  const names = [
    'require',
    'process',
    'module',
    'exports',
    'Buffer',
    'global',
    '__dirname',
    'setImmediate',
    'electron',
  ]
  const found = await moupian.page.evaluate(all => all.filter(name => name in window), names)
  expect(found).toEqual([])
})

test('the bridge has two functions and cannot be changed', async ({ moupian }) => {
  const result = await moupian.page.evaluate(() => {
    const before = window.api
    const attempts: string[] = []
    for (const attempt of [
      () => Object.assign(window, { api: null }),
      () => Object.assign(window.api, { invoke: null }),
      () => Object.assign(window.api, { extra: 1 }),
    ]) {
      try {
        attempt()
        attempts.push('silent')
      } catch {
        attempts.push('refused')
      }
    }
    return { keys: Object.keys(window.api).sort(), same: window.api === before, attempts }
  })
  expect(result).toEqual({ keys: ['invoke', 'on'], same: true, attempts: ['refused', 'refused', 'refused'] })
})

test('names outside the contract do not leave the bridge', async ({ moupian }) => {
  const refused = await moupian.page.evaluate(
    async names => {
      const api = window.api as unknown as {
        invoke(name: string, input: unknown): Promise<unknown>
        on(name: string, listener: () => void): unknown
      }
      const calls = await Promise.allSettled(names.map(name => api.invoke(name, {})))
      const listens = names.map(name => {
        try {
          api.on(name, () => {})
          return false
        } catch {
          return true
        }
      })
      return [...calls.map(call => call.status === 'rejected'), ...listens]
    },
    ['shell.openPath', '__proto__', 'constructor', 'api', 'ELECTRON_BROWSER_REQUIRE', ''],
  )
  expect(refused.every(Boolean)).toBe(true)
})
