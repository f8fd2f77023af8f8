// An element set for one page profile and font set: the figures that Word's styles and the preview need, in twips.
import type { Alignment, Element, ElementId } from './elements.ts'
import { elementOf } from './elements.ts'
import type { FontSetId } from './faces.ts'
import { fontSets } from './faces.ts'
import { charOf, sizes } from './measures.ts'
import type { Profile } from './profiles.ts'

export interface PaperStyle {
  name: string
  font: string
  bold: boolean
  /** Points. */
  size: number
  align: Alignment
  /** Twips; negative sets tighter. */
  spacing: number
  /** Whether its lines and characters stand on the page's grid. */
  onGrid: boolean
  /** Exact line height in twips, null for what the type needs. */
  line: number | null
  left: number
  right: number
  firstLine: number
  /** The first line's indent in characters, as Word's dialog shows it. */
  firstLineChars: number
  colour: 'black' | 'red'
  /** Per cent. */
  scale: number
  /** From 1, null for text that is no heading. */
  outline: number | null
  keepNext: boolean
}

/** Red of the head: pure red, the practice of printed and electronic paper (the standard names 红色 only). */
export const red = 'FF0000'

/** Grey of a bar in a chart, dark enough for a copier. */
export const shadeColour = '7F7F7F'

/** The style of an element under a profile and a font set. */
export function paperStyle(id: ElementId, profile: Profile, fonts: FontSetId): PaperStyle {
  const element: Element = elementOf[id]
  const product = fontSets[fonts].products[element.face]
  const spacing = element.running ? profile.spacing : 0
  const char = charOf(element.size) + spacing
  return {
    name: element.name,
    font: product.name,
    bold: product.bold ?? false,
    size: sizes[element.size],
    align: element.align,
    spacing,
    onGrid: element.running ?? false,
    line: element.line === 'auto' ? null : element.line === undefined ? profile.line : element.line * 20,
    left: (element.left ?? 0) * char,
    right: (element.right ?? 0) * char,
    firstLine: (element.firstLine ?? 0) * char,
    firstLineChars: element.firstLine ?? 0,
    colour: element.colour ?? 'black',
    scale: element.scale ?? 100,
    outline: element.outline ?? null,
    keepNext: element.keepNext ?? false,
  }
}
