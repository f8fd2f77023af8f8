// Renders a .docx with LibreOffice and measures the pages with poppler. Both must be installed: a page that was not
// rendered proves nothing, so their absence fails the test with the line to run.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fontsConf } from './fonts-conf.ts'

const run = promisify(execFile)
const installHint =
  'LibreOffice and poppler are needed to measure pages: apt-get install -y --no-install-recommends libreoffice-writer poppler-utils fonts-noto-cjk fonts-arphic-gkai00mp'

async function tool(command: string, args: string[], env?: NodeJS.ProcessEnv): Promise<string> {
  try {
    const { stdout } = await run(command, args, { env: { ...process.env, ...env }, maxBuffer: 1 << 28 })
    return stdout
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(installHint, { cause: error })
    throw error
  }
}

/** A word (a run without spaces) on a page; millimetres from the top left corner. */
export interface Word {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

export interface RenderedPage {
  width: number
  height: number
  words: Word[]
}

export interface Rendered {
  pages: RenderedPage[]
  /** Rows of a page at 10 dots a millimetre with any ink between two x positions: [top, bottom] in mm. */
  ink(page: number, left: number, right: number): Promise<[number, number][]>
  /** A page as PNG at `dpi`. */
  png(page: number, dpi: number): Promise<Uint8Array>
  close(): Promise<void>
}

const mm = (points: number) => (points / 72) * 25.4

/** Renders the file; call `close` afterwards. */
export async function render(docx: Uint8Array): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), 'moupian-render-'))
  const docxPath = join(folder, 'paper.docx')
  const pdf = join(folder, 'paper.pdf')
  const conf = join(folder, 'fonts.conf')
  await writeFile(docxPath, docx)
  await writeFile(conf, fontsConf(join(tmpdir(), 'moupian-font-cache')))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await tool('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docxPath], {
    FONTCONFIG_FILE: conf,
  })
  if (!(await readdir(folder)).includes('paper.pdf')) throw new Error('LibreOffice did not write a PDF')
  const pages = await pagesOf(pdf)
  return {
    pages,
    async ink(page, left, right) {
      const out = join(folder, `ink-${page}`)
      const pageArgs = ['-f', String(page), '-l', String(page), '-singlefile']
      await tool('pdftoppm', [...pageArgs, '-r', '254', '-gray', pdf, out])
      return inkRows(await readFile(`${out}.pgm`), left, right)
    },
    async png(page, dpi) {
      const out = join(folder, `page-${page}-${dpi}`)
      const pageArgs = ['-f', String(page), '-l', String(page), '-singlefile']
      await tool('pdftoppm', [...pageArgs, '-r', String(dpi), '-png', pdf, out])
      return readFile(`${out}.png`)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The pages of a PDF with the place of every word. */
export async function pagesOf(pdf: string): Promise<RenderedPage[]> {
  return parseWords(await tool('pdftotext', ['-bbox', pdf, '-']))
}

function parseWords(html: string): RenderedPage[] {
  return html
    .split('<page ')
    .slice(1)
    .map(page => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page)!
      const words = [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs,
        ),
      ]
      return {
        width: mm(Number(size[1])),
        height: mm(Number(size[2])),
        words: words.map(([, left, top, right, bottom, text]) => ({
          text: text!
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&'),
          left: mm(Number(left)),
          right: mm(Number(right)),
          top: mm(Number(top)),
          bottom: mm(Number(bottom)),
        })),
      }
    })
}

/** Bands of rows that carry ink in a PGM of 10 dots a millimetre. */
function inkRows(pgm: Uint8Array, left: number, right: number): [number, number][] {
  const header = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(Buffer.from(pgm.subarray(0, 40)).toString('latin1'))!
  const [width, height] = [Number(header[1]), Number(header[2])]
  const pixels = pgm.subarray(header[0].length)
  const bands: [number, number][] = []
  let start = -1
  for (let y = 0; y <= height; y++) {
    const row = pixels.subarray(y * width + Math.round(left * 10), y * width + Math.round(right * 10))
    const inked = y < height && row.some(value => value < 140)
    if (inked && start < 0) start = y
    if (!inked && start >= 0) {
      bands.push([start / 10, y / 10])
      start = -1
    }
  }
  return bands
}
