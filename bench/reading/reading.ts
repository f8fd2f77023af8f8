// Reading, beside what there is: a .docx as a structured plan with targets against mammoth's bare text, and the target
// reader against a general recogniser. The .docx is the sample as our own exporter writes it.
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import mammoth from 'mammoth'
import { exportPlan } from '#main/docx/export.ts'
import { readDocument } from '#main/services/read-document.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import { median, raceTargets } from './targets.ts'

const sample = new URL('../../seeds/digital-zhejiang-2020.txt', import.meta.url)
const warmUps = 20
const rounds = 40

export interface DocumentRace {
  /** Size of the .docx. */
  bytes: number
  /** Median milliseconds from bytes to the plan with structure, owners, deadlines and targets. */
  ours: number
  /** Median milliseconds of mammoth from bytes to bare text. */
  peer: number
  /** ours / peer. */
  ratio: number
  items: number
  targets: number
}

export const reading = {
  about: '.docx to structured plan beside mammoth; targets beside a general recogniser',
  async run() {
    const text = readFileSync(sample, 'utf8')
    const document = await raceDocument(await sampleDocx(text))
    const targets = raceTargets(text)
    const load = loadavg()[0]!
    return {
      json: { document, targets, load },
      lines: [
        `docx: ours ${ms(document.ours)} (${document.items} items, ${document.targets} targets), mammoth's bare text ${ms(document.peer)}, ratio ${document.ratio.toFixed(2)}`,
        `targets: ours ${ms(targets.ours)} (${targets.targets} targets), recognizers ${ms(targets.peer)} (${targets.peerNumbers} numbers), ratio ${targets.ratio.toFixed(3)}`,
        `load average of the last minute: ${load.toFixed(1)}`,
      ],
    }
  },
}

async function sampleDocx(text: string): Promise<Uint8Array> {
  const { reading } = readDocument(Buffer.from(text), '示例.txt')
  const createdAt = new Date(0).toISOString()
  const { rows } = toRows(reading, { source: '示例.txt', organisations: [], createdAt })
  return (await exportPlan(rows, { template: 'official' })).bytes
}

/** Both read the same bytes in turn, so that whatever else the machine does falls on both. */
async function raceDocument(bytes: Uint8Array): Promise<DocumentRace> {
  const buffer = Buffer.from(bytes)
  const ours: number[] = []
  const peer: number[] = []
  let items = 0
  let targets = 0
  for (let round = -warmUps; round < rounds; round++) {
    const start = performance.now()
    const { reading } = readDocument(bytes, '示例.docx')
    const between = performance.now()
    await mammoth.extractRawText({ buffer })
    const end = performance.now()
    items = reading.items.length
    targets = reading.items.reduce((sum, item) => sum + item.targets.length, 0)
    if (round < 0) continue
    ours.push(between - start)
    peer.push(end - between)
  }
  const result = { bytes: bytes.length, ours: median(ours), peer: median(peer), items, targets }
  return { ...result, ratio: result.ours / result.peer }
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}
