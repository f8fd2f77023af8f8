// Exports land whole where they were asked for, say what the rows say, and never take another file's place unasked.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '#main/services/read-document.ts'
import { newServices } from '../../support/test-services.ts'
import { folderFingerprint } from '../../support/folder-fingerprint.ts'

function planToExport() {
  const { services, path, folder } = newServices()
  services.openSample(path)
  const [plan] = services.plans.list()
  const out = join(folder, '要点.docx')
  return { services, rows: services.plans.load(plan!.id), folder, out }
}

test('an exported plan reads back with the same title and tasks', async () => {
  const { services, rows, out } = planToExport()
  const report = await services.exports.run(rows, { template: 'official', path: out, overwrite: false })
  expect(report).toMatchObject({ path: out, template: 'official', profile: 'strict' })
  expect(report.checks.length).toBeGreaterThan(0)
  expect(report.checks.every(check => check.ok)).toBe(true)
  const { reading } = readDocument(readFileSync(out), '要点.docx', {})
  const tasks = rows.blocks.filter(block => block.type === 'task').map(block => block.text)
  expect(reading.title).toBe(rows.blocks.find(block => block.type === 'title')!.text)
  expect(new Set(reading.items.map(item => item.text))).toEqual(
    new Set(rows.blocks.filter(block => block.type !== 'title').map(block => block.text)),
  )
  expect(tasks.length).toBeGreaterThan(0)
})

test('a file that is there is not overwritten unless asked, and nothing is left beside it', async () => {
  const { services, rows, folder, out } = planToExport()
  writeFileSync(out, '原有内容')
  const before = folderFingerprint(folder)
  const request = { template: 'official', path: out, overwrite: false }
  await expect(services.exports.run(rows, request)).rejects.toMatchObject({ code: 'file-exists' })
  expect(folderFingerprint(folder)).toEqual(before)
  await services.exports.run(rows, { ...request, overwrite: true })
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
})

test.each([
  ['an unknown template', { template: 'none' }, 'wrong-usage'],
  ['an unknown profile', { template: 'official', profile: 'none' }, 'wrong-usage'],
  ['a field against its rule', { template: 'official', fields: { date: '2020年13月1日' } }, 'wrong-usage'],
])('%s is refused before anything is written', async (_, request, code) => {
  const { services, rows, folder, out } = planToExport()
  const before = readdirSync(folder)
  await expect(services.exports.run(rows, { ...request, path: out, overwrite: false })).rejects.toMatchObject(
    {
      code,
    },
  )
  expect(readdirSync(folder)).toEqual(before)
})

test('a folder that is missing or a name that is a folder is told', async () => {
  const { services, rows, folder } = planToExport()
  const request = { template: 'official', overwrite: true }
  const missing = join(folder, '没有', '要点.docx')
  await expect(services.exports.run(rows, { ...request, path: missing })).rejects.toMatchObject({
    code: 'write-failed',
    message: expect.stringContaining('文件夹不存在'),
  })
  const place = join(folder, '夹.docx')
  mkdirSync(place)
  await expect(services.exports.run(rows, { ...request, path: place })).rejects.toMatchObject({
    code: 'write-failed',
  })
})
