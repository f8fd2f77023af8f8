// The window itself: its place, its menu, its files when they are damaged, and a second start.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/runtime/project-root.ts'
import { expect, MoupianApp, test } from './support/app.ts'
import { call } from './support/call.ts'

test.use({ usedBefore: true })

test('the window comes back where it was', async ({ moupian }) => {
  const place = { x: 37, y: 41, width: 1100, height: 700 }
  await moupian.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  )
  await moupian.restart()
  const position = await moupian.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getPosition(),
  )
  expect(position).toEqual([place.x, place.y])
  const remembered = JSON.parse(await readFile(join(moupian.userData, 'window.json'), 'utf8')) as unknown
  expect(remembered).toEqual({ ...place, maximized: false })
})

test('damaged files of the program’s own are put aside and the program starts', async ({
  runtime,
  userData,
}) => {
  await writeFile(join(userData, 'recent.json'), '{"half')
  await writeFile(join(userData, 'window.json'), '{"width":"large"}')
  const moupian = await MoupianApp.launch({ runtime, userData })
  try {
    expect((await call(moupian.page, 'app.info', {})).recent).toEqual([])
    expect(await readFile(join(userData, 'recent.json.damaged'), 'utf8')).toBe('{"half')
    await access(join(userData, 'window.json.damaged'))
    expect(await readdir(userData)).not.toContain('recent.json')
  } finally {
    await moupian.close()
  }
})

test('every menu entry is in Chinese, and commands on a library wait for one', async ({ moupian }) => {
  const menu = () =>
    moupian.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, submenu }) => [
        { label, id: '', enabled: true },
        ...(submenu?.items ?? [])
          .filter(item => item.type !== 'separator')
          .map(item => ({ label: item.label, id: item.id, enabled: item.enabled })),
      ]),
    )
  const before = await menu()
  expect(before.length).toBeGreaterThan(20)
  expect(before.filter(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([])
  const waiting = ['library.close', 'plan.create', 'import', 'import.clipboard', 'export', 'find']
  const disabled = (items: typeof before) => items.filter(({ enabled }) => !enabled).map(({ id }) => id)
  expect(disabled(before)).toEqual(waiting)
  await call(moupian.page, 'library.sample', {})
  expect(disabled(await menu())).toEqual([])
  await call(moupian.page, 'library.close', {})
  expect(disabled(await menu())).toEqual(waiting)
})

test('a menu command reaches the page', async ({ moupian }) => {
  await moupian.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const stop = window.api.on('menu.command', ({ command }) => {
      heard.push(command)
      stop()
    })
  })
  await moupian.app.evaluate(({ Menu }) => {
    for (const id of ['help.about', 'help.shortcuts']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  })
  // The listener stopped itself after the first.
  await expect
    .poll(() => moupian.page.evaluate(() => Reflect.get(window, 'heard') as string[]))
    .toEqual(['help.about'])
})

test('a second start brings the first window forward and ends', async ({ moupian, runtime, userData }) => {
  const second = spawn(runtime.electronPath, [...runtime.args, projectRoot], {
    env: { ...process.env, ...runtime.env, MOUPIAN_USER_DATA: userData },
    stdio: 'ignore',
  })
  expect((await once(second, 'exit'))[0]).toBe(0)
  expect(await call(moupian.page, 'app.info', {})).toMatchObject({ library: null })
})
