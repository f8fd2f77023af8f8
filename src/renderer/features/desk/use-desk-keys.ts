// Keys that work anywhere on the desk. What the paper or a field has dealt with already is left alone.
import { onScopeDispose } from 'vue'
import { usePlan } from '../../stores/plan.ts'
import { useApp } from '../../stores/app.ts'
import { deskTabs, useDesk } from '../../stores/desk.ts'

interface DeskActions {
  zoom: { larger: () => void; smaller: () => void; fit: () => void }
  /** Makes owners of the clause typed in the paragraph under the caret; false where there is none. */
  acceptOwners: () => boolean
  find: () => void
  nextPane: (step: 1 | -1) => void
}

export function useDeskKeys({ zoom, acceptOwners, find, nextPane }: DeskActions): void {
  const plan = usePlan()
  const app = useApp()
  const desk = useDesk()

  /** The desk may stand ready behind another screen. */
  const elsewhere = () => app.screen !== 'desk' || app.dialog !== null

  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || elsewhere()) return
    const done = event.key === 'F6' ? (nextPane(event.shiftKey ? -1 : 1), true) : onControlKey(event)
    if (done) event.preventDefault()
  }

  /** Before the paper: it takes every Enter for itself. */
  function onAcceptKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event
    if (key !== 'Enter' || !altKey || ctrlKey || metaKey || shiftKey) return
    if (isComposing || elsewhere() || desk.tab !== 'paper' || !acceptOwners()) return
    event.preventDefault()
    event.stopPropagation()
  }

  function onControlKey(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
    switch (event.key.toLowerCase()) {
      case '=':
      case '+':
        zoom.larger()
        return true
      case '-':
        zoom.smaller()
        return true
      case '0':
        zoom.fit()
        return true
      case 'm':
        if (!event.shiftKey) return false
        desk.markTarget()
        return true
      case '1':
      case '2':
      case '3':
      case '4':
      case '5':
        desk.tab = deskTabs[Number(event.key) - 1]!
        return true
      case 'f':
        if (event.shiftKey) desk.focusMode = !desk.focusMode
        else find()
        return true
      case 'b':
        if (!event.shiftKey || !plan.session?.editable) return false
        desk.setOwnersOf(null)
        return true
      case 'e':
        app.dialog = 'export'
        return true
      case 'z':
        return !inField() && run(event.shiftKey ? 'redo' : 'undo')
      case 'y':
        return !inField() && run('redo')
      default:
        return false
    }
  }

  function run(command: 'undo' | 'redo'): boolean {
    plan.session?.[command]()
    return true
  }

  window.addEventListener('keydown', onKey)
  window.addEventListener('keydown', onAcceptKey, { capture: true })
  onScopeDispose(() => {
    window.removeEventListener('keydown', onKey)
    window.removeEventListener('keydown', onAcceptKey, { capture: true })
  })
}

/** Whether the focus is in a field that has an undo of its own. A cell that only holds the keys has none. */
export function inField(): boolean {
  const active = document.activeElement
  if (active instanceof HTMLElement && active.dataset.undo === 'plan') return false
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
}
