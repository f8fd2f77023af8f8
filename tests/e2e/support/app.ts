// The Playwright fixture of the end-to-end tests: every test gets the built program on a fresh data folder.
// Import `test` and `expect` from here.

import { test as base } from '@playwright/test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareRuntime, type Runtime } from '../../../scripts/electron-runtime.ts'
import { MoupianApp } from './moupian-app.ts'

export { expect } from '@playwright/test'
export { cancelComposition, composeChinese, composePinyin } from './compose-chinese.ts'
export { MoupianApp } from './moupian-app.ts'

interface TestFixtures {
  /** Whether the program was started on this data before; a first start opens the practice library by itself. */
  usedBefore: boolean
  /** An empty folder that is removed after the test. */
  userData: string
  /** The program, started on `userData` with its window at 1440 × 900. */
  moupian: MoupianApp
}

interface WorkerFixtures {
  /** The prepared Electron runtime. */
  runtime: Runtime
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  runtime: [
    // Playwright reads a fixture's needs from its first parameter, which has to be a pattern.
    async ({}, use) => {
      await use(await prepareRuntime(() => {}))
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  usedBefore: [false, { option: true }],

  userData: async ({ usedBefore }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'moupian-e2e-'))
    if (usedBefore) await writeFile(join(folder, 'recent.json'), '[]')
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  moupian: async ({ runtime, userData }, use, info) => {
    const moupian = await MoupianApp.launch({ runtime, userData })
    await use(moupian)
    if (info.status !== info.expectedStatus) await attachEvidence(moupian)
    await moupian.close()
  },
})

/** What a failed test leaves for reading: the window as it was, and the errors its page reported. */
async function attachEvidence(moupian: MoupianApp): Promise<void> {
  const info = test.info()
  if (moupian.problems.length > 0) await info.attach('problems', { body: moupian.problems.join('\n') })
  if (moupian.running)
    await info.attach('window', { body: await moupian.page.screenshot(), contentType: 'image/png' })
}
