// The document that waits for 确定: the review, the row under the cursor, and a counter that says what to draw again.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ImportPreview } from '#shared/ipc/contract.ts'
import { call } from '../api/client.ts'
import { ImportReview } from '../features/import/import-review.ts'
import { zh } from '../strings/zh-CN.ts'
import { useApp } from './app.ts'

export const useImport = defineStore('import', () => {
  const app = useApp()
  const preview = shallowRef<ImportPreview | null>(null)
  const review = shallowRef<ImportReview | null>(null)
  const version = ref(0)
  const cursor = ref<string | null>(null)
  /** The plan that was on the desk when the import began. */
  const cameFrom = ref<string | null>(null)

  const items = computed(() => {
    void version.value
    return review.value?.items() ?? []
  })
  const pending = computed(() => items.value.filter(item => item.pending).length)

  /** Asks for a document and reads it. False when the drafter cancelled, or it could not be read. */
  async function choose(): Promise<boolean> {
    const chosen = await app.attempt(zh.library.reading, () => call('import.choose', {}))
    if (!chosen) return false
    preview.value = chosen
    review.value = new ImportReview(chosen)
    cursor.value = review.value.nextDoubt(null) ?? chosen.rows.blocks[0]?.id ?? null
    version.value++
    return true
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

  /** Takes a step back or does it again; the cursor follows. */
  function step(command: 'undo' | 'redo'): boolean {
    const blockId = review.value?.[command]() ?? null
    if (blockId === null) return false
    version.value++
    cursor.value = blockId
    return true
  }

  /** Stores the plan with all corrections. Returns its id, or null when it failed: then the review goes on. */
  async function commit(): Promise<string | null> {
    const { value: current } = review
    const { value: document } = preview
    if (!current || !document) return null
    const stored = await app.attempt(zh.importing.storing, () =>
      call('import.commit', { token: document.token, operations: current.operations() }),
    )
    if (!stored) return null
    clear()
    return stored.planId
  }

  async function discard(): Promise<void> {
    const token = preview.value?.token
    clear()
    if (token !== undefined) await app.attempt(zh.library.reading, () => call('import.discard', { token }))
  }

  function clear(): void {
    preview.value = null
    review.value = null
    cursor.value = null
    cameFrom.value = null
  }

  return { preview, review, version, cursor, cameFrom, items, pending, choose, act, step, commit, discard }
})
