// 期号: counted by the library for every name and year, one process after the other.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { readFileSync } from 'node:fs'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('a 简报 takes the next number of its year and keeps it when it is exported again', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  const files = ['教育', '交通'].map(subject => {
    const file = join(folder, `${subject}.txt`)
    writeFileSync(file, `全市${subject}工作要点\n一、扩大供给\n（一）加快建设\n新建6处。\n`)
    return file
  })
  await runCommand('import', ...files, '--library', library)
  let made = 0
  const exported = async (plan: string, date: string, ...more: string[]) => {
    const out = join(folder, `${++made}.docx`)
    const given = ['简报名称=改革工作简报', '发文机关=某市人民政府办公室', `成文日期=${date}`, ...more]
    const named = { 简报名称: 'bulletin', 发文机关: 'issuer', 成文日期: 'date', 期号: 'issue' } as const
    const sets = given.flatMap(pair => {
      const [label, value] = pair.split('=') as [keyof typeof named, string]
      return ['--set', `${named[label]}=${value}`]
    })
    const run = await runCommand(
      ...['export', plan, '--library', library, '--template', 'briefing', '--out', out, ...sets],
    )
    expect(run.code, run.stderr).toBe(0)
    const words = readDocx(new Uint8Array(readFileSync(out)), { revisions: 'accepted' }).paragraphs.map(
      ({ text }) => text,
    )
    const { issue, missing } = JSON.parse(run.stdout)
    expect(missing).toEqual([])
    expect(words).toContain(issue.text)
    return { ...issue, stderr: run.stderr }
  }
  expect(await exported('教育', '2024年3月6日')).toMatchObject({ text: '第1期', year: 2024, notice: '' })
  expect(await exported('交通', '2024年4月6日')).toMatchObject({ text: '第2期', notice: '' })
  expect(await exported('教育', '2024年3月6日')).toMatchObject({ text: '第1期', notice: '', stderr: '' })
  expect(await exported('教育', '2025年1月1日')).toMatchObject({ text: '第1期', year: 2025 })
  const skipped = await exported('交通', '2025年2月1日', '期号=4')
  expect(skipped.text).toBe('第4期')
  expect(skipped.stderr).toContain('第4期跳过了2期')
  expect((await runCommand('verify', library)).json()).toEqual({ ok: true, problems: [] })
})

test('an issue of a library that may not be changed goes out, and says that its number is not noted', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  const file = join(folder, '教育.txt')
  writeFileSync(file, '全市教育工作要点\n一、扩大供给\n（一）加快建设\n新建6处。\n')
  await runCommand('import', file, '--library', library)
  const run = await runCommand(
    ...['export', '教育', '--library', library, '--read-only', '--template', 'briefing'],
    ...['--out', join(folder, '1.docx'), '--set', 'bulletin=简报', '--set', 'date=2024年3月6日'],
  )
  expect(run.code).toBe(0)
  expect(run.stderr).toContain('期号没有登记到工作库')
  expect(JSON.parse(run.stdout)).toMatchObject({ issue: { text: '第1期' }, missing: ['issuer'] })
})

test('an export lists deviations, and what was given and has no place', async () => {
  const folder = temporaryFolder()
  const file = join(folder, '教育.txt')
  writeFileSync(file, '全市教育工作要点\n一、扩大供给\n（一）加快建设\n新建6处。\n')
  const run = await runCommand(
    ...[
      'export',
      file,
      '--template',
      'division',
      '--out',
      join(folder, '1.docx'),
      '--set',
      'note=此件公开发布',
    ],
  )
  const { deviations, unused, issue } = JSON.parse(run.stdout)
  expect(deviations.join()).toContain('横排页页码')
  expect(unused).toEqual(['note'])
  expect(issue).toBeNull()
})
