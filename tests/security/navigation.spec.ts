// Attack: the window is led to another address, or a second window is opened on one.
import { expect, test } from './support/test.ts'

const own = 'app://moupian/index.html'

test('the window stays on its page', async ({ moupian, listener }) => {
  const { page } = moupian
  const foreign = [
    `http://127.0.0.1:${listener.port}/`,
    `https://127.0.0.1:${listener.port}/`,
    'file:///etc/passwd',
    'data:text/html,<h1>x</h1>',
    'app://elsewhere/index.html',
    'javascript:document.write(1)',
    'view-source:app://moupian/index.html',
    'chrome://gpu',
  ]
  const attempts = {
    assign: (address: string) => location.assign(address),
    link: (address: string) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
    },
    form: (address: string) => {
      const form = document.createElement('form')
      form.action = address
      document.body.append(form)
      form.submit()
    },
  }
  await page.evaluate(() => Object.assign(window, { mark: 'first' }))
  for (const address of foreign) {
    for (const attempt of Object.values(attempts)) {
      await page.evaluate(attempt, address)
    }
  }
  // A page that had been left would have lost the mark.
  expect(await page.evaluate(() => [location.href, Reflect.get(window, 'mark')])).toEqual([own, 'first'])
  expect(listener.visits()).toBe(0)
})

test('a window led to an empty page comes back', async ({ moupian }) => {
  const { page } = moupian
  await page.evaluate(() => {
    Object.assign(window, { mark: 'first' })
    location.assign('about:blank')
  })
  await page.waitForFunction(address => location.href === address && !('mark' in window), own)
})

test('no second window opens', async ({ moupian, listener }) => {
  const { app, page } = moupian
  const opened = await page.evaluate(port => {
    const addresses = [
      `http://127.0.0.1:${port}/`,
      'app://moupian/index.html',
      'about:blank',
      'file:///etc/passwd',
      '',
    ]
    return addresses.map(address => window.open(address, '_blank') !== null)
  }, listener.port)
  await page.evaluate(port => {
    const link = document.createElement('a')
    link.target = '_blank'
    link.href = `http://127.0.0.1:${port}/`
    document.body.append(link)
    link.click()
  }, listener.port)
  expect(opened).toEqual([false, false, false, false, false])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(listener.visits()).toBe(0)
})

test('no page is embedded', async ({ moupian }) => {
  const result = await moupian.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'app://moupian/index.html'
    const settled = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await settled
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://moupian/index.html')
    document.body.append(view)
    return {
      // A refused frame shows an error page of another origin, whose window cannot be read.
      api: (() => {
        try {
          return 'api' in (frame.contentWindow as Window)
        } catch {
          return false
        }
      })(),
      webview: 'loadURL' in view,
    }
  })
  expect(result).toEqual({ api: false, webview: false })
  const contents = await moupian.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(contents).toBe(1)
})
