// Attack: the page asks for the camera, the place, the clipboard, devices or a download folder.
import { readdir } from 'node:fs/promises'
import { expect, test } from './support/test.ts'

test('every permission is denied', async ({ moupian }) => {
  const answers = await moupian.page.evaluate(async () => {
    const ask = async (run: () => Promise<unknown>) => {
      try {
        return await run()
      } catch (error) {
        return (error as Error).name
      }
    }
    const place = () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(() => resolve('granted'), reject),
      )
    const states = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ]
    return {
      states: await Promise.all(
        states.map(name =>
          ask(async () => (await navigator.permissions.query({ name: name as PermissionName })).state),
        ),
      ),
      media: await ask(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await ask(() => navigator.mediaDevices.getDisplayMedia()),
      notification: await ask(() => Notification.requestPermission()),
      clipboard: await ask(() => navigator.clipboard.readText()),
      place: await ask(place),
    }
  })
  expect(new Set(answers.states)).toEqual(new Set(['denied']))
  expect(answers.notification).toBe('denied')
  for (const refused of [answers.media, answers.screen, answers.clipboard]) {
    expect(['NotAllowedError', 'NotSupportedError', 'NotFoundError', 'InvalidStateError']).toContain(refused)
  }
  expect(answers.place).not.toBe('granted')
})

test('nothing is downloaded', async ({ moupian, userData }) => {
  await moupian.app.evaluate(({ app, session }, folder) => {
    app.setPath('downloads', folder)
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    session.defaultSession.on('will-download', event =>
      seen.push(event.defaultPrevented ? 'stopped' : 'let through'),
    )
  }, userData)
  const before = await readdir(userData)
  await moupian.page.evaluate(() => {
    const link = document.createElement('a')
    link.download = 'stolen.txt'
    link.href = URL.createObjectURL(new Blob(['text']))
    document.body.append(link)
    link.click()
  })
  await expect
    .poll(() => moupian.app.evaluate(() => Reflect.get(globalThis, 'seen') as string[]))
    .toEqual(['stopped'])
  expect((await readdir(userData)).filter(name => !before.includes(name) && name.includes('stolen'))).toEqual(
    [],
  )
})
