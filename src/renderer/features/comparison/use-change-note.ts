// The change note of the comparison on screen: generated, edited by the drafter, kept with the library for this pair of
// states. Must stay true: what the drafter wrote is stored before the pair is left, and only a regenerate drops it.
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { changeNote } from '#shared/compare/note/change-note.ts'
import { keptClauses, reviewNote } from '#shared/compare/note/keep-note.ts'
import type { KeptClause, KeptNote, NotePair } from '#shared/compare/note/kept-note.ts'
import type { PlanComparison } from '#shared/compare/plan-comparison.ts'
import { call } from '../../api/client.ts'
import { flushOnClose } from '../../api/flush-on-close.ts'
import { useApp } from '../../stores/app.ts'
import { errorMessage } from '../../stores/error-message.ts'

/** Milliseconds without a key before the words are stored. */
const pause = 600

export const useChangeNote = defineStore('change-note', () => {
  const app = useApp()
  const pair = shallowRef<NotePair | null>(null)
  /** The clauses that the comparison gives now. */
  const today = shallowRef<readonly (readonly KeptClause[])[]>([])
  const generated = shallowRef<readonly string[]>([])
  /** The paragraphs as they read, and the clauses each was generated from. */
  const texts = ref<string[]>([])
  const sources = shallowRef<readonly (readonly KeptClause[])[]>([])
  /** Whether the words are the drafter's, not the generator's. */
  const edited = ref(false)
  let unsaved = false
  let timer = 0

  const kept = computed<KeptNote>(() => ({
    paragraphs: texts.value.map((text, index) => ({ text, clauses: [...(sources.value[index] ?? [])] })),
  }))
  const review = computed(() => reviewNote(kept.value, today.value))

  /** Shows the note of another comparison: the kept one where there is one, else the generated. */
  async function show(next: NotePair, comparison: PlanComparison): Promise<void> {
    await flush()
    const note = changeNote(comparison)
    // The comparison is worth seeing without the words that were kept.
    const found = await call('notes.load', next).catch((error: unknown) => {
      tell(error)
      return null
    })
    pair.value = next
    today.value = keptClauses(note, comparison)
    generated.value = note.map(paragraph => paragraph.text)
    take(found)
  }

  function take(found: KeptNote | null): void {
    edited.value = found !== null
    texts.value = found ? found.paragraphs.map(paragraph => paragraph.text) : [...generated.value]
    sources.value = found ? found.paragraphs.map(paragraph => paragraph.clauses) : today.value
  }

  /** Takes in what the drafter typed into a paragraph. */
  function write(index: number, text: string): void {
    texts.value[index] = text
    edited.value = true
    unsaved = true
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void flush().catch(tell), pause)
  }

  /** Stores what was typed. Rejects when it cannot be stored; it stays on screen then and is tried again. */
  async function flush(): Promise<void> {
    window.clearTimeout(timer)
    if (!unsaved || !pair.value) return
    unsaved = false
    try {
      await call('notes.save', { ...pair.value, note: kept.value })
    } catch (error) {
      unsaved = true
      throw error
    }
  }

  /** The note as it is generated now; what the drafter wrote is gone. */
  async function regenerate(): Promise<void> {
    window.clearTimeout(timer)
    unsaved = false
    if (edited.value && pair.value) await call('notes.save', { ...pair.value, note: null })
    take(null)
  }

  /** Forgets the pair; another plan was opened. */
  async function close(): Promise<void> {
    await flush()
    pair.value = null
    today.value = sources.value = []
    generated.value = texts.value = []
    edited.value = false
  }

  const tell = (error: unknown) => (app.failure = errorMessage(error))
  onScopeDispose(flushOnClose(flush))

  return { texts, edited, review, show, write, flush, regenerate, close }
})
