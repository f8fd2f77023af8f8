// A .docx from raw XML, for reading what other programs write.
import type { Zippable } from 'fflate'
import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = [
  `xmlns:w="${main}"`,
  `xmlns:r="${relations}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

const kinds = ['styles', 'numbering', 'comments', 'footnotes', 'header', 'footer'] as const
const roots: Partial<Record<(typeof kinds)[number], string>> = { header: 'hdr', footer: 'ftr' }
export type RawParts = Partial<Record<(typeof kinds)[number], string>> & {
  /** Content of w:body. */
  body: string
  /** Further relations of the document, as XML. */
  relations?: string
  /** Further entries of the zip. */
  files?: Zippable
}

/** The bytes of a .docx with this content; the parts are given without their root element. */
export function rawDocx(parts: RawParts): Uint8Array {
  const files: Zippable = {}
  const rels: string[] = []
  const types: string[] = []
  const add = (kind: string, element: string, content: string) => {
    files[`word/${kind}.xml`] = strToU8(`<w:${element} ${names}>${content}</w:${element}>`)
    const type = kind === 'document' ? 'document.main' : kind
    types.push(
      `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    )
  }
  add('document', 'document', `<w:body>${parts.body}</w:body>`)
  for (const kind of kinds) {
    if (parts[kind] === undefined) continue
    add(kind, roots[kind] ?? kind, parts[kind])
    rels.push(`<Relationship Id="${kind}" Type="${relations}/${kind}" Target="${kind}.xml"/>`)
  }
  const relsOf = (content: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
    )
  files['_rels/.rels'] = relsOf(
    `<Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
  )
  files['word/_rels/document.xml.rels'] = relsOf(rels.join('') + (parts.relations ?? ''))
  files['[Content_Types].xml'] = strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
  )
  return zipSync({ ...files, ...parts.files })
}

/** A run. */
export const r = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A deleted run, as it stands inside w:del. */
export const deleted = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`

/** A paragraph of raw content, with raw properties. */
export const p = (content: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

/** A tracked change around content. */
export const change = (name: 'ins' | 'del' | 'moveFrom' | 'moveTo', content: string, author = '张三') =>
  `<w:${name} w:id="1" w:author="${author}" w:date="2024-03-05T08:00:00Z">${content}</w:${name}>`

/** Properties that number a paragraph. */
export const numbered = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
