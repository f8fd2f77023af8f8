// JavaScript memory of the window with the plan open, after a collection, beside bare TipTap with the same text.
// Goal: at most 1.5 times bare.
import type { Page } from '@playwright/test'
import { withContestants } from './contestants.ts'
import { round } from './figures.ts'
import { sizeNames, type Size } from './sizes.ts'

export const heap = {
  about: 'memory of the open plan in megabytes, beside bare TipTap',
  async run() {
    const figures = {} as Record<Size, { ours: number; bare: number }>
    for (const size of sizeNames) {
      figures[size] = await withContestants(size, 1, async both => {
        await both.openOurs()
        await both.openBare()
        return { ours: await megabytes(both.ours), bare: await megabytes(both.bare) }
      })
    }
    const lines = sizeNames.map(size => {
      const { ours, bare } = figures[size]
      return `${size}: ours ${ours} MB, bare ${bare} MB, ratio ${round(ours / bare)}`
    })
    return { json: { sizes: figures }, lines }
  },
}

async function megabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return round(usedSize / 1024 / 1024)
}
