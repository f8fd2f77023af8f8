// Attack: the page is owned, and sends the main process calls that the contract does not know, too large or misshapen.
import { readdir } from 'node:fs/promises'
import { maxInputBytes } from '../../src/shared/ipc/wire.ts'
import { compromise, sendRaw } from './support/compromised-page.ts'
import { expect, test } from './support/test.ts'

const id = '00000000-0000-4000-8000-000000000000'

function refused(reply: unknown): void {
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
  expect(JSON.stringify(reply)).toMatch(/。"/)
  expect(JSON.stringify(reply)).not.toMatch(/\bat .*:\d+|node_modules|\.ts\b/)
}

test('channels outside the contract', async ({ moupian }) => {
  await compromise(moupian)
  for (const channel of [
    'shell.openPath',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    null,
    7,
    ['app.info'],
    {},
  ]) {
    refused(await sendRaw(moupian.page, channel, '{}'))
  }
  // The same way in does work for a call that is right, so the refusals above are about the calls.
  expect(await sendRaw(moupian.page, 'app.info', '{}')).toMatchObject({ ok: true })
})

test('input of the wrong shape', async ({ moupian }) => {
  await compromise(moupian)
  const wrong: [string, unknown][] = [
    ['app.info', undefined],
    ['app.info', {}],
    ['app.info', 'not json'],
    ['app.info', 'null'],
    ['app.info', '[]'],
    ['app.info', '{"extra":1}'],
    ['app.info', '{"__proto__":{"x":1}}'],
    ['library.openRecent', '{"token":"/etc/passwd"}'],
    ['library.openRecent', '{"token":"../../library"}'],
    ['library.openRecent', JSON.stringify({ token: id, path: '/etc/passwd' })],
    ['library.choose', '{"path":"/etc/passwd"}'],
    ['plans.load', '{"planId":"\' OR 1=1 --"}'],
    ['plans.create', '{"title":"","year":2026}'],
    ['plans.create', JSON.stringify({ title: '方'.repeat(501), year: 2026 })],
    ['plans.create', '{"title":"方案","year":20.5}'],
    ['operations.apply', JSON.stringify({ planId: id, batchId: id, operations: [] })],
    [
      'operations.apply',
      JSON.stringify({ planId: id, batchId: id, operations: [{ op: 'sql', text: 'DROP TABLE plan' }] }),
    ],
    [
      'export.run',
      JSON.stringify({ planId: id, template: 't', profile: 'p', fonts: 'f', fields: {}, out: '/tmp/x' }),
    ],
  ]
  for (const [channel, input] of wrong) refused(await sendRaw(moupian.page, channel, input))
})

test('input that is too large is refused before it is read', async ({ moupian }) => {
  await compromise(moupian)
  const reply = await moupian.page.evaluate(
    size =>
      (Reflect.get(window, 'raw') as (...all: unknown[]) => Promise<string>)(
        'api',
        'app.info',
        ' '.repeat(size) + '{}',
      ).then((text): unknown => JSON.parse(text)),
    maxInputBytes,
  )
  refused(reply)
  expect(JSON.stringify(reply)).toContain('32 MB')
  // One byte less is only a strangely written call.
  const just = await moupian.page.evaluate(
    size =>
      (Reflect.get(window, 'raw') as (...all: unknown[]) => Promise<string>)(
        'api',
        'app.info',
        ' '.repeat(size - 2) + '{}',
      ).then((text): unknown => JSON.parse(text)),
    maxInputBytes,
  )
  expect(just).toMatchObject({ ok: true })
})

test('no other Electron channel answers', async ({ moupian }) => {
  await compromise(moupian)
  const { page } = moupian
  const answers = await page.evaluate(async () => {
    const raw = Reflect.get(window, 'raw') as (...all: unknown[]) => Promise<unknown>
    const names = [
      'event',
      'ELECTRON_BROWSER_REQUIRE',
      'ELECTRON_BROWSER_GET_BUILTIN',
      'dialog',
      'window.flush',
    ]
    const settled = await Promise.allSettled(names.map(name => raw(name, 'electron')))
    return settled.map(({ status }) => status)
  })
  expect(new Set(answers)).toEqual(new Set(['rejected']))
})

test('a refused call writes nothing but the log', async ({ moupian, userData }) => {
  await compromise(moupian)
  const before = await readdir(userData)
  refused(await sendRaw(moupian.page, 'plans.create', '{"title":1}'))
  expect((await readdir(userData)).filter(name => !before.includes(name))).toEqual(['logs'])
})
