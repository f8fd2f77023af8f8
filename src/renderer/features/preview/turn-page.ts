// Which page the keys lead to.

/** The page, counted from 0, that `key` leads to from page `current` of `count`; null for a key that turns no page. */
export function pageForKey(key: string, current: number, count: number): number | null {
  const last = Math.max(0, count - 1)
  switch (key) {
    case 'PageDown':
      return Math.min(last, current + 1)
    case 'PageUp':
      return Math.max(0, current - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** The page that fills most of the pane: the last one that begins above its middle. `tops` are in order. */
export function pageAt(tops: readonly number[], scrolled: number, paneHeight: number): number {
  const middle = scrolled + paneHeight / 2
  return Math.max(
    0,
    tops.findLastIndex(top => top <= middle),
  )
}
