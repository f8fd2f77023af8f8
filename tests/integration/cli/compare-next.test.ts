// compare and next as scripts call them, on real files and a real library.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { folderFingerprint } from '../../support/folder-fingerprint.ts'
import { sampleFile } from '../../support/test-services.ts'

const lastYear = `全市水利工作要点（2023年）
一、加快工程建设
（一）推进水库除险加固
2023年完成水库除险加固12座，累计完成80座。（责任单位：市水利局）
（二）建设幸福河湖
建成幸福河湖6条。
二、强化水旱灾害防御
（一）完善监测预警
6月底前更新山洪灾害监测站点150个。
（二）开展隐患排查
组织开展汛前隐患排查。
`
const thisYear = `全市水利工作要点（2024年）
一、加快工程建设
（一）推进水库除险加固
2024年完成水库除险加固15座，累计完成95座。（责任单位：市水利局）
二、强化水旱灾害防御
（一）开展隐患排查
组织开展汛前隐患排查。
（二）完善监测预警
6月底前更新山洪灾害监测站点100个。
三、提升水务服务
（一）推行用水报装集成办理
`

interface Line {
  from: string | null
  to: string | null
  change: string[]
  fromText: string | null
  toText: string | null
}

function written(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const changesOf = (lines: Line[]) =>
  Object.fromEntries(lines.map(line => [line.toText ?? line.fromText, line.change.join()]))

test('compare tells moved, new, dropped and reworded items, and weighs the targets', async () => {
  const folder = temporaryFolder()
  const before = written(folder, '2023.txt', lastYear)
  const after = written(folder, '2024.txt', thisYear)
  const files = folderFingerprint(folder)
  const run = await runCommand('compare', before, after)
  expect(run).toMatchObject({ code: 0, stderr: '' })
  const printed = JSON.parse(run.stdout)
  expect(changesOf(printed.items)).toMatchObject({
    加快工程建设: 'same',
    '2024年完成水库除险加固15座，累计完成95座。': 'reworded',
    建设幸福河湖: 'dropped',
    '组织开展汛前隐患排查。': 'same',
    推行用水报装集成办理: 'new',
  })
  const moved = printed.items.filter((line: Line) => line.change.includes('moved'))
  expect(moved).toHaveLength(1)
  expect(changesOf(printed.targets)).toMatchObject({ '6月底前更新山洪灾害监测站点100个': 'lowered' })
  expect(printed.targets.find((line: Line) => line.fromText === '建成幸福河湖6条')).toMatchObject({
    to: null,
    change: ['dropped'],
  })
  expect(printed.summary).toMatchObject({ titleChanged: true })
  expect(printed.note.join('')).toContain('幸福河湖')
  expect(folderFingerprint(folder)).toEqual(files)
})

test('compare takes a plan of the library beside a file, and says plainly what it cannot find', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  const file = written(folder, '2023.txt', lastYear)
  await runCommand('import', file, '--library', library)
  const same = JSON.parse((await runCommand('compare', '水利', file, '--library', library)).stdout)
  expect(same.items.every((line: Line) => line.change.join() === 'same')).toBe(true)
  expect(same.note).toEqual(['两稿内容一致，没有变化。'])

  const missing = await runCommand('compare', '水利', '交通', '--library', library)
  expect(missing).toMatchObject({ code: 1, stdout: '' })
  expect(missing.stderr).toContain('“交通”既不是文件，也不在工作库里')
  expect(await runCommand('compare', file)).toMatchObject({ code: 2, stdout: '' })
})

test('next stores a new plan, moves every year or lists it, and compare needs no guessing afterwards', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  await runCommand('import', sampleFile, '--library', library)
  const source = (await runCommand('show', '数字浙江', '--library', library)).json()
  const run = await runCommand('next', '数字浙江', '--year', '2021', '--library', library)
  expect(run.code).toBe(0)
  const next = JSON.parse(run.stdout)
  expect(next.carried).toBe(source.items.length)
  expect(run.stderr).toBe(`新稿已建立，另有 ${next.review.length} 处需要逐条核对。\n`)

  const draft = (await runCommand('show', next.id, '--library', library)).json()
  const count = (texts: string[], word: string) =>
    texts.reduce((sum, text) => sum + text.split(word).length - 1, 0)
  const sourceYears = count([source.title, ...source.items.map(item => item.text)], '2020')
  const listed = next.review.filter((entry: { word: string }) => entry.word.includes('2020'))
  expect(count([draft.title, ...draft.items.map(item => item.text)], '2020')).toBe(listed.length)
  expect(next.shifted.length + listed.length).toBe(sourceYears)
  for (const entry of next.review) {
    expect(entry).toMatchObject({ block: expect.any(String), reason: expect.stringMatching(/。$/u) })
  }

  const compared = await runCommand('compare', source.title, next.id, '--library', library)
  const { summary } = JSON.parse(compared.stdout)
  expect(summary.items).toMatchObject({ new: 0, dropped: 0, moved: 0, merged: 0, split: 0 })
  expect((await runCommand('verify', library)).json()).toEqual({ ok: true, problems: [] })
})

test('next refuses a year that is not later, and leaves the library as it was', async () => {
  const folder = temporaryFolder()
  const library = join(folder, '工作.moupian')
  await runCommand('import', written(folder, '2023.txt', lastYear), '--library', library)
  const before = (await runCommand('list', '--library', library)).stdout
  const run = await runCommand('next', '水利', '--year', '2023', '--library', library)
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toContain('应晚于原方案的2023年')
  expect((await runCommand('list', '--library', library)).stdout).toBe(before)
  expect(await runCommand('next', '水利', '--library', library)).toMatchObject({ code: 2, stdout: '' })
})
