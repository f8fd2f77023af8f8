// From the click in the list of plans, a plan that was not open before, to the first editable frame (reading SQLite included), beside bare `setContent` of
// JSON already in memory. Goals: p95 at most 1.0, 1.0 and 0.6 times bare.
import { withContestants } from './contestants.ts'
import { percentiles, round, type Percentiles } from './figures.ts'
import { sizeNames, type Size } from './sizes.ts'

/** Making plans of 12,900 paragraphs takes a while. */
const rounds: Record<Size, number> = { x1: 21, x10: 21, x100: 9 }

export const open = {
  about: 'opening a plan to the first editable frame, beside bare setContent',
  async run() {
    const figures = {} as Record<Size, { ours: Percentiles; bare: Percentiles }>
    for (const size of sizeNames) {
      figures[size] = await withContestants(size, rounds[size] + 1, async both => {
        const times = { ours: [] as number[], bare: [] as number[] }
        for (let i = 0; i <= rounds[size]; i++) {
          const ours = await both.openOurs()
          const bare = await both.openBare()
          await both.closeOurs()
          // The first of each warms up.
          if (i > 0) {
            times.ours.push(ours)
            times.bare.push(bare)
          }
        }
        return { ours: percentiles(times.ours), bare: percentiles(times.bare) }
      })
    }
    const lines = sizeNames.map(size => {
      const { ours, bare } = figures[size]
      return `${size}: ours p50 ${ours.p50} p95 ${ours.p95} ms, bare p50 ${bare.p50} p95 ${bare.p95} ms, p50 ratio ${round(ours.p50 / bare.p50)}`
    })
    return { json: { sizes: figures }, lines }
  },
}
