// The parts of a Word file: which one is the document, and what it relates to. Links that lead out of the file are
// dropped and counted; nothing outside the bytes is ever looked at.
import { DocxError } from './docx-error.ts'
import type { XmlElement } from './xml.ts'
import { elementsOf, parseXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'
import { openZip } from './zip-package.ts'

export interface WordPackage {
  document: XmlElement
  /** Name of the document part, e.g. word/document.xml. */
  documentName: string
  /** The part that the document relates to by this type (styles, numbering, comments …), null where there is none. */
  related(type: string): XmlElement | null
  /** All parts of this type, of which a document may have several (header, footer). */
  allRelated(type: string): XmlElement[]
  /** The document's relations to other parts of the file. */
  relations: readonly Relation[]
  /** Targets of relations that lead out of the file. */
  external: string[]
  names: string[]
}

export interface Relation {
  id: string
  type: string
  target: string
}

/** Opens a .docx. Throws a DocxError that says what the file is instead, or what is wrong with it. */
export function openWord(bytes: Uint8Array): WordPackage {
  refuseOtherFormats(bytes)
  const zip = openZip(bytes)
  const external: string[] = []
  const main = relationsOf(zip, '', external).find(relation => relation.type === 'officeDocument')
  const documentName = main?.target ?? 'word/document.xml'
  const document = partOf(zip, documentName)
  if (!document || document.name !== 'w:document')
    throw new DocxError('not-docx', `no document in ${documentName}`)
  const relations = relationsOf(zip, documentName, external)
  const allRelated = (type: string) =>
    relations
      .filter(relation => relation.type === type)
      .flatMap(relation => partOf(zip, relation.target) ?? [])
  return {
    document,
    documentName,
    relations,
    external,
    names: zip.names,
    allRelated,
    related(type) {
      const relation = relations.find(candidate => candidate.type === type)
      return relation ? partOf(zip, relation.target) : null
    },
  }
}

function partOf(zip: ZipPackage, name: string): XmlElement | null {
  const bytes = zip.bytes(name)
  return bytes ? parseXml(bytes, name) : null
}

/** The relations of a part ("" for the package itself), their type by its last word. */
function relationsOf(zip: ZipPackage, part: string, external: string[]): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const rels = partOf(zip, `${folder}_rels/${part.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  for (const { attributes } of rels ? elementsOf(rels) : []) {
    const target = attributes['Target'] ?? ''
    if (attributes['TargetMode'] === 'External') external.push(target)
    else {
      const type = (attributes['Type'] ?? '').split('/').at(-1)!
      relations.push({ id: attributes['Id'] ?? '', type, target: resolve(folder, target) })
    }
  }
  return relations
}

function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Says what a file is that is no zip. */
function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)
  if (starts([0x50, 0x4b, 0x03, 0x04])) return
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      'EncryptedPackage',
      0,
      'utf16le',
    )
    throw new DocxError(encrypted ? 'encrypted' : 'old-format', 'compound file')
  }
  throw new DocxError('not-docx', `starts with ${[...bytes.subarray(0, 4)].join(' ')}`)
}
