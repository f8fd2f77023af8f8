// The open plan as panels see it: the session, and counters that tell what has to be drawn again.
// The document itself is never reactive state; a panel reads rows from the session when its counter moves.
import { defineStore } from 'pinia'
import { computed, inject, ref, shallowRef, watch } from 'vue'
import type { PlanSession, RowsChange, SaveStatus, SelectionInfo } from '../editor/plan-session.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { zh } from '../strings/zh-CN.ts'
import { useApp } from './app.ts'
import { errorMessage } from './error-message.ts'
import { planSessionsKey } from './plan-sessions.ts'

/** Facts that the outline counts or can be narrowed by. */
const factTables = ['owner', 'target', 'deadline'] as const

/** Panels are behind the paper by this much at the most, in milliseconds. */
const longestWait = 500

const nowhere: SelectionInfo = { blockId: null, blockIds: [], quote: '', from: 0, to: 0, characters: 0 }

export const usePlan = defineStore('plan', () => {
  const app = useApp()
  const sessions = inject(planSessionsKey)!
  const session = shallowRef<PlanSession | null>(null)
  const selection = shallowRef<SelectionInfo>(nowhere)
  const status = shallowRef<SaveStatus>({ state: 'saved', at: null })
  /** Moves with every change of rows, at most once a frame; for words alone when the window is idle. */
  const rowsVersion = ref(0)
  /** Moves when what the outline shows has changed: order, headings, owners, targets. Not for text of measures. */
  const outlineVersion = ref(0)
  const rows = computed(() => session.value?.rows ?? null)

  let stops: (() => void)[] = []
  let frame = 0
  let idle = 0
  let outlineStale = false

  /** Words alone wait until the window has a moment: they stand on the paper already, and the next key goes first. */
  function note(change: RowsChange): void {
    outlineStale ||= touchesOutline(change)
    if (isTyping(change)) idle ||= requestIdleCallback(drawAgain, { timeout: longestWait })
    else frame ||= requestAnimationFrame(drawAgain)
  }

  function drawAgain(): void {
    stopDrawing()
    rowsVersion.value++
    if (outlineStale) outlineVersion.value++
    outlineStale = false
  }

  function stopDrawing(): void {
    cancelAnimationFrame(frame)
    cancelIdleCallback(idle)
    frame = idle = 0
  }

  const isTyping = (change: RowsChange) =>
    !change.structure && change.tables.size === 1 && change.tables.has('block')

  function touchesOutline(change: RowsChange): boolean {
    if (change.structure || factTables.some(table => change.tables.has(table))) return true
    for (const id of change.blockIds) {
      const type = rows.value?.blocks.get(id)?.type
      if (type === undefined || type === 'title' || type === 'section' || type === 'task') return true
      // Editing quoted words makes a target suspect.
      if (rows.value!.targetsOf(id).length > 0) return true
    }
    return false
  }

  /**
   * Opens a plan on the desk, storing and closing the one that was open. Rejects, leaving things as they were, when
   * the new one cannot be read or the old one not be stored.
   */
  async function open(planId: string): Promise<void> {
    if (session.value?.planId === planId) return
    const opened = await sessions.open(planId, {
      editable: !app.library?.readOnly,
      onNotice: () => (app.notice = zh.desk.joinRefused),
    })
    await close().catch(async (error: unknown) => {
      await sessions.leave(opened)
      throw error
    })
    stops = [
      opened.onRows(note),
      opened.onSelection(value => (selection.value = value)),
      opened.onStatus(value => (status.value = value)),
    ]
    selection.value = opened.selection
    status.value = opened.status
    session.value = opened
  }

  /** Puts the paper into `element`. */
  function mount(element: HTMLElement): void {
    session.value?.mount(element)
  }

  /** Stores what is left and closes. Rejects, leaving the plan open, when the last changes cannot be stored. */
  async function close(): Promise<void> {
    const closing = session.value
    if (!closing) return
    await sessions.leave(closing)
    for (const stop of stops) stop()
    stops = []
    stopDrawing()
    session.value = null
    selection.value = nowhere
  }

  /** One undoable step of facts. A refusal is shown across the top; nothing is half done. */
  function change(operations: readonly Operation[]): boolean {
    if (!session.value?.editable || operations.length === 0) return false
    try {
      session.value.change(operations)
      app.failure = ''
      return true
    } catch (error) {
      app.failure = errorMessage(error)
      return false
    }
  }

  watch(
    () => app.library,
    () => sessions.forget(),
    { flush: 'sync' },
  )

  return { session, selection, status, rows, rowsVersion, outlineVersion, open, mount, close, change }
})
