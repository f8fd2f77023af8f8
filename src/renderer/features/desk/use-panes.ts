// Which side panes of the desk are open. Narrow windows (or large scales) close them and lay them over the paper.
import { onScopeDispose, reactive } from 'vue'

/** Below these widths, in CSS pixels, a pane lies over the paper instead of beside it. */
const overlayBelow = { outline: 820, inspector: 1000 } as const
export type PaneName = keyof typeof overlayBelow

export function usePanes() {
  const open = reactive({ outline: true, inspector: true })
  const overlay = reactive({ outline: false, inspector: false })
  const names = Object.keys(overlayBelow) as PaneName[]

  for (const name of names) {
    const query = window.matchMedia(`(width < ${overlayBelow[name]}px)`)
    const follow = () => {
      overlay[name] = query.matches
      open[name] = !query.matches
    }
    follow()
    query.addEventListener('change', follow)
    onScopeDispose(() => query.removeEventListener('change', follow))
  }

  function toggle(name: PaneName): void {
    open[name] = !open[name]
    if (!open[name]) return
    for (const other of names) if (other !== name && overlay[other]) open[other] = false
  }

  /** Closes what lies over the paper. */
  function clear(): void {
    for (const name of names) if (overlay[name]) open[name] = false
  }

  return { open, overlay, toggle, clear }
}
