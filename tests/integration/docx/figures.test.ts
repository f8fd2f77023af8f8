import { expect, test } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { Paper } from '#shared/composing/paper.ts'
import { exportPlan } from '#main/docx/export.ts'
import { verifyPaper } from '#main/docx/verify/verify-paper.ts'
import { writeDocx } from '#main/docx/write/write-docx.ts'
import { planOf } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

test('every figure of the exported file is in its row, or comes from none', async () => {
  const rows = samplePlan()
  const { figures, checks } = await exportPlan(rows, { template: 'official' })
  expect(checks).toContainEqual({
    rule: 'figures',
    ok: true,
    detail: `${figures.length}个数字都有出处。`,
  })
  const words = new Map(rows.blocks.map(block => [block.id, block.text]))
  const ofText = figures.filter(({ source }) => source === 'text')
  expect(ofText.length).toBeGreaterThan(0)
  for (const { figure, blockId } of ofText) expect(words.get(blockId!)).toContain(figure)
})

test('a figure that its row does not have is told, though file and paper agree', async () => {
  const rows = planOf([
    { type: 'task', text: '建设实验室' },
    { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家'] },
  ])
  const options = { profile: 'strict', fonts: 'gb2312', fields: {}, renderOwners: ownerClause } as const
  const paper = compose(rows, 'division', options)
  const wrong = JSON.parse(
    JSON.stringify(paper).replace('"text":"新建10家","source":"fact"', '"text":"新建100家","source":"fact"'),
  ) as Paper
  expect(wrong).not.toEqual(paper)
  const { checks } = verifyPaper(await writeDocx(wrong), wrong, rows)
  expect(checks.filter(check => !check.ok)).toEqual([
    { rule: 'figures', ok: false, detail: expect.stringContaining('100') },
  ])
})
