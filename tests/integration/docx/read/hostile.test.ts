import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DocxError } from '#main/docx/read/docx-error.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { openZip } from '#main/docx/read/zip-package.ts'
import { p, r, rawDocx } from '../../../support/office/raw-docx.ts'

function refusal(read: () => unknown): DocxError {
  try {
    read()
  } catch (error) {
    if (error instanceof DocxError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
const reading = (bytes: Uint8Array) => () => readDocx(bytes, { revisions: 'accepted' })
const good = rawDocx({ body: p(r('正文')) })
const withDocument = (xml: string) => zipSync({ ...unzipSync(good), 'word/document.xml': strToU8(xml) })
const compound = (stream: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(512),
    ...Buffer.from(stream, 'utf16le'),
  ])
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

describe('files that are no whole, safe .docx', () => {
  it.each<[string, string, Uint8Array]>([
    ['an empty file', 'not-docx', new Uint8Array()],
    ['a PDF', 'not-docx', strToU8('%PDF-1.7 ...')],
    ['a web page with another name', 'not-docx', strToU8('<html><body>工作要点</body></html>')],
    ['a spreadsheet', 'not-docx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') })],
    ['a Word 2003 file', 'old-format', compound('WordDocument')],
    ['a file with a password', 'encrypted', compound('EncryptedPackage')],
    ['a file cut off in the middle', 'damaged', good.slice(0, good.length / 2)],
    ['a document that is no XML', 'damaged', withDocument('<w:document')],
    [
      'text that is not Unicode',
      'damaged',
      zipSync({ ...unzipSync(good), 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe, 0xfa]) }),
    ],
    [
      'a DOCTYPE',
      'unsafe',
      withDocument(`<!DOCTYPE a [<!ENTITY x "y">]><w:document xmlns:w="${word}">&x;</w:document>`),
    ],
    ['an entity of its own', 'damaged', withDocument(`<w:document xmlns:w="${word}">&x;</w:document>`)],
    [
      'elements nested without end',
      'unsafe',
      withDocument(`<w:document xmlns:w="${word}">${'<w:sdt>'.repeat(5000)}`),
    ],
    [
      'a prefix that no namespace is given for',
      'damaged',
      withDocument(`<w:document xmlns:w="${word}"><x:body/></w:document>`),
    ],
    ['a path that climbs out', 'unsafe', zipSync({ ...unzipSync(good), '../../evil.xml': strToU8('x') })],
    ['an absolute path', 'unsafe', zipSync({ ...unzipSync(good), '/etc/passwd': strToU8('x') })],
    ['a path of another system', 'unsafe', zipSync({ ...unzipSync(good), 'word\\evil.xml': strToU8('x') })],
    [
      'two parts whose names differ only in case',
      'unsafe',
      zipSync({ ...unzipSync(good), 'word/Document.xml': strToU8('x') }),
    ],
  ])('refuses %s', (_, code, bytes) => {
    const error = refusal(reading(bytes))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^[^。]+。$/)
    expect(error.message).toMatch(/请/)
  })

  it('refuses a part whose bytes were changed', () => {
    const stored = zipSync(unzipSync(good), { level: 0 })
    const at = Buffer.from(stored).indexOf('正文')
    stored[at + 2]! ^= 1
    expect(refusal(reading(stored)).code).toBe('damaged')
  })

  it('refuses a part that inflates beyond what it says', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(1 << 20) })
    const view = new DataView(bytes.buffer)
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    view.setUint32(entry + 24, 10, true)
    expect(refusal(() => openZip(bytes).bytes('a.xml')).code).toBe('damaged')
  })

  it('refuses parts beyond the byte budget, one by one and together', () => {
    const bytes = zipSync({
      'a.xml': new Uint8Array(600),
      'b.xml': new Uint8Array(600),
      'c.xml': new Uint8Array(2000),
    })
    const zip = openZip(bytes, { entries: 10, part: 1000, total: 1000 })
    expect(zip.bytes('a.xml')).toHaveLength(600)
    expect(refusal(() => zip.bytes('b.xml')).code).toBe('too-large')
    expect(refusal(() => openZip(bytes, { entries: 10, part: 1000, total: 9000 }).bytes('c.xml')).code).toBe(
      'too-large',
    )
    expect(refusal(() => openZip(bytes, { entries: 2, part: 1000, total: 9000 })).code).toBe('too-large')
  })

  it('refuses a part that is encrypted inside the zip', () => {
    const bytes = zipSync({ 'a.xml': strToU8('x') })
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes[entry + 8]! |= 1
    expect(refusal(() => openZip(bytes)).code).toBe('encrypted')
  })

  it('drops links that lead out of the file and says so', () => {
    const link =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.com/" TargetMode="External"/>'
    const found = readDocx(
      rawDocx({ body: p(`<w:hyperlink r:id="x">${r('链接')}</w:hyperlink>`), relations: link }),
      { revisions: 'accepted' },
    )
    expect(found.paragraphs[0]!.text).toBe('链接')
    expect(found.notes.join()).toContain('1个指向文件之外的链接')
  })

  it('goes by the namespace that holds where a name stands, not by its prefix', () => {
    const inner = `<x:p xmlns:x="${word}"><x:r><x:t>甲</x:t></x:r></x:p><w:p xmlns:w="urn:other"><w:t>乙</w:t></w:p>`
    const xml = `<w:document xmlns:w="${word}" xmlns:x="urn:other"><w:body>${inner}<w:p><w:r><w:t>丙</w:t></w:r></w:p></w:body></w:document>`
    const found = readDocx(withDocument(xml), { revisions: 'accepted' })
    expect(found.paragraphs.map(paragraph => paragraph.text)).toEqual(['甲', '丙'])
  })

  it('reads a file that uses other prefixes and the strict edition of the format', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const xml = `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>正文</x:t></x:r></x:p></x:body></x:document>`
    expect(readDocx(withDocument(xml), { revisions: 'accepted' }).paragraphs[0]!.text).toBe('正文')
  })
})
