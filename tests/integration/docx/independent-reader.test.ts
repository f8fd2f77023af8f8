// A reader that is not ours sees the words of every template, in order: nothing is only there for our own.
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import { comparesStates, templateIds } from '#shared/composing/templates.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { exportPlan } from '#main/docx/export.ts'
import { allFields } from '../../support/header-fields.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const rows = samplePlan()
const last = rows.blocks.findLast(block => block.type === 'measure')!
const earlier: PlanRows = {
  ...rows,
  blocks: rows.blocks.map(block =>
    block.id === last.id ? { ...block, text: '原来的举措。', inline: plainInline('原来的举措。') } : block,
  ),
}

test.each(templateIds.flatMap(id => [[id, 'no'] as const, [id, 'every'] as const]))(
  '%s with %s header field',
  async (template, which) => {
    const fields = which === 'no' ? {} : allFields
    const against = comparesStates(template) ? earlier : undefined
    const options = {
      profile: 'strict',
      fonts: 'gb2312',
      fields,
      renderOwners: ownerClause,
      against,
    } as const
    const paper = compose(rows, template, options)
    const { bytes } = await exportPlan(rows, { template, fields, against })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const ink = (lines: readonly string[]) =>
      lines.map(line => line.replace(/\s/g, '')).filter(line => line !== '')
    expect(ink(value.split('\n'))).toEqual(ink(paragraphsOf(paper).map(paragraphText)))
  },
)
