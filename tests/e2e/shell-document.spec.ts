// Documents in and out through the system's dialogs: the window never learns a path, and nothing is half done.
import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, test } from './support/app.ts'
import { call, refusal } from './support/call.ts'

const text = `某某区2027年数字化改革工作要点
一、夯实数字底座
（一）推进政务云整合。6月底前完成20个部门系统上云。（牵头单位：区数据局，配合单位：区财政局）
（二）加强数据共享。新增共享数据300项。（牵头单位：区数据局）
`

test.use({ usedBefore: true })

test('a document is read, stored, exported and shown by its token', async ({ moupian, userData }) => {
  const source = join(userData, '来稿.txt')
  const target = join(userData, '成稿.docx')
  await writeFile(source, text)
  await answerDialogs(moupian.app, { open: source, save: join(userData, '成稿') })
  await call(moupian.page, 'library.sample', {})

  const [preview] = (await call(moupian.page, 'import.choose', {}))!
  expect(preview?.fileName).toBe('来稿.txt')
  expect(JSON.stringify(preview)).not.toContain(userData)
  const { planId } = await call(moupian.page, 'import.commit', { token: preview!.token, operations: [] })
  expect((await call(moupian.page, 'plans.list', {})).map(plan => plan.id)).toContain(planId)

  const { templates, profiles, fontSets } = await call(moupian.page, 'export.choices', {})
  const request = {
    planId,
    template: templates[0]!.id,
    profile: profiles[0]!.id,
    fonts: fontSets[0]!.id,
    fields: {},
  }
  const result = await call(moupian.page, 'export.run', request)
  expect(result).toMatchObject({ fileName: '成稿.docx', folder: userData })
  await access(target)

  // The ending was put on by the program, so the drafter was not asked about the file that is there now.
  const before = await readFile(target)
  expect(await refusal(moupian.page, 'export.run', request)).toMatchObject({ code: 'file-exists' })
  expect((await readFile(target)).equals(before)).toBe(true)
  // With the whole name in the dialog the system has asked.
  await answerDialogs(moupian.app, { save: target })
  expect(await call(moupian.page, 'export.run', request)).toMatchObject({ fileName: '成稿.docx' })
})

test('files that cannot be read are refused by name', async ({ moupian, userData }) => {
  await call(moupian.page, 'library.sample', {})
  const empty = join(userData, '空白.txt')
  await writeFile(empty, '')
  for (const open of [empty, userData, join(userData, '没有.docx')]) {
    await answerDialogs(moupian.app, { open })
    const refused = await refusal(moupian.page, 'import.choose', {})
    expect(['file-unreadable', 'file-unsupported', 'file-refused']).toContain(refused.code)
    expect(refused.message).toMatch(/\p{Script=Han}/u)
    expect(refused.message).not.toContain(userData)
  }
  expect(await call(moupian.page, 'plans.list', {})).toHaveLength(1)
})

test('a token that stands for nothing is refused', async ({ moupian }) => {
  const token = '00000000-0000-4000-8000-000000000000'
  expect(await refusal(moupian.page, 'export.show', { token })).toMatchObject({ code: 'file-unreadable' })
  await call(moupian.page, 'library.sample', {})
  const refused = await refusal(moupian.page, 'import.commit', { token, operations: [] })
  expect(refused).toMatchObject({ code: 'invalid-request' })
})
