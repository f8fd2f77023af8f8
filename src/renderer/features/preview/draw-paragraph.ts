// A paragraph of the paper as an element of the page. The figures are those of its Word style.
import type { FontSetId } from '#shared/composing/faces.ts'
import { elementOf } from '#shared/composing/elements.ts'
import type { PaperPage, PaperParagraph, PaperRun } from '#shared/composing/paper.ts'
import { paperStyle, type PaperStyle } from '#shared/composing/paper-style.ts'
import type { ProfileId } from '#shared/composing/profiles.ts'
import { profiles } from '#shared/composing/profiles.ts'
import { textWidth } from '#shared/composing/text-width.ts'
import { faceFamily } from './face-family.ts'
import { pixels } from './lengths.ts'
import { tabbed } from './tabbed.ts'

/** What a paragraph's look depends on besides itself. */
export interface DrawContext {
  profile: ProfileId
  fonts: FontSetId
  latin: string | null
  page: PaperPage
}

/** Its style: distances above and below are not part of the element, the paginator sets them. */
export function styleOf(paragraph: PaperParagraph, { profile, fonts }: DrawContext): PaperStyle {
  return paperStyle(paragraph.element, profiles[profile], fonts)
}

/** The element; as wide as what it is put into. Its lines have the exact height of the style. */
export function drawParagraph(paragraph: PaperParagraph, context: DrawContext): HTMLElement {
  const style = styleOf(paragraph, context)
  const element = document.createElement('p')
  element.className = 'sheet-paragraph'
  const css = element.style
  // Page numbers are always in 宋体 (7.5).
  const latin = paragraph.element === 'pageOdd' || paragraph.element === 'pageEven' ? null : context.latin
  css.fontFamily = faceFamily(elementOf[paragraph.element].face, context.fonts, latin)
  css.fontSize = `${style.size}pt`
  // A face that stands for 小标宋 may be a heavier cut of its own; 小标宋 itself has one weight and is never thickened.
  css.fontWeight = style.bold ? '700' : elementOf[paragraph.element].face === 'title' ? '600' : '400'
  css.fontSynthesis = style.bold ? 'weight' : 'none'
  css.lineHeight = style.line === null ? 'normal' : pixels(style.line)
  css.textAlign = style.align === 'both' || style.align === 'distribute' ? 'justify' : style.align
  if (style.align === 'distribute') css.textAlignLast = 'justify'
  const spacing = spacingOf(style, context.page)
  if (spacing !== 0) css.letterSpacing = pixels(spacing)
  if (style.colour === 'red') css.color = '#f00'
  const left = paragraph.indent?.left ?? style.left
  css.paddingLeft = pixels(left)
  css.paddingRight = pixels(paragraph.indent?.right ?? style.right)
  css.textIndent = pixels(paragraph.indent ? -(paragraph.indent.hanging ?? 0) : style.firstLine)
  if (paragraph.rule) {
    drawRule(css, paragraph.rule)
  }
  if (paragraph.tabs) appendTabbed(element, paragraph, left, style, context)
  else for (const run of paragraph.runs) element.append(drawRun(run, style, context))
  // An empty paragraph is one line high.
  if (element.textContent === '') element.append(document.createElement('br'))
  return element
}

/** Height of the line under a paragraph in points; a double one has a gap and a thin line beside the thick one. */
export function ruleHeight({ width, pattern }: NonNullable<PaperParagraph['rule']>): number {
  return (width / 8) * (pattern ? 1.5 : 1)
}

/** A double line is a background, which a border cannot draw with lines of two widths. */
function drawRule(css: CSSStyleDeclaration, rule: NonNullable<PaperParagraph['rule']>): void {
  const ink = rule.colour === 'red' ? '#f00' : '#000'
  const height = ruleHeight(rule)
  if (!rule.pattern) {
    css.paddingBottom = `${rule.distance}pt`
    css.borderBottom = `${height}pt solid ${ink}`
    return
  }
  const from = rule.pattern === 'thickThin' ? 'to bottom' : 'to top'
  const lines = `linear-gradient(${from}, ${ink} 0 66%, transparent 66% 84%, ${ink} 84%)`
  css.paddingBottom = `${rule.distance + height}pt`
  css.background = `${lines} bottom / 100% ${height}pt no-repeat`
  css.setProperty('print-color-adjust', 'exact')
}

/** Space after every letter in twips; on a character grid the pitch of the grid makes it. */
function spacingOf(style: PaperStyle, page: PaperPage): number {
  return style.onGrid && page.grid.charSpace !== null ? (page.grid.charSpace / 4096) * 20 : style.spacing
}

function appendTabbed(
  element: HTMLElement,
  paragraph: PaperParagraph,
  left: number,
  style: PaperStyle,
  context: DrawContext,
): void {
  const width = context.page.width - context.page.margins.left - context.page.margins.right
  for (const { runs, stop } of tabbed(paragraph.runs, paragraph.tabs ?? [], left, style.size * 20)) {
    const words = runs.map(run => drawRun(run, style, context))
    if (stop === null) {
      element.append(...words)
      continue
    }
    const segment = document.createElement('span')
    segment.className = 'sheet-stop'
    segment.style[stop.align] = pixels(stop.align === 'left' ? stop.at : width - stop.at)
    segment.append(...words)
    element.append(segment)
  }
  // Segments at stops leave the line without words of its own.
  if (!element.firstChild || element.firstElementChild?.className === 'sheet-stop') element.prepend('\u200b')
}

function drawRun(run: PaperRun, style: PaperStyle, { fonts, latin }: DrawContext): HTMLElement {
  const span = document.createElement('span')
  span.textContent = run.text
  if (run.source === 'missing') span.className = 'sheet-missing'
  const face = run.mark === 'added' ? 'hei' : run.face
  if (run.mark) span.style.textDecoration = run.mark === 'added' ? 'underline' : 'line-through'
  if (face) {
    span.style.fontFamily = faceFamily(face, fonts, latin)
    span.classList.add('sheet-other-face')
  }
  if (run.size !== undefined) {
    span.style.fontSize = `${run.size}pt`
    span.classList.add('sheet-other-face')
  }
  if (run.scale !== undefined && run.scale !== 100) {
    const size = run.size ?? style.size
    const lost = (1 - run.scale / 100) * textWidth(run.text) * size
    span.classList.add('sheet-narrow')
    span.style.transform = `scaleX(${run.scale / 100})`
    span.style.marginInline = `${-lost / 2}pt`
  }
  return span
}
