import { describe, expect, it } from 'vitest'
import { fontSetIds } from '#shared/composing/faces.ts'
import { fieldNames } from '#shared/composing/fields.ts'
import { profileIds } from '#shared/composing/profiles.ts'
import { templateIds } from '#shared/composing/templates.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { exportPlan } from '#main/docx/export.ts'
import { allFields } from '../../support/header-fields.ts'
import { validationErrors } from '../../support/office/validate.ts'
import { planOf } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const rows = samplePlan()

const short = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室', lead: ['省科技厅'] },
  { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家'] },
])

async function faults(plan: PlanRows, options: Parameters<typeof exportPlan>[1]): Promise<unknown[]> {
  const { bytes, checks } = await exportPlan(plan, options)
  return [...checks.filter(check => !check.ok), ...(await validationErrors(bytes))]
}

describe.each(templateIds)('files of template %s', template => {
  for (const profile of profileIds) {
    for (const fonts of fontSetIds) {
      it(`are valid and verified in profile ${profile} with fonts ${fonts}, with no field and with all`, async () => {
        expect(await faults(rows, { template, profile, fonts })).toEqual([])
        expect(await faults(rows, { template, profile, fonts, fields: allFields })).toEqual([])
      })
    }
  }
})

// One field at a time, on a short plan: what a field brings does not depend on the text.
describe.each(templateIds)('short files of template %s', template => {
  it.each(fieldNames)('are valid and verified with only the field %s', async name => {
    expect(await faults(short, { template, fields: { [name]: allFields[name] } })).toEqual([])
  })

  it.each(fieldNames)('are valid and verified without only the field %s', async name => {
    expect(await faults(short, { template, fields: { ...allFields, [name]: '' } })).toEqual([])
  })
})
