// F6 goes round the panes of the desk: outline, paper, inspector. Each pane takes the focus where it was last.
import type { Ref } from 'vue'

export function usePaneFocus(root: Ref<HTMLElement | null>) {
  function next(step: 1 | -1): void {
    // A pane in which nothing can take the focus (no paragraph chosen yet) is passed over.
    const panes = [...(root.value?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])]
      .filter(pane => pane.offsetParent !== null)
      .map(pane => ({ pane, target: startOf(pane) }))
      .filter(({ pane, target }) => target !== null || pane.contains(document.activeElement))
    if (panes.length === 0) return
    const at = panes.findIndex(({ pane }) => pane.contains(document.activeElement))
    panes[(at + step + panes.length) % panes.length]!.target?.focus()
  }
  return { next }
}

/** Where work in a pane begins: a place marked so, the paper itself, else the first thing that takes the focus. */
function startOf(pane: HTMLElement): HTMLElement | null {
  for (const selector of ['[data-pane-start]', '.ProseMirror', 'input:enabled, button:enabled']) {
    const found = [...pane.querySelectorAll<HTMLElement>(selector)].find(each => each.offsetParent !== null)
    if (found) return found
  }
  return null
}
