// Shows hits on the paper without touching its document: the browser paints named ranges over the text.
import type { PlanHit } from './plan-hits.ts'

/** Painting more than this only slows typing; the list and the keys still reach the rest. */
const painted = 2000
const names = { hits: 'find-hits', current: 'find-current' } as const

/** Paints hits and the current one; elements are found inside `root`. Replaces what was painted before. */
export function showHits(root: ParentNode, hits: readonly PlanHit[], current: number): void {
  const ranges = hits.slice(0, painted).map(hit => rangeOf(root, hit))
  const here = hits[current] ? rangeOf(root, hits[current]) : null
  CSS.highlights.set(names.hits, new Highlight(...ranges.filter(range => range !== null)))
  const top = new Highlight(...(here ? [here] : []))
  top.priority = 1
  CSS.highlights.set(names.current, top)
}

export function clearHits(): void {
  for (const name of Object.values(names)) CSS.highlights.delete(name)
}

function rangeOf(root: ParentNode, { blockId, from, to }: PlanHit): Range | null {
  const block = root.querySelector(`.plan-block[data-id="${CSS.escape(blockId)}"]`)
  if (!block) return null
  const range = document.createRange()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let at = 0
  let started = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!started && from < at + length) {
      range.setStart(node, from - at)
      started = true
    }
    if (started && to <= at + length) {
      range.setEnd(node, to - at)
      return range
    }
    at += length
  }
  return null
}
