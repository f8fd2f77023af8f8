// The words of each page of a PDF, by poppler.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The text of every page without white space, in reading order. Fails where poppler is not installed. */
export async function pdfPages(path: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 28 })
  return stdout
    .split('\f')
    .slice(0, -1)
    .map(page => page.replace(/\s/gu, ''))
}
