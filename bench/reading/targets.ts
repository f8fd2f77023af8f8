// The race of the target reader against a general recogniser on the same text in one run. The general one only finds
// numbers and units; ours must find whole targets and still take a fraction of its time. Figures are this machine's.
import { performance } from 'node:perf_hooks'
import Recognizers from '@microsoft/recognizers-text-suite'
import { readTargets } from '#shared/reading/targets/read-targets.ts'

export interface TargetRace {
  /** Characters read. */
  characters: number
  /** Median milliseconds of one reading of the whole text, after warm-up. */
  ours: number
  /** The same for the general recogniser: numbers and units, Chinese. */
  peer: number
  /** ours / peer. */
  ratio: number
  /** Targets we found, and numbers the general recogniser reported. */
  targets: number
  peerNumbers: number
}

/** Reads `text` by both in turn, five times by ours for once by the peer, and returns the medians over `rounds`. */
export function raceTargets(text: string, rounds = 15): TargetRace {
  const culture = Recognizers.Culture.Chinese
  const lines = text.split('\n')
  const peerOnce = (): number =>
    lines.reduce((count, line) => {
      const numbers = Recognizers.recognizeNumber(line, culture).length
      const units =
        Recognizers.recognizeCurrency(line, culture).length +
        Recognizers.recognizeDimension(line, culture).length
      return count + Math.max(numbers, units)
    }, 0)
  const ours: number[] = []
  const peer: number[] = []
  let targets = 0
  let peerNumbers = 0
  // Ours is a few milliseconds: it needs more readings than the peer to be compiled.
  for (let round = 0; round < 40; round++) readTargets(text)
  for (let round = -2; round < rounds; round++) {
    const mine: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const begin = performance.now()
      targets = readTargets(text).length
      mine.push(performance.now() - begin)
    }
    const start = performance.now()
    peerNumbers = peerOnce()
    const end = performance.now()
    if (round >= 0) {
      ours.push(...mine)
      peer.push(end - start)
    }
  }
  const result = { characters: text.length, ours: median(ours), peer: median(peer), targets, peerNumbers }
  return { ...result, ratio: result.ours / result.peer }
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
