// A typed letter, from the key event to the next frame: our paper with binding, autosave to SQLite, marks, outline and
// inspector on, beside bare TipTap with the same text. Goals: p95 at most 1.0, 1.0 and 0.6 times bare.
import { caretOfBare, caretOfOurs, withContestants } from './contestants.ts'
import { percentiles, round, type Percentiles } from './figures.ts'
import { timeKeys, typeKeys } from './keys.ts'
import { sizeNames, type Size } from './sizes.ts'

const rounds = 8
const keysPerRound = 25

export const keystroke = {
  about: 'a typed letter to the next frame, beside bare TipTap',
  async run() {
    const figures = {} as Record<Size, { ours: Percentiles; bare: Percentiles }>
    for (const size of sizeNames) figures[size] = await race(size)
    const lines = sizeNames.map(size => {
      const { ours, bare } = figures[size]
      const ratio = round(ours.p95 / bare.p95)
      return `${size}: ours p50 ${ours.p50} p95 ${ours.p95} ms, bare p50 ${bare.p50} p95 ${bare.p95} ms, p95 ratio ${ratio}`
    })
    return { json: { sizes: figures }, lines }
  },
}

function race(size: Size): Promise<{ ours: Percentiles; bare: Percentiles }> {
  return withContestants(size, 1, async both => {
    await both.openOurs()
    await both.openBare()
    const times = { ours: [] as number[], bare: [] as number[] }
    for (const page of [both.ours, both.bare]) await timeKeys(page)
    await caretOfOurs(both.ours)
    await caretOfBare(both.bare)
    for (const page of [both.ours, both.bare]) await typeKeys(page, keysPerRound)
    for (let round = 0; round < rounds; round++) {
      times.ours.push(...(await typeKeys(both.ours, keysPerRound)))
      times.bare.push(...(await typeKeys(both.bare, keysPerRound)))
    }
    return { ours: percentiles(times.ours), bare: percentiles(times.bare) }
  })
}
