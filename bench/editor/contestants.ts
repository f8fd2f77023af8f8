// Both programs, started on the same plan and driven from outside.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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
  /**
   * Opens a plan in our program that was not open before, from the list of plans; milliseconds from the click to the
   * first frame in which its paper can be edited.
   */
  openOurs(): Promise<number>
  closeOurs(): Promise<void>
  openBare(): Promise<number>
}

const quiet = (): void | Promise<void> => {}

/**
 * Runs `race` with both programs open on a library of `plans` plans of this size, and puts everything away afterwards.
 * A plan that was open before may be shown from memory; the race is about one that was not.
 */
export async function withContestants<T>(
  size: Size,
  plans: number,
  race: (both: Contestants) => Promise<T>,
): Promise<T> {
  await buildIfStale(quiet)
  const endDisplay = hasDisplay() ? quiet : await startVirtualDisplay()
  const folder = await mkdtemp(join(tmpdir(), 'moupian-bench-'))
  const runtime = await prepareRuntime(quiet)
  const { library, content } = await makeLibrary(folder, size, plans)
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
    await ours.page.getByRole('button', { name: openPlan(1) }).waitFor()
    let opened = 0
    return await race({
      ours: ours.page,
      bare: bare.page,
      content,
      openOurs: () => openOurs(ours.page, titleOf(++opened)),
      closeOurs: async () => {
        await ours.page.getByTitle('方案列表').click()
        await ours.page.getByRole('button', { name: openPlan(1) }).waitFor()
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

const titleOf = (plan: number) => `竞速${plan}`
const openPlan = (plan: number) => `打开“${titleOf(plan)}”`

function openOurs(page: Page, title: string): Promise<number> {
  return page.evaluate(
    title =>
      new Promise<number>(done => {
        const button = [...document.querySelectorAll<HTMLElement>('button')].find(
          each => each.getAttribute('aria-label') === `打开“${title}”`,
        )!
        const started = performance.now()
        const look = () => {
          const first = document.querySelector('.plan-doc[contenteditable="true"] .plan-block')
          const shown = first?.textContent === title && first.getClientRects().length > 0
          if (!shown) return requestAnimationFrame(look)
          // Before this frame is drawn; the timer comes after it, as on the other side.
          return setTimeout(() => done(performance.now() - started))
        }
        button.click()
        look()
      }),
    title,
  )
}

/** A library with as many plans of this size as asked for, 竞速1 and so on, and the same text as the peer takes it. */
async function makeLibrary(
  folder: string,
  size: Size,
  plans: number,
): Promise<{ library: string; content: JSONContent }> {
  const path = join(folder, '竞速.moupian')
  const sample = join(import.meta.dirname, '../../seeds/digital-zhejiang-2020.txt')
  const services = createServices({ sample, binding: null, author: '竞速', now: () => new Date() })
  services.library.create(path)
  const bytes = await readFile(sample)
  let last = ''
  for (let plan = 1; plan <= plans; plan++) {
    last = services.imports.commit(services.imports.preview(bytes, basename(sample)).token, []).planId
    const rows = services.plans.load(last)
    const text = titleOf(plan)
    const { id } = rows.blocks.find(block => block.type === 'title')!
    services.plans.apply(last, newId(), [
      ...repeated(rows, sizes[size] - 1),
      { op: 'block.patch', id, patch: { text, inline: [{ type: 'text', text }] } },
    ])
  }
  services.plans.create({ title: '另一份', year: null })
  const { blocks } = services.plans.load(last)
  services.library.close()
  return { library: path, content: contentOf(readingOrder(blocks)) }
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
