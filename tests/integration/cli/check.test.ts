// check as scripts call it: the same findings for a document and for the plan made from it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { folderFingerprint } from '../../support/folder-fingerprint.ts'

const forestry = `全市林业工作要点（2025年）
一、推进国土绿化
（一）完成造林任务
新改建林区道路30公里，其中干线20公里、支线20公里。（责任单位：市林业局）
（二）加强古树保护
2024年12月底前修订《古树名木保护办法，建立保护名录。（责任单位：市林业局）
（三）建设森林公园
`

test('check prints findings with rule, severity, block, text and detail, for a file and for the plan', async () => {
  const folder = temporaryFolder()
  const file = join(folder, '林业.txt')
  writeFileSync(file, forestry)
  const library = join(folder, '工作.moupian')
  const before = folderFingerprint(folder)
  const fromFile = await runCommand('check', file)
  expect(folderFingerprint(folder)).toEqual(before)
  const { findings } = JSON.parse(fromFile.stdout)
  expect(fromFile).toMatchObject({ code: 0, stderr: '核稿意见 4 条，其中必错 2 条、疑似 2 条。\n' })
  expect(findings.map((finding: { rule: string }) => finding.rule)).toEqual([
    'parts-sum',
    'year-word',
    'unpaired-marks',
    'owner-missing',
  ])

  await runCommand('import', file, '--library', library)
  const stored = await runCommand('check', '林业', '--library', library)
  const shape = (list: { block: string }[]) => list.map(({ block: _, ...rest }) => rest)
  expect(shape(JSON.parse(stored.stdout).findings)).toEqual(shape(findings))
  const plan = (await runCommand('show', '林业', '--library', library)).json() as unknown as {
    items: { id: string }[]
  }
  const ids = plan.items.map(item => item.id)
  for (const { block } of JSON.parse(stored.stdout).findings) expect(ids).toContain(block)
})

test('check says when nothing was found, and refuses what it cannot read', async () => {
  const folder = temporaryFolder()
  const file = join(folder, '要点.txt')
  writeFileSync(file, forestry.split('（二）')[0]!.replace('支线20', '支线10'))
  expect(await runCommand('check', file)).toMatchObject({ code: 0, stderr: '没有发现问题。\n' })
  expect(await runCommand('check', join(folder, '没有.txt'))).toMatchObject({ code: 1, stdout: '' })
  expect(await runCommand('check')).toMatchObject({ code: 2, stdout: '' })
})
