// The end of the window: closed when everything is stored, held when it is not, and offered again after a crash.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, type MoupianApp, test } from './support/app.ts'
import { call } from './support/call.ts'

/** Places of the answers to 还有内容没有保存好. */
const discard = 1
const back = 2

/** Closes the window as its button does, a moment after this call has been answered. */
async function closeWindow({ app }: MoupianApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
  })
}

test('with everything stored the window closes without a question', async ({ moupian }) => {
  // A question would be answered with 返回编辑, and the program would not end.
  await answerDialogs(moupian.app, {})
  await call(moupian.page, 'library.sample', {})
  const child = moupian.app.process()
  const gone = once(child, 'exit')
  await closeWindow(moupian)
  expect((await gone)[0]).toBe(0)
  await moupian.close()
})

test('a page that does not answer keeps the window until the drafter lets it go', async ({ moupian }) => {
  await call(moupian.page, 'library.sample', {})
  const asked = await answerDialogs(moupian.app, { questions: [back, discard] })
  await moupian.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  await closeWindow(moupian)
  await expect.poll(asked, { timeout: 20_000 }).toContain('还有内容没有保存好。')
  expect(await moupian.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  const gone = once(moupian.app.process(), 'exit')
  await closeWindow(moupian)
  expect((await gone)[0]).toBe(0)
  await moupian.close()
})

test('a crashed page is written down and opened again, with the library still open', async ({
  moupian,
  userData,
}) => {
  await call(moupian.page, 'library.sample', {})
  const asked = await answerDialogs(moupian.app, { questions: [0] })
  await moupian.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(asked).toEqual(['窗口意外停止了。'])
  const info = () =>
    moupian.app.evaluate(
      async ({ BrowserWindow }) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "window.api ? window.api.invoke('app.info', {}).then(JSON.parse) : null",
        )) as unknown,
    )
  await expect.poll(info).toMatchObject({ ok: true, value: { library: { name: '示例工作库' } } })
  expect(await readFile(`${userData}/logs/moupian.log`, 'utf8')).toContain('page')
})
