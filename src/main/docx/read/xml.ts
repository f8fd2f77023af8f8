// XML of a document part as a small tree. DOCTYPE and with it every entity of its own is refused; names carry the
// usual prefix of their namespace, whatever prefix the file chose and whichever edition of the format it follows.
import { SaxesParser } from 'saxes'
import { DocxError } from './docx-error.ts'
import { outermost } from './xml-names.ts'

export interface XmlElement {
  /** Name with the usual prefix: w:p, mc:Choice. An unknown namespace gives the bare local name. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** Elements deeper than this are an attack, not a document. */
const maxDepth = 400

/** Parses one part. Throws a DocxError `unsafe` (DOCTYPE, nesting) or `damaged` (not well-formed, not Unicode). */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  // Nobody is told the line and column of a fault in XML, so they need not be counted.
  const parser = new SaxesParser({ xmlns: false, position: false })
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const path: XmlElement[] = [root]
  const scopes = [outermost]
  const addText = (text: string) => path.at(-1)!.children.push(text)
  const declared = (name: string | null): string => {
    if (name === null) throw new DocxError('damaged', `${part}: a prefix without a namespace`)
    return name
  }
  parser.on('doctype', () => {
    throw new DocxError('unsafe', `DOCTYPE in ${part}`)
  })
  parser.on('error', error => {
    throw new DocxError('damaged', `${part}: ${error.message}`)
  })
  parser.on('opentag', tag => {
    if (path.length > maxDepth) throw new DocxError('unsafe', `${part} is nested deeper than ${maxDepth}`)
    const scope = scopes.at(-1)!.inside(tag.attributes)
    const attributes: Record<string, string> = {}
    for (const name in tag.attributes) attributes[declared(scope.attribute(name))] = tag.attributes[name]!
    const element: XmlElement = { name: declared(scope.element(tag.name)), attributes, children: [] }
    path.at(-1)!.children.push(element)
    path.push(element)
    scopes.push(scope)
  })
  parser.on('closetag', () => {
    path.pop()
    scopes.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decode(bytes, part)).close()
  return elementsOf(root)[0]!
}

/** The text of a part: UTF-8, or UTF-16 by its byte order mark. Throws a DocxError `damaged`. */
export function decode(bytes: Uint8Array, part: string): string {
  const mark = bytes.length >= 2 ? (bytes[0]! << 8) | bytes[1]! : 0
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new DocxError('damaged', `${part} is not ${encoding}`)
  }
}

/** Child elements, those of one name where given. */
export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child element of that name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** The w:val of the first child of that name. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val']
}

/** Whether an on/off property is on; undefined where it is not given. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(parent, name)
  if (!found) return undefined
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1')
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}
