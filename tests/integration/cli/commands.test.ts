// The command line as scripts rely on it: shapes, exit codes, and that it agrees with itself.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planDocumentSchema } from '#shared/model/plan-document.ts'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { folderFingerprint } from '../../support/folder-fingerprint.ts'
import { sampleFile } from '../../support/test-services.ts'

const health = `全市卫生健康系统2025年工作要点
一、健全公共卫生体系
（一）提升监测预警能力
年内建成区域检验中心3个。
（二）加强基层服务
二、深化医药卫生体制改革
（一）推进医联体建设
`

function written(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('read prints a plan and stores nothing', async () => {
  const folder = temporaryFolder()
  const file = written(folder, '要点.txt', health)
  const before = folderFingerprint(folder)
  const run = await runCommand('read', file)
  expect(run).toMatchObject({ code: 0, stderr: '' })
  const plan = planDocumentSchema.parse(run.json())
  expect(plan).toMatchObject({ title: '全市卫生健康系统2025年工作要点', year: 2025 })
  expect(plan.items.map(item => [item.type, item.label])).toEqual([
    ['section', '一、'],
    ['task', '（一）'],
    ['measure', ''],
    ['task', '（二）'],
    ['section', '二、'],
    ['task', '（一）'],
  ])
  expect(plan.ledger.kept + plan.ledger.left.join('').length).toBe(plan.ledger.characters)
  expect(folderFingerprint(folder)).toEqual(before)
})

test('import makes the library; list, show and verify agree with read', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  const file = written(folder, '要点.txt', health)
  const imported = await runCommand('import', file, sampleFile, '--library', library)
  expect(imported).toMatchObject({ code: 0, stderr: '' })
  const { plans } = imported.json()
  expect(plans.map(plan => plan.year)).toEqual([2025, 2020])

  const listed = (await runCommand('list', '--library', library)).json()
  expect(listed.plans[0]).toMatchObject({ id: plans[0]!.id, status: 'draft', tasks: 3 })
  const shown = await runCommand('show', '卫生健康', '--library', library)
  const shape = (plan: ReturnType<typeof planDocumentSchema.parse>) =>
    plan.items.map(({ type, label, text, owners, deadline }) => ({ type, label, text, owners, deadline }))
  const read = planDocumentSchema.parse((await runCommand('read', file)).json())
  expect(shape(planDocumentSchema.parse(shown.json()))).toEqual(shape(read))
  expect((await runCommand('verify', library)).json()).toEqual({ ok: true, problems: [] })
})

test('import --year gives the year; a second file that cannot be read leaves the library as it was', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  const file = written(folder, '要点.txt', health)
  const imported = await runCommand('import', file, '--library', library, '--year', '2026')
  expect(imported.json().plans[0]!.year).toBe(2026)
  const bad = written(folder, '空.txt', '')
  const before = folderFingerprint(folder)
  expect(await runCommand('import', file, bad, '--library', library)).toMatchObject({ code: 1, stdout: '' })
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a library that import had to make is not left behind when nothing could be imported', async () => {
  const folder = temporaryFolder()
  const bad = written(folder, '空.txt', '')
  const before = folderFingerprint(folder)
  const run = await runCommand('import', bad, '--library', join(folder, '新.moupian'))
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(folderFingerprint(folder)).toEqual(before)
})

test('export writes a Word file that reads back as the same plan, and overwrites only with --force', async () => {
  const folder = temporaryFolder()
  const file = written(folder, '要点.txt', health)
  const out = join(folder, '要点.docx')
  const call = ['export', file, '--template', 'official', '--out', out]
  const first = await runCommand(...call)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.json()).toMatchObject({ out, template: 'official', profile: 'strict', missing: [] })
  expect(first.json().checks.every(check => check.ok)).toBe(true)
  const texts = (plan: { items: { text: string }[] }) => plan.items.map(item => item.text)
  expect(texts((await runCommand('read', out)).json())).toEqual(
    texts((await runCommand('read', file)).json()),
  )

  const bytes = readFileSync(out)
  expect(await runCommand(...call)).toMatchObject({ code: 1, stdout: '' })
  expect(readFileSync(out).equals(bytes)).toBe(true)
  expect(await runCommand(...call, '--force')).toMatchObject({ code: 0 })
})

test('export compares with the state before the changes', async () => {
  const folder = temporaryFolder()
  const before = written(folder, '征求意见稿.txt', health)
  const after = written(folder, '送审稿.txt', health.replace('检验中心3个', '检验中心5个'))
  const out = join(folder, '对照表.docx')
  const call = ['export', after, '--template', 'comparison', '--out', out]
  const alone = await runCommand(...call)
  expect(alone).toMatchObject({ code: 2, stdout: '' })
  expect(alone.stderr).toMatch(/修改前的文稿/)
  const run = await runCommand(...call, '--against', before)
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(run.json().checks).toContainEqual({ rule: 'earlier', ok: true, detail: expect.any(String) })
})

test('templates lists what export takes', async () => {
  const { templates, profiles } = (await runCommand('templates')).json()
  expect(templates).toContainEqual({ id: 'official', name: expect.any(String) })
  expect(profiles).toContainEqual({ id: 'strict', name: expect.any(String) })
})

test.each([
  [['constructor'], /没有“constructor”这个命令.*read/],
  [['list'], /缺少“--library”.*用法/],
  [['export', sampleFile, '--template', 'none', '--out', 'x.docx'], /没有名为“none”.*official/],
  [
    ['export', sampleFile, '--template', 'official', '--out', 'x.docx', '--set', 'date=2025年2月30日'],
    /成文日期.*不合规范/,
  ],
  [
    ['export', sampleFile, '--template', 'official', '--out', 'x.docx', '--against', sampleFile],
    /“--against”只用于.*comparison（修订对照表）/,
  ],
])('wrong usage %j ends with 2 and one line that says how', async (words, message) => {
  const run = await runCommand(...words)
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toMatch(message)
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('phrase reads targets, owners and deadlines of one sentence', async () => {
  const words = '建成口袋公园60个以上，10月底前完成。（市园林绿化局牵头，各区政府配合）'
  const run = await runCommand('phrase', words)
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(run.json()).toMatchObject({
    targets: [{ text: '建成口袋公园60个以上', comparator: '>=', value: 60, unit: '个' }],
    owners: { lead: ['市园林绿化局'], support: ['各区政府'] },
    deadlines: [{ text: '10月底前' }],
  })
})
