// The documents that wait for 确定, one under review at a time: the review, its pass, the row or proposal under the
// cursor, and a counter that says what to draw again.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ImportPreview } from '#shared/ipc/contract.ts'
import { call } from '../api/client.ts'
import { ImportReview, type ReviewPlace } from '../features/import/import-review.ts'
import { zh } from '../strings/zh-CN.ts'
import { useApp } from './app.ts'

/** structure: the tree · facts: proposed owners and targets. */
export type ImportPass = 'structure' | 'facts'

export const useImport = defineStore('import', () => {
  const app = useApp()
  const preview = shallowRef<ImportPreview | null>(null)
  const review = shallowRef<ImportReview | null>(null)
  /** Documents chosen together with this one that come after it. */
  const waiting = shallowRef<readonly ImportPreview[]>([])
  const chosen = ref(0)
  const pass = ref<ImportPass>('structure')
  const version = ref(0)
  /** The block under the cursor; in the second pass that of the proposal. */
  const cursor = ref<string | null>(null)
  const factCursor = ref<string | null>(null)
  /** Whether the proposal under the cursor is being edited. */
  const editing = ref(false)
  /** The plan that was on the desk when the import began. */
  const cameFrom = ref<string | null>(null)

  const items = computed(() => {
    void version.value
    return review.value?.items() ?? []
  })
  const facts = computed(() => {
    void version.value
    return review.value?.facts() ?? []
  })
  const pending = computed(() => items.value.filter(item => item.pending).length)
  const pendingFacts = computed(() => facts.value.filter(fact => fact.pending).length)
  const fact = computed(() => facts.value.find(one => one.id === factCursor.value) ?? null)
  /** Which of the documents chosen together this is, from 1. */
  const place = computed(() => chosen.value - waiting.value.length)

  /** Asks for documents and reads them. False when the drafter cancelled, or one could not be read. */
  async function choose(): Promise<boolean> {
    const read = await app.attempt(zh.library.reading, () => call('import.choose', {}))
    return begin(read ?? [])
  }

  /** Reads what is on the clipboard. False when that is no plan. */
  async function paste(): Promise<boolean> {
    const read = await app.attempt(zh.library.reading, () => call('import.clipboard', {}))
    return begin(read ? [read] : [])
  }

  function begin(previews: readonly ImportPreview[]): boolean {
    const [first, ...rest] = previews
    if (!first) return false
    chosen.value = previews.length
    waiting.value = rest
    show(first)
    return true
  }

  function show(document: ImportPreview): void {
    preview.value = document
    review.value = new ImportReview(document)
    pass.value = 'structure'
    editing.value = false
    factCursor.value = null
    cursor.value = review.value.nextDoubt(null) ?? document.rows.blocks[0]?.id ?? null
    version.value++
  }

  /** Reads the document anew with its tracked changes taken the other way; corrections begin anew. */
  async function reread(revisions: 'accepted' | 'original'): Promise<void> {
    const token = preview.value?.token
    if (token === undefined) return
    const read = await app.attempt(zh.library.reading, () => call('import.reread', { token, revisions }))
    if (read) show(read)
  }

  function toPass(next: ImportPass): void {
    pass.value = next
    editing.value = false
    if (next === 'facts')
      toFact(factCursor.value ?? review.value?.nextFact(null) ?? facts.value[0]?.id ?? null)
  }

  /** Puts the cursor on a proposal, and the source beside it at its place. */
  function toFact(id: string | null): void {
    if (id !== factCursor.value) editing.value = false
    factCursor.value = id
    const found = facts.value.find(one => one.id === id)
    if (found) cursor.value = found.blockId
  }

  /** Puts the cursor on the block, and the first proposal about it, that a line of the source belongs to. */
  function toLine(line: number): void {
    const item = items.value.find(one => one.lines.includes(line))
    if (!item) return
    cursor.value = item.id
    const about = facts.value.find(one => one.blockId === item.id)
    if (pass.value === 'facts' && about) toFact(about.id)
  }

  /** Does something to the review; `next` says where the cursor goes. */
  function act(
    work: (review: ImportReview) => boolean,
    next?: (review: ImportReview) => string | null,
  ): boolean {
    const current = review.value
    if (!current || !work(current)) return false
    version.value++
    cursor.value = next?.(current) ?? cursor.value
    return true
  }

  /** Does something to the proposals, then goes to `next`, or stays near the place where a proposal went away. */
  function actOnFacts(
    work: (review: ImportReview) => boolean,
    next?: (review: ImportReview) => string | null,
  ): boolean {
    const current = review.value
    const at = facts.value.findIndex(one => one.id === factCursor.value)
    if (!current || !work(current)) return false
    version.value++
    const near = fact.value?.id ?? facts.value[Math.min(at, facts.value.length - 1)]?.id ?? null
    toFact(next?.(current) ?? near)
    return true
  }

  /** Takes a step back or does it again; the cursor, and the pass, follow. */
  function step(command: 'undo' | 'redo'): boolean {
    const current = review.value
    if (!current || current[command]() === null) return false
    version.value++
    const to: ReviewPlace | null = command === 'undo' ? current.undonePlace : current.lastPlace
    if (!to) return true
    pass.value = to.factId === null ? 'structure' : 'facts'
    if (to.factId === null) cursor.value = to.blockId
    else toFact(facts.value.some(one => one.id === to.factId) ? to.factId : (facts.value[0]?.id ?? null))
    return true
  }

  /**
   * Stores the plan with all corrections and goes on to the next document. Returns its id, or null when it failed: then
   * the review goes on.
   */
  async function commit(): Promise<string | null> {
    const { value: current } = review
    const { value: document } = preview
    if (!current || !document) return null
    const stored = await app.attempt(zh.importing.storing, () =>
      call('import.commit', { token: document.token, operations: current.operations() }),
    )
    if (!stored) return null
    goOn()
    return stored.planId
  }

  /** Leaves the document under review unstored and goes on to the next one. */
  async function discard(): Promise<void> {
    const token = preview.value?.token
    goOn()
    if (token !== undefined) await app.attempt(zh.library.reading, () => call('import.discard', { token }))
  }

  function goOn(): void {
    const [next, ...rest] = waiting.value
    waiting.value = rest
    if (next) show(next)
    else clear()
  }

  function clear(): void {
    preview.value = null
    review.value = null
    cursor.value = null
    factCursor.value = null
    cameFrom.value = null
    chosen.value = 0
  }

  return {
    preview,
    review,
    chosen,
    place,
    pass,
    version,
    cursor,
    factCursor,
    fact,
    editing,
    cameFrom,
    items,
    facts,
    pending,
    pendingFacts,
    choose,
    paste,
    reread,
    toPass,
    toFact,
    toLine,
    act,
    actOnFacts,
    step,
    commit,
    discard,
  }
})
