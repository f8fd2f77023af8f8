// npm run bench -- NAME [--json]: races beside peers, in one run, as ratios. Without a name, lists what there is.
import { argv, exit } from 'node:process'

interface Race {
  /** What is raced, for the list. */
  about: string
  run(): Promise<Report>
}

export interface Report {
  /** What `--json` prints. */
  json: unknown
  /** What a person reads. */
  lines: string[]
}

const races: Record<string, () => Promise<Race>> = {
  keystroke: async () => (await import('./editor/keystroke.ts')).keystroke,
  open: async () => (await import('./editor/open.ts')).open,
  heap: async () => (await import('./editor/heap.ts')).heap,
  compare: async () => (await import('./compare/line-diff.ts')).lineDiff,
  reading: async () => (await import('./reading/reading.ts')).reading,
}

const [name, ...flags] = argv.slice(2)
const race = name === undefined ? undefined : races[name]
if (!race) {
  for (const [each, load] of Object.entries(races)) console.error(`${each}: ${(await load()).about}`)
  exit(name === undefined ? 0 : 2)
}
const report = await (await race()).run()
if (flags.includes('--json')) console.log(JSON.stringify(report.json))
else for (const line of report.lines) console.log(line)
