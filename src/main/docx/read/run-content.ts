// What a run holds besides letters: breaks, tabs, hyphens and characters of symbol fonts, as plain text.
import type { XmlElement } from './xml.ts'
import { textOf } from './xml.ts'

/** Characters of Wingdings and Symbol that stand in office documents, by their private code. */
const symbols: Record<string, string> = {
  F0FE: '☑',
  F052: '☑',
  F0A8: '□',
  F06F: '□',
  F0FC: '√',
  F0D8: '➢',
  F06C: '●',
  F06E: '■',
  F075: '◆',
  F0B7: '·',
}

/** Stands for a symbol that is not known. */
export const unknownSymbol = '\ufffd'

/** The text of a leaf of a run; null for an element that is no leaf and has to be walked into. */
export function leafText(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return (element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping' ? '\n' : ''
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(element.attributes['w:char'] ?? '')
    case 'w:instrText':
    case 'w:delInstrText':
    case 'w:softHyphen':
    case 'w:lastRenderedPageBreak':
      return ''
    default:
      return null
  }
}

function symbol(code: string): string {
  const known = symbols[code.toUpperCase()]
  if (known) return known
  const point = Number.parseInt(code, 16)
  const privateUse =
    !Number.isInteger(point) || (point >= 0xe000 && point <= 0xf8ff) || point > 0x10ffff || point < 32
  return privateUse ? unknownSymbol : String.fromCodePoint(point)
}
