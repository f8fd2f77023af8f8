// A part of an office's template as a tree that knows where in the source each element stands, so that what is filled
// in changes those places and every other character stays as it was.
import { SaxesParser } from 'saxes'
import { prefixed } from '../read/xml-names.ts'
import { decode, parseXml } from '../read/xml.ts'

export interface SourceElement {
  /** Name with the usual prefix: w:p. */
  name: string
  /** Name as the file writes it. */
  raw: string
  attributes: Readonly<Record<string, string>>
  children: SourceElement[]
  parent: SourceElement | null
  /** All text inside, entities resolved. */
  text: string
  /** From the first character of the element up to the one after its last. */
  start: number
  end: number
  /** The content: after the start tag, up to the end tag; the same place where the element is empty. */
  inner: readonly [from: number, to: number]
}

export interface SourcePart {
  source: string
  root: SourceElement
}

/** Parses a part under the guards of the reader. Throws a DocxError. */
export function parseSource(bytes: Uint8Array, part: string): SourcePart {
  parseXml(bytes, part)
  const source = decode(bytes, part)
  const parser = new SaxesParser({ xmlns: true, position: true })
  const path: SourceElement[] = []
  let root: SourceElement | null = null
  // No tag holds a bare "<", so the last one before the parser's place begins the tag it has just read.
  const tagStart = () => source.lastIndexOf('<', parser.position - 1)
  parser.on('opentag', tag => {
    const attributes: Record<string, string> = {}
    for (const attribute of Object.values(tag.attributes))
      attributes[prefixed(attribute.uri, attribute.local)] = attribute.value
    const parent = path.at(-1) ?? null
    const element: SourceElement = {
      name: prefixed(tag.uri, tag.local),
      raw: tag.name,
      attributes,
      children: [],
      parent,
      text: '',
      start: tagStart(),
      end: 0,
      inner: [parser.position, parser.position],
    }
    parent?.children.push(element)
    root ??= element
    path.push(element)
  })
  parser.on('closetag', tag => {
    const element = path.pop()!
    element.end = parser.position
    if (!tag.isSelfClosing) element.inner = [element.inner[0], tagStart()]
    const above = path.at(-1)
    if (above) above.text += element.text
  })
  const addText = (text: string) => void (path.length > 0 && (path.at(-1)!.text += text))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(source).close()
  return { source, root: root! }
}

/** The first child of that name. */
export function sourceChild(
  parent: SourceElement | null | undefined,
  name: string,
): SourceElement | undefined {
  return parent?.children.find(child => child.name === name)
}

/** All elements of that name below, in the order of the source. */
export function sourceAll(root: SourceElement, name: string): SourceElement[] {
  return root.children.flatMap(child => [...(child.name === name ? [child] : []), ...sourceAll(child, name)])
}

/** A piece of the source and what takes its place. */
export interface Edit {
  from: number
  to: number
  text: string
}

/** The source with its edits; they must not overlap. */
export function edited(source: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    result += source.slice(at, from) + text
    at = to
  }
  return result + source.slice(at)
}

/** Words as XML text. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
