// The sample plan as an outline by the look of its lines alone: numbered short lines are tasks, other short lines
// sections. Only for tests of comparing, which need some tree and no reader.
import { readFileSync } from 'node:fs'

/** The lines of a seed file in the notation of `planOf`. */
export function outlineOfSeed(path: string | URL): string[] {
  const [title, preamble, ...rest] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean)
  return [
    `T ${title}`,
    `P ${preamble}`,
    ...rest.map(line => {
      if (/[。；，]/u.test(line)) return `M ${line}`
      return /^[\d０-９]/u.test(line) ? `K ${line.replace(/^[\d０-９]+[.．]?\s*/u, '')}` : `S ${line}`
    }),
  ]
}

export const samplePath = new URL('../../../../seeds/digital-zhejiang-2020.txt', import.meta.url)
