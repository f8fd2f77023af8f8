// Attack: the page's policy is out of the way, as after a fault in Chromium. The layers below still let nothing out.
import { expect, test } from './support/test.ts'

test('a page without any policy reaches nobody', async ({ moupian, listener }) => {
  const answers = await moupian.app.evaluate(async ({ BrowserWindow }, port) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('about:blank')
    const answers: unknown = await window.webContents.executeJavaScript(`(async () => {
      const said = promise => promise.then(() => 'loaded', () => 'error')
      const socket = new Promise((resolve, reject) => {
        const ws = new WebSocket('ws://127.0.0.1:${port}/')
        ws.onopen = resolve
        ws.onerror = reject
      })
      const image = new Promise((resolve, reject) => {
        const element = new Image()
        element.onload = resolve
        element.onerror = reject
        element.src = 'http://127.0.0.1:${port}/image'
      })
      return await Promise.all([
        said(fetch('http://127.0.0.1:${port}/', { mode: 'no-cors' })),
        said(fetch('http://localhost:${port}/', { mode: 'no-cors' })),
        said(fetch('https://127.0.0.1:${port}/', { mode: 'no-cors' })),
        said(socket),
        said(image),
      ])
    })()`)
    window.destroy()
    return answers
  }, listener.port)
  expect(answers).toEqual(['error', 'error', 'error', 'error', 'error'])
  expect(listener.visits()).toBe(0)
})

test('the program itself cannot make a request through Chromium', async ({ moupian, listener }) => {
  const answers = await moupian.app.evaluate(async ({ net, session }, port) => {
    const said = async (request: Promise<Response>) => {
      try {
        return (await request).ok
      } catch {
        return false
      }
    }
    return await Promise.all([
      said(net.fetch(`http://127.0.0.1:${port}/`)),
      said(net.fetch(`http://127.0.0.1:${port}/`, { bypassCustomProtocolHandlers: true })),
      said(session.defaultSession.fetch(`http://localhost:${port}/`)),
      said(session.fromPartition('another').fetch(`http://127.0.0.1:${port}/`)),
    ])
  }, listener.port)
  expect(answers).toEqual([false, false, false, false])
  expect(listener.visits()).toBe(0)
})
