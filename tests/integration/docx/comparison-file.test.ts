import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { Paper } from '#shared/composing/paper.ts'
import { exportPlan } from '#main/docx/export.ts'
import { verifyPaper } from '#main/docx/verify/verify-paper.ts'
import { writeDocx } from '#main/docx/write/write-docx.ts'
import { planOf } from '../../support/plan-builder.ts'

const before = planOf([
  { type: 'section', text: '加强创新' },
  { type: 'measure', text: '新建5家省级重点实验室。' },
  { type: 'measure', text: '办好世界互联网大会。' },
])
const after = planOf([
  { type: 'section', text: '加强创新' },
  { type: 'measure', text: '新建8家省级重点实验室。' },
])

test('an independent reader sees what was struck through and what was underlined', async () => {
  const { bytes, verified } = await exportPlan(after, { template: 'comparison', against: before })
  expect(verified).toBe(true)
  const options = { styleMap: ['u => em', 'strike => s'] }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
  expect(value).toMatch(/<s>[^<]*5[^<]*<\/s>/)
  expect(value).toMatch(/<em>[^<]*8[^<]*<\/em>/)
  expect(value).toContain('<s>办好世界互联网大会。</s>')
})

test('a table that leaves out a change is not verified', async () => {
  const options = { profile: 'strict', fonts: 'gb2312', fields: {}, renderOwners: ownerClause } as const
  const paper = compose(after, 'comparison', { ...options, against: before })
  const gone = before.blocks.at(-1)!.id
  const left = (paper.promise.earlier ?? []).filter(id => id !== gone)
  const shorter: Paper = { ...paper, promise: { ...paper.promise, earlier: left } }
  const { checks } = verifyPaper(await writeDocx(shorter), shorter, after, before)
  expect(checks.filter(check => !check.ok).map(check => check.rule)).toEqual(['earlier'])
})
