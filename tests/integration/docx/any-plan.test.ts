import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templateIds } from '#shared/composing/templates.ts'
import { exportPlan } from '#main/docx/export.ts'
import { anyPlan } from '../../support/any-plan.ts'
import { allFields } from '../../support/header-fields.ts'

describe.each(templateIds)('any plan as %s', template => {
  it('is printed and read back without losing a word', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyPlan, fc.boolean(), async (rows, against, headed) => {
        const exported = await exportPlan(rows, { template, fields: headed ? allFields : {}, against })
        expect(exported.checks.filter(check => !check.ok)).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 180_000)
})
