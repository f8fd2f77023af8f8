import { describe, expect, it } from 'vitest'
import { fontSetIds } from '#shared/composing/faces.ts'
import { fieldNames } from '#shared/composing/fields.ts'
import { profileIds } from '#shared/composing/profiles.ts'
import { templateIds } from '#shared/composing/templates.ts'
import { exportPlan } from '#main/docx/export.ts'
import { allFields } from '../../support/header-fields.ts'
import { validationErrors } from '../../support/office/validate.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const rows = samplePlan()

async function faults(options: Parameters<typeof exportPlan>[1]): Promise<unknown[]> {
  const { bytes, checks } = await exportPlan(rows, options)
  return [...checks.filter(check => !check.ok), ...(await validationErrors(bytes))]
}

describe.each(templateIds)('files of template %s', template => {
  for (const profile of profileIds) {
    for (const fonts of fontSetIds) {
      it(`are valid and verified in profile ${profile} with fonts ${fonts}, with no field and with all`, async () => {
        expect(await faults({ template, profile, fonts })).toEqual([])
        expect(await faults({ template, profile, fonts, fields: allFields })).toEqual([])
      })
    }
  }

  it.each(fieldNames)('are valid and verified with only the field %s', async name => {
    expect(await faults({ template, fields: { [name]: allFields[name] } })).toEqual([])
  })

  it.each(fieldNames)('are valid and verified without only the field %s', async name => {
    expect(await faults({ template, fields: { ...allFields, [name]: '' } })).toEqual([])
  })
})
