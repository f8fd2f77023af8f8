// The fixture of the security tests: the program as a person starts it, and a listener that must stay unvisited.
import { test as base } from '../../e2e/support/app.ts'
import { startListener, type Listener } from './listener.ts'

export { expect } from '../../e2e/support/app.ts'

export const test = base.extend<{ listener: Listener }>({
  // Playwright reads a fixture's needs from its first parameter, which has to be a pattern.

  listener: async ({}, use) => {
    const listener = await startListener()
    await use(listener)
    await listener.close()
  },
})
