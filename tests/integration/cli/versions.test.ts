// Versions on the command line: frozen in one process, shown and compared in another.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
