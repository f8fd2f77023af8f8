import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templateIds } from '#shared/composing/templates.ts'
import { exportPlan } from '#main/docx/export.ts'
import { schemeIds } from '#shared/model/plan.ts'
import { allFields } from '../../support/header-fields.ts'
import type { ItemSpec } from '../../support/plan-builder.ts'
import { planOf } from '../../support/plan-builder.ts'

const words = fc.constantFrom(
  '推进',
  '数字',
  '5G基站',
  '“一网通办”',
  '（一）',
  '1.',
  '一、',
  '。',
  '，',
  '<b>&amp;',
  '\u3000',
  ' ',
  '\t',
  '\n',
  '\u0001',
  '\ud800',
  '𠮷',
  '2024年底前',
  ']]>',
)
const text = fc.array(words, { maxLength: 8 }).map(parts => parts.join(''))
const organisations = fc.subarray(['省科技厅', '省发展改革委', '各设区市', '甲&乙<丙>', '省委办公厅'], {
  maxLength: 3,
})
const item: fc.Arbitrary<ItemSpec> = fc.record({
  type: fc.constantFrom('section', 'task', 'measure', 'paragraph'),
  level: fc.constantFrom(1, 2),
  text,
  lead: organisations,
  support: organisations,
  open: fc.boolean(),
  deadline: fc.constantFrom('6月底前', '2024年底前', ''),
})
const plan = fc
  .record({ title: text, items: fc.array(item, { maxLength: 8 }), scheme: fc.constantFrom(...schemeIds) })
  .map(({ title, items, scheme }) => planOf([{ type: 'title', text: title }, ...items], { scheme }))

describe.each(templateIds)('any plan as %s', template => {
  it('is printed and read back without losing a word', async () => {
    await fc.assert(
      fc.asyncProperty(plan, plan, fc.boolean(), async (rows, against, headed) => {
        const exported = await exportPlan(rows, { template, fields: headed ? allFields : {}, against })
        expect(exported.checks.filter(check => !check.ok)).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 180_000)
})
