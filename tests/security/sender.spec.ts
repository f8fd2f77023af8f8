// Attack: something other than the program's own page calls the main process.
import { addAttackersPreload, compromise } from './support/compromised-page.ts'
import { expect, test } from './support/test.ts'

const refusal = { ok: false, error: { code: 'invalid-request' } }

test('another window is not answered, not even on the program’s page', async ({ moupian }) => {
  const preload = await addAttackersPreload(moupian)
  const replies = await moupian.app.evaluate(async ({ BrowserWindow }, preload) => {
    const ask = async (address: string): Promise<unknown> => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL(address)
      const reply: unknown = await window.webContents.executeJavaScript(
        "raw('api', 'app.info', '{}').then(JSON.parse)",
      )
      window.destroy()
      return reply
    }
    return [await ask('about:blank'), await ask('app://moupian/index.html')]
  }, preload)
  expect(replies).toMatchObject([refusal, refusal])
})

test('a frame inside the window has nothing to call with', async ({ moupian }) => {
  await compromise(moupian)
  const found = await moupian.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    // An empty frame is of the page's own origin, so its window can be looked at.
    const inner = frame.contentWindow
    return inner && ['raw' in inner, 'api' in inner, 'require' in inner]
  })
  expect(found).toEqual([false, false, false])
})
