// Libraries as files: made, opened, remembered, missing, locked elsewhere, or no library at all.
import { createHash } from 'node:crypto'
import { access, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, MoupianApp, test } from './support/app.ts'
import { call, refusal } from './support/call.ts'

test.use({ usedBefore: true })

test('a new library is remembered, also after a restart, and shown as missing when it is gone', async ({
  moupian,
  userData,
}) => {
  const path = join(userData, '区政府办.moupian')
  await answerDialogs(moupian.app, { save: join(userData, '区政府办') })
  expect(await call(moupian.page, 'library.create', {})).toMatchObject({ name: '区政府办', readOnly: false })
  await access(path)

  await moupian.restart()
  const [recent] = (await call(moupian.page, 'app.info', {})).recent
  expect(recent).toMatchObject({ name: '区政府办', folder: userData, exists: true })
  const token = recent!.token
  expect(await call(moupian.page, 'library.openRecent', { token })).toMatchObject({ name: '区政府办' })
  await call(moupian.page, 'library.close', {})

  await rename(path, `${path}.moved`)
  expect((await call(moupian.page, 'app.info', {})).recent).toMatchObject([{ token, exists: false }])
  expect(await refusal(moupian.page, 'library.openRecent', { token })).toMatchObject({
    code: 'library-missing',
  })

  await call(moupian.page, 'library.forgetRecent', { token })
  expect((await call(moupian.page, 'app.info', {})).recent).toEqual([])
  expect(await refusal(moupian.page, 'library.openRecent', { token })).toMatchObject({
    code: 'library-missing',
  })
})

test('a cancelled dialog changes nothing', async ({ moupian, userData }) => {
  await answerDialogs(moupian.app, {})
  const before = await readdir(userData)
  expect(await call(moupian.page, 'library.create', {})).toBeNull()
  expect(await call(moupian.page, 'library.choose', {})).toBeNull()
  expect(await call(moupian.page, 'import.choose', {})).toBeNull()
  expect(
    (await readdir(userData)).filter(name => name.endsWith('.moupian') && !before.includes(name)),
  ).toEqual([])
  expect((await call(moupian.page, 'app.info', {})).library).toBeNull()
})

test('a library that is open elsewhere can be looked at, not changed', async ({ moupian, runtime }) => {
  const folder = await mkdtemp(join(tmpdir(), 'moupian-other-'))
  const other = await MoupianApp.launch({ runtime, userData: join(folder, 'data') })
  try {
    const path = join(folder, '共用.moupian')
    await answerDialogs(other.app, { save: path })
    await call(other.page, 'library.create', {})

    const asked = await answerDialogs(moupian.app, { open: path, questions: [1, 0] })
    expect(await call(moupian.page, 'library.choose', {})).toBeNull()
    expect((await call(moupian.page, 'app.info', {})).library).toBeNull()
    expect(await call(moupian.page, 'library.choose', {})).toMatchObject({ name: '共用', readOnly: true })
    expect(await asked()).toHaveLength(2)
    const refused = await refusal(moupian.page, 'plans.create', { title: '新的要点', year: 2027 })
    expect(refused).toMatchObject({ code: 'library-read-only' })
  } finally {
    await other.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a file that is no library is refused in plain words and left as it is', async ({
  moupian,
  userData,
}) => {
  const path = join(userData, '来信.moupian')
  await writeFile(path, '这不是工作库，只是一段普通的文字。'.repeat(200))
  const digest = async () =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  const before = await digest()
  await answerDialogs(moupian.app, { open: path })
  const refused = await refusal(moupian.page, 'library.choose', {})
  expect(refused.code).toBe('not-a-library')
  expect(refused.message).toContain('来信.moupian')
  expect(await digest()).toBe(before)
  expect((await call(moupian.page, 'app.info', {})).recent).toEqual([])
})
