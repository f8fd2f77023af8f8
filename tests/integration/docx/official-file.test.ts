import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { ComposingError } from '#shared/composing/composing-error.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import { exportPlan } from '#main/docx/export.ts'
import { verifyPaper } from '#main/docx/verify/verify-paper.ts'
import { validationErrors } from '../../support/office/validate.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const rows = samplePlan()
const paper = compose(rows, 'official', {
  profile: 'strict',
  fonts: 'gb2312',
  fields: {},
  renderOwners: ownerClause,
})

/** The file with one of its parts changed. */
function tampered(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part]!)
  const after = change(before)
  if (after === before) throw new Error(`nothing was changed in ${part}`)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const failed = (bytes: Uint8Array) =>
  verifyPaper(bytes, paper, rows)
    .checks.filter(check => !check.ok)
    .map(check => check.rule)

describe('the sample plan as a Word file', () => {
  it('is verified, valid, and complete to an independent reader', async () => {
    const exported = await exportPlan(rows, { template: 'official' })
    expect(exported.checks.filter(check => !check.ok)).toEqual([])
    expect(exported.verified).toBe(true)
    expect(await validationErrors(exported.bytes)).toEqual([])
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(exported.bytes) })
    expect(value.split('\n\n').filter(line => line !== '')).toEqual(paragraphsOf(paper).map(paragraphText))
  })

  it('is the same file every time but for the time of writing', async () => {
    const [first, second] = [
      await exportPlan(rows, { template: 'official' }),
      await exportPlan(rows, { template: 'official' }),
    ]
    const [a, b] = [unzipSync(first.bytes), unzipSync(second.bytes)]
    expect(Object.keys(a)).toEqual(Object.keys(b))
    for (const name of Object.keys(a)) if (name !== 'docProps/core.xml') expect(a[name]).toEqual(b[name])
  })

  it.each([
    [
      'a paragraph that is gone',
      'word/document.xml',
      'text',
      (xml: string) => xml.replace(/<w:p>(?:(?!<w:p>).)*建设养老数字化平台.*?<\/w:p>/, ''),
    ],
    [
      'a number that is wrong',
      'word/document.xml',
      'numbers',
      (xml: string) => xml.replace('>（三）<', '>（四）<'),
    ],
    ['an owner that is gone', 'word/document.xml', 'owners', (xml: string) => xml.replace('、教育厅', '')],
    [
      'a mark that is not listed',
      'word/document.xml',
      'placeholders',
      (xml: string) => xml.replace('推进之江实验室', '【待补：实验室】'),
    ],
    [
      'a style that is not there',
      'word/document.xml',
      'styles',
      (xml: string) => xml.replace('Gw-body', 'Body'),
    ],
    [
      'a grid that is gone',
      'word/document.xml',
      'sections',
      (xml: string) => xml.replace(/<w:docGrid[^>]*>/, ''),
    ],
    [
      'a footer that is gone',
      'word/_rels/document.xml.rels',
      'relations',
      (xml: string) => xml.replace('footer2.xml', 'footer9.xml'),
    ],
    [
      'a control character',
      'word/styles.xml',
      'characters',
      (xml: string) => xml.replace('</w:styles>', '&#x7f;</w:styles>'),
    ],
    [
      'a body that does not end in a paragraph',
      'word/document.xml',
      'cells',
      (xml: string) => xml.replace('<w:sectPr>', '<w:bookmarkEnd w:id="1"/><w:sectPr>'),
    ],
    ['XML that is broken', 'word/document.xml', 'readable', (xml: string) => xml.replace('</w:body>', '')],
  ])('notices %s', async (_, part, rule, change) => {
    const { bytes } = await exportPlan(rows, { template: 'official' })
    expect(failed(tampered(bytes, part, change))).toContain(rule)
  })

  it('notices a row that is not printed', async () => {
    const { bytes } = await exportPlan(rows, { template: 'official' })
    const more = {
      ...rows,
      blocks: [
        ...rows.blocks,
        { ...rows.blocks[5]!, id: crypto.randomUUID(), text: '多出的一段', ord: 'zz' },
      ],
    }
    const promised = { ...paper, promise: { ...paper.promise, blocks: more.blocks.map(block => block.id) } }
    const rules = verifyPaper(bytes, promised, more)
      .checks.filter(check => !check.ok)
      .map(check => check.rule)
    expect(rules).toEqual(expect.arrayContaining(['order', 'rows']))
  })

  it.each([
    [{ template: 'poster' }, 'template-unknown'],
    [{ template: 'official', profile: 'a5' }, 'profile-unknown'],
    [{ template: 'official', fonts: 'comic' }, 'fonts-unknown'],
    [{ template: 'official', fields: { date: '3月6日' } }, 'field-invalid'],
  ])('refuses %o', async (options, code) => {
    const error: unknown = await exportPlan(rows, options).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ComposingError)
    expect((error as ComposingError).code).toBe(code)
  })
})
