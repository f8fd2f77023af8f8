// The lines into which the browser has broken a paragraph, and the paragraph parted at one of them.

/** How many lines of `height` pixels the element has; it must be in the document. */
export function lineCount(element: HTMLElement, height: number): number {
  const css = getComputedStyle(element)
  const ink = parseFloat(css.borderBottomWidth) + parseFloat(css.paddingBottom)
  return Math.max(1, Math.round((element.getBoundingClientRect().height - ink) / height))
}

/**
 * A copy of the lines [from, to) of a measured paragraph of `count` lines of `height` pixels. The copy breaks as the
 * whole did: its first line has no indent when it is not the paragraph's first, its last is filled when it is not the
 * last.
 */
export function partOf(
  element: HTMLElement,
  from: number,
  to: number,
  count: number,
  height: number,
): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  if (from === 0 && to >= count) return copy
  const total = element.textContent.length
  const start = from === 0 ? 0 : lineStart(element, from, height)
  const end = to >= count ? total : lineStart(element, to, height)
  // From the end first, so that places before it stay where they are.
  if (end < total) {
    const forced = element.textContent[end - 1] === '\n'
    cutBetween(copy, end, total)
    if (!forced && copy.style.textAlign === 'justify') copy.style.textAlignLast = 'justify'
    copy.style.borderBottom = 'none'
    copy.style.paddingBottom = '0'
  }
  if (start > 0) {
    cutBetween(copy, 0, start)
    copy.style.textIndent = '0'
  }
  return copy
}

/** Offset in the element's text of the first character of line `line`. */
function lineStart(element: HTMLElement, line: number, height: number): number {
  const top = element.getBoundingClientRect().top
  let [low, high] = [0, element.textContent.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lineAt(element, middle, top, height) >= line) high = middle
    else low = middle + 1
  }
  return low
}

/** The line on which a character stands; one without a place of its own stands where the one before it does. */
function lineAt(element: HTMLElement, offset: number, top: number, height: number): number {
  for (let at = offset; at >= 0; at--) {
    const rect = rangeOf(element, at, at + 1).getClientRects()[0]
    if (rect) return Math.floor(((rect.top + rect.bottom) / 2 - top) / height)
  }
  return 0
}

function cutBetween(element: HTMLElement, from: number, to: number): void {
  rangeOf(element, from, to).deleteContents()
}

/** The range between two offsets of an element's text. */
function rangeOf(element: HTMLElement, from: number, to: number): Range {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let passed = 0
  let started = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent!.length
    if (!started && from < passed + length) {
      range.setStart(node, from - passed)
      started = true
    }
    if (started && to <= passed + length) {
      range.setEnd(node, to - passed)
      return range
    }
    passed += length
  }
  return range
}
