// F6 goes round the panes of the desk: outline, paper, inspector. Each pane takes the focus where it was last.
import type { Ref } from 'vue'

export function usePaneFocus(root: Ref<HTMLElement | null>) {
  function next(step: 1 | -1): void {
    const panes = [...(root.value?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].filter(
      pane => pane.offsetParent !== null,
    )
    if (panes.length === 0) return
    const at = panes.findIndex(pane => pane.contains(document.activeElement))
    const pane = panes[(at + step + panes.length) % panes.length]!
    const target =
      pane.querySelector<HTMLElement>('[data-pane-start]') ??
      pane.querySelector<HTMLElement>('.ProseMirror, input:enabled, button:enabled')
    target?.focus()
  }
  return { next }
}
