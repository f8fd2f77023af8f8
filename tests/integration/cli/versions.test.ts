// Versions on the command line: frozen in one process, shown and compared in another.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('freeze, versions and 方案@版本', async () => {
  const folder = temporaryFolder()
  const file = join(folder, '教育.txt')
  writeFileSync(file, '全市教育工作要点（2025年）\n一、扩大学位供给\n（一）新建学校\n新建中小学6所。\n')
  const library = join(folder, '工作.moupian')
  await runCommand('import', file, '--library', library)
  const frozen = await runCommand('freeze', '教育', '--name', '初稿', '--library', library)
  expect(frozen).toMatchObject({ code: 0, stderr: '' })
  const version = JSON.parse(frozen.stdout)
  expect(version.digest).toMatch(/^[0-9a-f]{64}$/)
  const listed = JSON.parse((await runCommand('versions', '教育', '--library', library)).stdout)
  expect(listed).toEqual({ versions: [version] })

  const now = await runCommand('show', '教育', '--library', library)
  for (const name of ['教育@初稿', version.id]) {
    expect((await runCommand('show', name, '--library', library)).stdout).toBe(now.stdout)
  }
  const compared = await runCommand('compare', '教育@初稿', '教育', '--library', library)
  expect(JSON.parse(compared.stdout).summary.items).toMatchObject({ same: 3, new: 0, dropped: 0 })

  const again = await runCommand('freeze', '教育', '--name', '初稿', '--library', library)
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(again.stderr).toContain('请换一个名称')
  const missing = await runCommand('show', '教育@送审稿', '--library', library)
  expect(missing).toMatchObject({ code: 1, stdout: '' })
  expect(missing.stderr).toContain('请在“初稿”中选填')
  expect((await runCommand('verify', library)).json()).toEqual({ ok: true, problems: [] })
})

test('export --tracked writes what changed since a version or a file as tracked changes', async () => {
  const folder = temporaryFolder()
  const [old, now] = [join(folder, '教育.txt'), join(folder, '教育送审.txt')]
  const text = '全市教育工作要点（2025年）\n一、扩大学位供给\n（一）新建学校\n新建中小学6所。\n'
  writeFileSync(old, text)
  writeFileSync(now, text.replace('6所', '8所'))
  const library = join(folder, '工作.moupian')
  await runCommand('import', old, '--library', library)
  await runCommand('freeze', '教育', '--name', '初稿', '--library', library)
  for (const [what, against, more] of [
    [now, old, []],
    ['教育', '教育@初稿', ['--library', library]],
    ['教育@初稿', now, ['--library', library]],
  ] as const) {
    const out = join(folder, `修订稿${against.length}${more.length}.docx`)
    const call = ['export', what, '--template', 'official', '--out', out, '--force', ...more]
    const run = await runCommand(...call, '--against', against, '--tracked')
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const checks = run.json().checks as { rule: string; ok: boolean }[]
    expect(checks.find(check => check.rule === 'original')).toMatchObject({ ok: true })
    const words = (revisions: 'original' | 'accepted') =>
      readDocx(readFileSync(out), { revisions })
        .paragraphs.map(paragraph => paragraph.text)
        .join('')
    const same = against === '教育@初稿'
    expect(words('original')).toContain(against === now ? '8所' : '6所')
    expect(words('accepted')).toContain(same || against === now ? '6所' : '8所')
  }
  const out = join(folder, 'x.docx')
  const alone = await runCommand('export', now, '--template', 'official', '--out', out, '--tracked')
  expect(alone).toMatchObject({ code: 2, stdout: '' })
  expect(alone.stderr).toContain('请先指明修改前的文稿')
  const onepage = ['export', now, '--template', 'onepage', '--out', out]
  const refused = await runCommand(...onepage, '--against', old, '--tracked')
  expect(refused).toMatchObject({ code: 2, stdout: '' })
  expect(refused.stderr).toContain('不能导出为修订稿')
})

test('link says which plans must agree, lists where they do not, and check tells it too', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  for (const [name, measure] of [
    ['数字建设', '建成5G基站超过5万个。'],
    ['数字经济', '建成5G基站5万个。'],
  ]) {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, `${name}工作要点（2020年）\n一、建设设施\n（一）建设网络\n${measure}\n`)
    await runCommand('import', file, '--library', library)
  }
  const call = ['link', '数字建设', '数字经济', '--library', library]
  const linked = await runCommand(...call, '--as', 'sister')
  expect(linked).toMatchObject({ code: 0 })
  expect(JSON.parse(linked.stdout).disagreements).toMatchObject([
    { kind: 'comparator', sides: [{ sentence: '建成5G基站超过5万个。' }, { sentence: '建成5G基站5万个。' }] },
  ])
  const checked = JSON.parse((await runCommand('check', '数字经济', '--library', library)).stdout)
  expect(checked.findings).toContainEqual(
    expect.objectContaining({ rule: 'linked-plan', text: '建成5G基站5万个' }),
  )
  const wrong = await runCommand(...call, '--as', 'cousin')
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('请在 upper、lower、sister、none 中选填')
})
