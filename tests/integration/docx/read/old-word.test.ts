// Old Word files: every word and table that the .docx had is read from the .doc, and hostile files are refused.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DocxError } from '#main/docx/read/docx-error.ts'
import { readDoc } from '#main/docx/read/read-doc.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { compoundFile } from '../../../support/office/compound-file.ts'
import { convert } from '../../../support/office/convert.ts'
import { change, deleted, p, r, rawDocx } from '../../../support/office/raw-docx.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { sampleFile } from '../../../support/test-services.ts'

const row = (...cells: string[]) =>
  `<w:tr>${cells.map(cell => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(r(cell))}</w:tc>`).join('')}</w:tr>`
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`

async function oldWord(body: string): Promise<Uint8Array> {
  return convert(rawDocx({ body }), 'doc', temporaryFolder())
}

test('every paragraph of a long plan, Latin letters and quotation marks among them', async () => {
  const lines = readFileSync(sampleFile, 'utf8').split('\n')
  const bytes = await oldWord(lines.map(line => p(r(line.replaceAll('&', '&amp;')))).join(''))
  const { paragraphs, notes, changes } = readDoc(bytes, 'accepted')
  expect(paragraphs.map(({ text }) => text)).toEqual(lines)
  expect(changes).toBe(0)
  expect(notes.join()).toMatch(/只读取了文字和表格.*请对照原文/)
})

test('tables keep rows and columns, empty cells included; fields show their result', async () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 甲</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const bytes = await oldWord(
    p(r('前')) + table(row('任务', '单位'), row('', '县府办')) + p(r('后') + field) + table(row('又', '表')),
  )
  const found = readDoc(bytes, 'accepted').paragraphs.filter(({ text, table: cell }) => text !== '' || cell)
  expect(found.map(({ text, table: cell }) => [text, cell && [cell.index, cell.row, cell.column]])).toEqual([
    ['前', undefined],
    ['任务', [0, 0, 0]],
    ['单位', [0, 0, 1]],
    ['', [0, 1, 0]],
    ['县府办', [0, 1, 1]],
    ['后结果', undefined],
    ['又', [1, 0, 0]],
    ['表', [1, 0, 1]],
  ])
})

test('tracked changes are read as accepted or as original, like those of a .docx', async () => {
  const body = p(r('完成') + change('del', deleted('20')) + change('ins', r('30')) + r('个'))
  const bytes = await oldWord(body)
  for (const view of ['accepted', 'original'] as const) {
    const { paragraphs, changes, notes } = readDoc(bytes, view)
    const docx = readDocx(rawDocx({ body }), { revisions: view })
    expect(paragraphs.map(({ text }) => text)).toEqual(docx.paragraphs.map(({ text }) => text))
    expect(changes).toBe(2)
    expect(notes.join()).toContain('2处修订')
  }
})

function refusal(bytes: Uint8Array): DocxError {
  try {
    readDoc(bytes, 'accepted')
  } catch (error) {
    if (error instanceof DocxError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const nothing = Buffer.alloc(512)
test.each([
  ['a file with a password', 'encrypted', compoundFile({ EncryptedPackage: nothing })],
  ['a spreadsheet', 'old-format', compoundFile({ Workbook: nothing })],
  ['chains of sectors without end', 'damaged', compoundFile({ WordDocument: nothing }, { circular: true })],
  ['only the beginning of a file', 'damaged', compoundFile({ WordDocument: nothing }).subarray(0, 600)],
])('refuses %s', (_, code, bytes) => {
  expect(refusal(bytes).code).toBe(code)
})

test('a file that was cut or changed anywhere is read or refused, never anything else', async () => {
  const good = Buffer.from(await oldWord(p(r('一、完成20个')) + table(row('任务', '单位'))))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.nat(good.length),
      (edits, length) => {
        const bytes = Buffer.from(good)
        for (const [at, value] of edits) bytes[at] = value
        try {
          readDoc(bytes.subarray(0, length % 3 === 0 ? length : bytes.length), 'accepted')
        } catch (error) {
          expect(error).toBeInstanceOf(DocxError)
        }
      },
    ),
    { numRuns: 300 },
  )
})
