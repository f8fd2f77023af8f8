// Both programs, started on the same plan and driven from outside.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JSONContent } from '@tiptap/core'
import type { Page } from '@playwright/test'
import { newId } from '#shared/model/ids.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { createServices } from '#main/services/services.ts'
import { prepareRuntime } from '../../scripts/electron-runtime.ts'
import { buildIfStale } from '../../scripts/runtime/build.ts'
import { hasDisplay, startVirtualDisplay } from '../../scripts/runtime/display.ts'
import { MoupianApp } from '../../tests/e2e/support/moupian-app.ts'
import { buildBareProgram } from './bare-program.ts'
import { repeated } from './long-plan.ts'
import { sizes, type Size } from './sizes.ts'

export interface Contestants {
  ours: Page
  bare: Page
  /** The plan as the peer takes it. */
  content: JSONContent
  /** Opens the plan in our program from the list of plans; milliseconds from the click to the first editable frame. */
  openOurs(): Promise<number>
  closeOurs(): Promise<void>
  openBare(): Promise<number>
}

const quiet = (): void | Promise<void> => {}

/** Runs `race` with both programs open on a plan of this size, and puts everything away afterwards. */
export async function withContestants<T>(size: Size, race: (both: Contestants) => Promise<T>): Promise<T> {
  await buildIfStale(quiet)
  const endDisplay = hasDisplay() ? quiet : await startVirtualDisplay()
  const folder = await mkdtemp(join(tmpdir(), 'moupian-bench-'))
  const runtime = await prepareRuntime(quiet)
  const { library, content } = makeLibrary(folder, size)
  const program = await buildBareProgram(join(folder, 'bare'))
  // The checks of our own answers are for development; what a drafter waits for has none.
  const env = { MOUPIAN_AS_PACKAGED: '1' }
  const ours = await MoupianApp.launch({ runtime, userData: join(folder, 'ours'), env })
  const bare = await MoupianApp.launch({ runtime, userData: join(folder, 'bare-data'), folder: program })
  try {
    await ours.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, library)
    await ours.page.getByRole('button', { name: '工作库', exact: true }).click()
    await ours.page.getByRole('menuitem', { name: '打开其他工作库' }).click()
    await ours.page.getByRole('button', { name: /打开“竞速”/ }).waitFor()
    return await race({
      ours: ours.page,
      bare: bare.page,
      content,
      openOurs: () => openOurs(ours.page),
      closeOurs: async () => {
        await ours.page.getByTitle('方案列表').click()
        await ours.page.getByRole('button', { name: /打开“竞速”/ }).waitFor()
      },
      openBare: () => bare.page.evaluate(json => (globalThis as never as Bare).bare.open(json), content),
    })
  } finally {
    await ours.close()
    await bare.close()
    await rm(folder, { recursive: true, force: true })
    await endDisplay()
  }
}

interface Bare {
  bare: { open(content: JSONContent): Promise<number>; caret(): void }
}

export function caretOfBare(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as never as Bare).bare.caret())
}

/** Puts the caret into the paragraph in the middle of our paper. */
export async function caretOfOurs(page: Page): Promise<void> {
  const count = await page.locator('.plan-block').count()
  const middle = page.locator('.plan-block').nth(Math.floor(count / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
}

async function openOurs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(done => {
        const button = [...document.querySelectorAll<HTMLElement>('button, [role="button"], a, tr')].find(
          each => each.getAttribute('aria-label')?.startsWith('打开“竞速”'),
        )!
        const started = performance.now()
        const look = () => {
          const paper = document.querySelector('.plan-doc[contenteditable="true"] .plan-block')
          if (!paper) return requestAnimationFrame(look)
          // Before this frame is drawn; the timer comes after it, as on the other side.
          return setTimeout(() => done(performance.now() - started))
        }
        button.click()
        look()
      }),
  )
}

function makeLibrary(folder: string, size: Size): { library: string; content: JSONContent } {
  const path = join(folder, '竞速.moupian')
  const services = createServices({
    sample: join(import.meta.dirname, '../../seeds/digital-zhejiang-2020.txt'),
    binding: null,
    author: '竞速',
    now: () => new Date(),
  })
  services.openSample(path)
  const [summary] = services.plans.list()
  const title = services.plans.load(summary!.id).blocks.find(block => block.type === 'title')!
  const words = '竞速'
  const sample = services.plans.load(summary!.id)
  services.plans.apply(summary!.id, newId(), [
    ...repeated(sample, sizes[size] - 1),
    { op: 'block.patch', id: title.id, patch: { text: words, inline: [{ type: 'text', text: words }] } },
  ])
  services.plans.create({ title: '另一份', year: null })
  const rows = services.plans.load(summary!.id)
  services.library.close()
  return { library: path, content: contentOf(readingOrder(rows.blocks)) }
}

function contentOf(blocks: readonly { type: string; text: string }[]): JSONContent {
  const levels: Record<string, number> = { title: 1, section: 2, task: 3 }
  return {
    type: 'doc',
    content: blocks.map(({ type, text }) => ({
      ...(levels[type] ? { type: 'heading', attrs: { level: levels[type] } } : { type: 'paragraph' }),
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  }
}
