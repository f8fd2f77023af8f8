// Paints words on the paper without touching it: ranges for the browser to colour, no element, no attribute, nothing
// that typing or the clipboard could stumble over. The colours are in styles/paper.css.

/** Words in a block of the plan, UTF-16 offsets in its text. */
export interface Place {
  blockId: string
  from: number
  to: number
}

export type HighlightName = 'find' | 'find-current' | 'draft-target'

/** Paints these places under a name instead of those before; places that are not on the paper are left out. */
export function highlightPlaces(name: HighlightName, places: readonly Place[]): void {
  const ranges = places.flatMap(place => rangeOf(place) ?? [])
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

function rangeOf({ blockId, from, to }: Place): Range | null {
  const block = document.querySelector(`.plan-block[data-id="${CSS.escape(blockId)}"]`)
  if (!block) return null
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let begun = false
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const end = at + node.length
    if (!begun && from < end) {
      range.setStart(node, from - at)
      begun = true
    }
    if (begun && to <= end) {
      range.setEnd(node, to - at)
      return range
    }
    at = end
  }
  return null
}
