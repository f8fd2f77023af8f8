// One page: the sheet, what stands in its text area, and its number (GB/T 9704-2012 7.5: odd right, even left).
import type { PaperSection } from '#shared/composing/paper.ts'
import { type DrawContext, drawParagraph } from './draw-paragraph.ts'
import { pixels } from './lengths.ts'

/** An element `top` twips below the upper edge of the text area. */
export interface PlacedElement {
  top: number
  element: HTMLElement
  /** From the left edge of the text area, and its width; as wide as the text where absent. */
  left?: number
  width?: number
}

/** The sheet of page `number`, at its true size; `first` begins its section. */
export function drawSheet(
  { page, pageNumbers, firstPageNumber }: PaperSection,
  content: readonly PlacedElement[],
  number: number,
  first: boolean,
  context: DrawContext,
): HTMLElement {
  const sheet = document.createElement('article')
  sheet.className = page.landscape ? 'paper-sheet paper-sheet-landscape' : 'paper-sheet'
  sheet.style.width = pixels(page.width)
  sheet.style.height = pixels(page.height)
  const text = document.createElement('div')
  text.className = 'sheet-text'
  text.style.top = pixels(page.margins.top)
  text.style.left = pixels(page.margins.left)
  text.style.width = pixels(page.width - page.margins.left - page.margins.right)
  for (const { top, element, left, width } of content) {
    element.style.position = 'absolute'
    element.style.top = pixels(top)
    if (left !== undefined) element.style.left = pixels(left)
    if (!(element instanceof HTMLTableElement))
      element.style.width = width === undefined ? '100%' : pixels(width)
    text.append(element)
  }
  sheet.append(text)
  if (pageNumbers && !(first && firstPageNumber === false)) sheet.append(drawNumber(number, context))
  return sheet
}

function drawNumber(number: number, context: DrawContext): HTMLElement {
  const element = drawParagraph(
    {
      kind: 'paragraph',
      element: number % 2 === 1 ? 'pageOdd' : 'pageEven',
      runs: [{ text: `— ${number} —`, source: 'fixed', blockId: null, targetIds: [] }],
      blockId: null,
    },
    context,
  )
  const { margins } = context.page
  element.classList.add('sheet-number')
  element.style.left = pixels(margins.left)
  element.style.right = pixels(margins.right)
  element.style.bottom = pixels(margins.footer)
  return element
}
