// The plain lines a script prints while it works: what is being done, and how long it took.

/** Shows one line to the person who started the script. */
export type Say = (line: string) => void

/** Says what is being done, does it, and says how many seconds it took. */
export async function timed<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
  say(`${what} …`)
  const started = performance.now()
  const result = await work()
  say(`${what}：完成，${((performance.now() - started) / 1000).toFixed(1)} 秒`)
  return result
}
