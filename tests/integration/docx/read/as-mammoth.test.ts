// Every Word file that we write, of every fixture plan and every template, read by us and by an independent reader: the
// same words in the same order.
import mammoth from 'mammoth'
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { readDocument } from '#main/services/read-document.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { comparesStates, templateIds } from '#shared/composing/templates.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import { sampleFile } from '../../../support/test-services.ts'

const fixtures = new URL('../../../fixtures/plans/', import.meta.url)
const files: (string | URL)[] = [
  sampleFile,
  ...readdirSync(fixtures)
    .filter(name => name.endsWith('.txt'))
    .map(name => new URL(name, fixtures)),
]

/** Words alone: the two readers part paragraphs and cells with different white space. */
const ink = (text: string) => text.replace(/\s/g, '')

function rowsOf(file: string | URL): PlanRows {
  const { reading } = readDocument(readFileSync(file), '来稿.txt')
  const options = { source: '来稿.txt', organisations: [], createdAt: '2025-01-01T00:00:00.000Z' }
  return toRows(reading, options).rows
}

test.each(templateIds)('the words of %s', async template => {
  // A template that compares is given another plan as the state before.
  const earlier = comparesStates(template) ? { against: rowsOf(sampleFile) } : {}
  for (const file of files) {
    const { bytes } = await exportPlan(rowsOf(file), { template, ...earlier })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const ours = readDocx(bytes, { revisions: 'accepted' }).paragraphs.map(paragraph => paragraph.text)
    expect(ink(value).length).toBeGreaterThan(0)
    expect(ink(ours.join(''))).toBe(ink(value))
  }
})
