// The difference of two states as tracked changes: rejecting them all must give the old file, accepting them the new one.
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { templateIds, tracksChanges } from '#shared/composing/templates.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { exportPlan } from '#main/docx/export.ts'
import type { RevisionView } from '#main/docx/read/docx-text.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { verifyTracked } from '#main/docx/verify/verify-tracked.ts'
import { compose } from '#shared/composing/compose.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { anyPlan, anyRevision } from '../../support/any-plan.ts'
import { allFields } from '../../support/header-fields.ts'
import { validationErrors } from '../../support/office/validate.ts'
import { planOf, type ItemSpec } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const tracked = { author: '张三', date: '2021-02-03T04:05:06Z' }
const templates = templateIds.filter(tracksChanges)

const before = planOf([
  { type: 'title', text: '某省2023年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室', lead: ['省教育厅'] },
  { type: 'measure', text: '新建5家省级重点实验室。' },
  { type: 'task', text: '办好年会' },
  { type: 'measure', text: '办好世界互联网大会。' },
])
const after = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '引进人才', lead: ['省人力社保厅'] },
  { type: 'measure', text: '引进海外工程师100名。' },
  { type: 'task', text: '建设实验室', lead: ['省科技厅'] },
  { type: 'measure', text: '新建8家省级重点实验室。' },
])

/** What a reader of the file sees: words and style of every paragraph, and the cells of every table. */
function seen(bytes: Uint8Array, revisions: RevisionView) {
  const { paragraphs, tables } = readDocx(bytes, { revisions })
  return {
    paragraphs: paragraphs.map(({ text, styleName }) => `${styleName}：${text}`),
    tables: tables.filter(table => table.rows.length > 0).map(table => table.rows),
  }
}

/** Exports `to` with its changes from `from`, and both alone, and compares what is read from them. */
async function holds(from: PlanRows, to: PlanRows, options: Parameters<typeof exportPlan>[1]) {
  const exported = await exportPlan(to, { ...options, against: from, tracked })
  expect(exported.checks.filter(check => !check.ok)).toEqual([])
  const [old, now] = [await exportPlan(from, options), await exportPlan(to, options)]
  expect(seen(exported.bytes, 'original')).toEqual(seen(old.bytes, 'accepted'))
  expect(seen(exported.bytes, 'accepted')).toEqual(seen(now.bytes, 'accepted'))
}

/** Two plans that have nothing to do with each other, or two states of one. */
const pair = fc.oneof(
  fc.record({ from: anyPlan, to: anyPlan }),
  anyPlan.chain(from => anyRevision(from).map(to => ({ from, to }))),
)

it('the changes between any two plans give both when they are rejected and accepted', async () => {
  await fc.assert(
    fc.asyncProperty(pair, fc.constantFrom(...templates), fc.boolean(), ({ from, to }, template, headed) =>
      holds(from, to, { template, fields: headed ? allFields : {} }),
    ),
    { numRuns: 60 },
  )
}, 180_000)

describe.each(templates)('tracked changes in %s', template => {
  it('are valid for the validator of Word’s maker', async () => {
    for (const fields of [{}, allFields]) {
      const { bytes } = await exportPlan(after, { template, fields, against: before, tracked })
      expect(await validationErrors(bytes)).toEqual([])
    }
  }, 60_000)
})

describe('a tracked file', () => {
  it('marks the words that changed and no others', async () => {
    const { bytes } = await exportPlan(after, { template: 'official', against: before, tracked })
    const { changes } = readDocx(bytes, { revisions: 'accepted' })
    const words = (kind: string) => changes.filter(change => change.kind === kind).map(({ text }) => text)
    expect(words('insert')).toEqual(expect.arrayContaining(['2024', '8', '引进海外工程师100名。']))
    expect(words('delete')).toEqual(expect.arrayContaining(['2023', '5', '办好世界互联网大会。']))
    expect([...words('insert'), ...words('delete')].join()).not.toContain('重点实验室')
    // The number of a task that comes later now is a change of its own.
    expect(words('delete')).toContain('一')
    expect(changes.every(({ author, date }) => author === '张三' && date === tracked.date)).toBe(true)
  })

  it('writes a paragraph that only went to another place as a move, valid, from and to under one name', async () => {
    const lab: ItemSpec[] = [
      { type: 'task', text: '建设实验室', lead: ['省教育厅'] },
      { type: 'measure', text: '新建5家省级重点实验室。' },
    ]
    const fair: ItemSpec[] = [
      { type: 'task', text: '办好年会' },
      { type: 'measure', text: '办好世界互联网大会。' },
    ]
    const whole = (...items: readonly ItemSpec[]) =>
      planOf([
        { type: 'title', text: '某省2023年工作要点' },
        { type: 'section', text: '加强创新' },
        ...items,
        { type: 'section', text: '强化保障' },
        { type: 'task', text: '加强组织领导' },
      ])
    const [old, moved] = [whole(...lab, ...fair), whole(...fair, ...lab)]
    const signed = { author: '“张三”<&>', date: tracked.date }
    // The rows of a table that follows the text are written as gone and come.
    for (const fields of [{}, { ...allFields, appended: '' }]) {
      const { bytes, checks } = await exportPlan(moved, {
        template: 'official',
        fields,
        against: old,
        tracked: signed,
      })
      expect(checks.filter(check => !check.ok)).toEqual([])
      expect(await validationErrors(bytes)).toEqual([])
      const { changes } = readDocx(bytes, { revisions: 'accepted' })
      const words = (kind: string) =>
        changes.flatMap(change => (change.kind === kind && change.text !== '' ? [change.text] : []))
      expect(words('move-from').join('')).toContain('办好世界互联网大会。')
      expect(words('move-to').join('')).toContain('办好世界互联网大会。')
      expect([...words('insert'), ...words('delete')].join('')).not.toContain('互联网')
      expect(changes.every(({ author }) => author === signed.author)).toBe(true)
      const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
      const named = (end: string) => [
        ...xml.matchAll(new RegExp(`${end}RangeStart [^>]*w:name="([^"]+)"`, 'g')),
      ]
      const from = named('moveFrom')
        .map(match => match[1])
        .sort()
      expect(from).toEqual(
        named('moveTo')
          .map(match => match[1])
          .sort(),
      )
      expect(new Set(from).size).toBe(from.length)
      expect(from.length).toBeGreaterThan(0)
      expect(xml.match(/RangeEnd /g)).toHaveLength(2 * from.length)
    }
  }, 60_000)

  it('tracks rows of a table as rows', async () => {
    const { bytes } = await exportPlan(after, { template: 'division', against: before, tracked })
    const kinds = readDocx(bytes, { revisions: 'accepted' }).changes.map(change => change.kind)
    expect(kinds.filter(kind => kind === 'row-insert')).not.toEqual([])
    expect(kinds.filter(kind => kind === 'row-delete')).not.toEqual([])
  })

  it('leaves the rows of a table alone whose columns only got wider', async () => {
    const old = planOf([
      { type: 'title', text: '某省2024年工作要点' },
      { type: 'task', text: '组织实施重点实验室体系建设和重大科技基础设施建设工程', lead: ['省科技厅'] },
      { type: 'measure', text: '新建8家省级重点实验室。' },
    ])
    const more = '，并由各地各部门结合实际抓好贯彻落实'.repeat(20)
    const blocks = old.blocks.map(block => {
      const text = block.text.replace(/。$/u, `${more}。`)
      return { ...block, text, inline: plainInline(text) }
    })
    const { bytes } = await exportPlan({ ...old, blocks }, { template: 'division', against: old, tracked })
    const { changes } = readDocx(bytes, { revisions: 'accepted' })
    expect(changes.filter(({ kind }) => kind.startsWith('row-'))).toEqual([])
    expect(changes.map(({ text }) => text)).toContain(more)
  })

  it('has no change where nothing changed', async () => {
    const rows = samplePlan()
    const { bytes, checks } = await exportPlan(rows, { template: 'official', against: rows, tracked })
    expect(readDocx(bytes, { revisions: 'accepted' }).changes).toEqual([])
    expect(checks.find(check => check.rule === 'signed')?.detail).toContain('两稿没有差别')
  })

  it('reads as the new state to an independent reader', async () => {
    const { bytes } = await exportPlan(after, { template: 'official', against: before, tracked })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const plain = await mammoth.extractRawText({
      buffer: Buffer.from((await exportPlan(after, { template: 'official' })).bytes),
    })
    expect(value).toBe(plain.value)
  })

  it('is not verified against another old state, another look, or without a name', async () => {
    const paper = (rows: PlanRows) =>
      compose(rows, 'official', { profile: 'strict', fonts: 'gb2312', fields: {}, renderOwners: ownerClause })
    const failed = (bytes: Uint8Array, old: PlanRows) =>
      verifyTracked(bytes, paper(old), paper(after), old)
        .filter(check => !check.ok)
        .map(check => check.rule)
    const { bytes } = await exportPlan(after, { template: 'official', against: before, tracked })
    expect(failed(bytes, before)).toEqual([])
    expect(failed(bytes, samplePlan())).toContain('original')
    const restyled = { ...before, plan: { ...before.plan, scheme: 'arabic' as const } }
    expect(failed(bytes, restyled)).toContain('look')
    const anonymous = { against: before, tracked: { author: '', date: '' } }
    const unsigned = await exportPlan(after, { template: 'official', ...anonymous })
    expect(unsigned.checks.filter(check => !check.ok).map(check => check.rule)).toEqual(['signed'])
  })

  it('is refused for a template that cannot track, and without an earlier state', async () => {
    await expect(exportPlan(after, { template: 'onepage', against: before, tracked })).rejects.toThrow(
      '不能导出为修订稿',
    )
    await expect(exportPlan(after, { template: 'official', tracked })).rejects.toThrow('请先指明修改前的文稿')
  })
})
