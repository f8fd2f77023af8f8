import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templateIds } from '#shared/composing/templates.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { exportPlan } from '#main/docx/export.ts'
import { anyPlan } from '../../support/any-plan.ts'
import { allFields } from '../../support/header-fields.ts'

/** Every header field; a plan without sections has none to choose. */
const fieldsFor = ({ blocks }: PlanRows) =>
  blocks.some(({ type, level }) => type === 'section' && level === 1)
    ? allFields
    : { ...allFields, sections: '' }

describe.each(templateIds)('any plan as %s', template => {
  it('is printed and read back without losing a word', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyPlan, fc.boolean(), async (rows, against, headed) => {
        const exported = await exportPlan(rows, { template, fields: headed ? fieldsFor(rows) : {}, against })
        expect(exported.checks.filter(check => !check.ok)).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 180_000)
})
