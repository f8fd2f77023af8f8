import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fontSetIds } from '#shared/composing/faces.ts'
import { profileIds } from '#shared/composing/profiles.ts'
import { templateIds, templates } from '#shared/composing/templates.ts'
import { exportPlan } from '#main/docx/export.ts'
import { allFields } from '../../support/header-fields.ts'
import { validationErrors } from '../../support/office/validate.ts'
import { planOf } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const rows = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'paragraph', text: '为做好全年工作，制定本要点。' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室', lead: ['省科技厅'], support: ['省教育厅'], deadline: '6月底前' },
  { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家'] },
  { type: 'task', text: '完善机制。各地要建立台账。' },
])

/** The same plan before it was changed. */
const against = planOf([
  { type: 'title', text: '某省2023年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室', lead: ['省教育厅'], deadline: '6月底前' },
  { type: 'measure', text: '新建5家省级实验室。' },
  { type: 'task', text: '办好年会。' },
])

/** Checks of ours that fail. */
async function failed(options: Parameters<typeof exportPlan>[1], plan = rows): Promise<unknown[]> {
  return (await exportPlan(plan, { against, ...options })).checks.filter(check => !check.ok)
}

/** What Microsoft's validator finds. */
async function invalid(options: Parameters<typeof exportPlan>[1], plan = rows): Promise<unknown[]> {
  return validationErrors((await exportPlan(plan, { against, ...options })).bytes)
}

it.each(templateIds)(
  'a file of template %s is valid with the sample plan too',
  async template => {
    expect(await invalid({ template, fields: allFields }, samplePlan())).toEqual([])
  },
  180_000,
)

/** The parts of a file but for its time of writing, as name and content in one string. */
function partsOf(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name !== 'docProps/core.xml')
  return parts.map(([name, content]) => `${name} ${createHash('sha256').update(content).digest('hex')}`)
}

type Options = Parameters<typeof exportPlan>[1]

/** Every template × profile × font set, without header fields and with all; and every field of each alone and left out. */
const matrix: Options[] = templateIds.flatMap(template => [
  ...profileIds.flatMap(profile =>
    fontSetIds.flatMap(fonts => [
      { template, profile, fonts },
      { template, profile, fonts, fields: allFields },
    ]),
  ),
  ...templates[template].takes.flatMap(name => [
    { template, fields: { [name]: allFields[name] } },
    { template, fields: { ...allFields, [name]: '' } },
  ]),
])

// The validator judges parts. A font set changes the styles and the font table and leaves the document alone, so a file
// all of whose parts were seen in files before it brings nothing new; that parts fit each other our own checks say.
describe('the whole matrix', () => {
  it('of templates, profiles and font sets, and of header fields one by one, is valid', async () => {
    const seen = new Set<string>()
    const waiting: { options: Options; bytes: Uint8Array }[] = []
    for (const options of matrix) {
      const { bytes, checks } = await exportPlan(rows, { against, ...options })
      expect(checks.filter(check => !check.ok)).toEqual([])
      const parts = partsOf(bytes)
      if (parts.every(part => seen.has(part))) continue
      for (const part of parts) seen.add(part)
      waiting.push({ options, bytes })
    }
    const asked = waiting.length
    const wrong: unknown[] = []
    // The validator takes one file a run, and waits more than it works.
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let file = waiting.pop(); file; file = waiting.pop()) {
          const errors = await validationErrors(file.bytes)
          if (errors.length > 0) wrong.push([file.options, errors])
        }
      }),
    )
    console.log(
      `Open XML SDK: ${matrix.length} files, ${seen.size} distinct parts in ${asked} of them, ${wrong.length} with errors`,
    )
    expect(wrong).toEqual([])
  }, 1_200_000)
})

describe('official paper', () => {
  it.each(['是', '否', '签名章'])('of several organs is valid with the seal %s', async seal => {
    const fields = { ...allFields, issuer: '某省教育厅、某省财政厅、某省民政厅、某省水利厅', seal }
    expect(await failed({ template: 'official', fields })).toEqual([])
    expect(await invalid({ template: 'official', fields })).toEqual([])
  })
})
