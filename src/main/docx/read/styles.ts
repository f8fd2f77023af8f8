// Paragraph styles with their inheritance resolved: what a heading, a number or bold text may come from.
import type { XmlElement } from './xml.ts'
import { childOf, elementsOf, switchOf, valueOf } from './xml.ts'

export interface ParagraphStyle {
  id: string
  /** The name Word shows; built-in headings are "heading 1" in every language. */
  name: string
  /** From 0; null for body text. */
  outlineLevel: number | null
  /** Numbering instance and level; the level is null where the numbering's own link to the style gives it. */
  number: { id: string; level: number | null } | null
  bold: boolean
  centred: boolean
}

export interface Styles {
  /** A paragraph style; undefined or unknown gives the default one. */
  paragraph(id: string | undefined): ParagraphStyle
  /** Whether a character style is bold; null where it does not say. */
  bold(id: string | undefined): boolean | null
  /** Ids of all styles of the file. */
  ids: ReadonlySet<string>
}

const plain: ParagraphStyle = {
  id: '',
  name: '',
  outlineLevel: null,
  number: null,
  bold: false,
  centred: false,
}

/** Styles of a styles part; a file may have none. */
export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>()
  for (const style of root ? elementsOf(root, 'w:style') : [])
    byId.set(style.attributes['w:styleId'] ?? '', style)
  const isDefault = (style: XmlElement) =>
    style.attributes['w:type'] === 'paragraph' &&
    ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '')
  const defaultId = [...byId].find(([, style]) => isDefault(style))?.[0]
  const defaults = childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault')
  const base: ParagraphStyle = { ...plain, bold: switchOf(childOf(defaults, 'w:rPr'), 'w:b') ?? false }
  const resolved = new Map<string, ParagraphStyle>()

  const resolve = (id: string, trail: readonly string[]): ParagraphStyle => {
    const known = resolved.get(id)
    const style = byId.get(id)
    if (known || !style || trail.includes(id)) return known ?? base
    const parentId = valueOf(style, 'w:basedOn')
    const parent = parentId === undefined ? base : resolve(parentId, [...trail, id])
    const found = ownStyle(id, style, parent)
    resolved.set(id, found)
    return found
  }
  const bold = (id: string | undefined, trail: readonly string[]): boolean | null => {
    const style = id === undefined ? undefined : byId.get(id)
    if (!style || trail.includes(id!)) return null
    return switchOf(childOf(style, 'w:rPr'), 'w:b') ?? bold(valueOf(style, 'w:basedOn'), [...trail, id!])
  }
  return {
    paragraph: id => resolve(id !== undefined && byId.has(id) ? id : (defaultId ?? ''), []),
    bold: id => bold(id, []),
    ids: new Set(byId.keys()),
  }
}

function ownStyle(id: string, style: XmlElement, parent: ParagraphStyle): ParagraphStyle {
  const pPr = childOf(style, 'w:pPr')
  const name = valueOf(style, 'w:name') ?? id
  return {
    id,
    name,
    outlineLevel: outlineOf(pPr) ?? headingOf(name) ?? parent.outlineLevel,
    number: numberOf(pPr, parent.number),
    bold: switchOf(childOf(style, 'w:rPr'), 'w:b') ?? parent.bold,
    centred: centredOf(pPr) ?? parent.centred,
  }
}

/** The outline level that properties give: null is body text (9), undefined says nothing. */
export function outlineOf(pPr: XmlElement | undefined): number | null | undefined {
  const value = valueOf(pPr, 'w:outlineLvl')
  if (value === undefined) return undefined
  const level = Number(value)
  return level >= 0 && level <= 8 ? level : null
}

/** Word's own headings carry their level in the name even where the file leaves out w:outlineLvl. */
function headingOf(name: string): number | undefined {
  const match = /^(?:heading|标题) ([1-9])$/i.exec(name)
  return match ? Number(match[1]) - 1 : undefined
}

/** Numbering that properties give on top of what is inherited; numId 0 takes it away. */
export function numberOf(
  pPr: XmlElement | undefined,
  inherited: ParagraphStyle['number'],
): ParagraphStyle['number'] {
  const numPr = childOf(pPr, 'w:numPr')
  if (!numPr) return inherited
  const id = valueOf(numPr, 'w:numId') ?? inherited?.id
  if (id === undefined || id === '0') return null
  const level = valueOf(numPr, 'w:ilvl')
  return { id, level: level === undefined ? (inherited?.level ?? null) : Number(level) }
}

/** Whether properties centre the paragraph; undefined where they do not say. */
export function centredOf(pPr: XmlElement | undefined): boolean | undefined {
  const value = valueOf(pPr, 'w:jc')
  return value === undefined ? undefined : value === 'center'
}
