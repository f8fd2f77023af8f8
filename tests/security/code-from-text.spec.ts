// Attack: text that came in with a document is made to run as code in the page.
import { expect, test } from './support/test.ts'

test('text cannot be run as code', async ({ moupian }) => {
  // From a timer, because Chromium lets code that a debugger started do what the page may not.
  const outcome = await moupian.page.evaluate(
    () =>
      new Promise<string[]>(resolve =>
        setTimeout(() => {
          const ran = (name: string) => name in window
          const attempt = (name: string, run: (mark: string) => unknown) => {
            const mark = `hit_${name}`
            try {
              run(`window.${mark} = 1`)
            } catch {
              // Refused at once; whether it ran is looked at below.
            }
            return mark
          }
          const marks = [
            attempt('eval', code => (0, eval)(code)),
            attempt('function', code => new Function(code)()),
            attempt('constructor', code =>
              (window.api.invoke as unknown as { constructor: (code: string) => () => void }).constructor(
                code,
              )(),
            ),
            attempt('timeout', code => setTimeout(code as unknown as () => void)),
            attempt('image', code => (document.body.innerHTML += `<img src="nothing" onerror="${code}">`)),
            attempt('adjacent', code =>
              document.body.insertAdjacentHTML('beforeend', `<svg onload="${code}"></svg>`),
            ),
            attempt('parser', code => {
              const parsed = new DOMParser().parseFromString(`<img src=x onerror="${code}">`, 'text/html')
              document.body.append(...parsed.body.childNodes)
            }),
            attempt('attribute', code => document.body.setAttribute('onclick', code)),
            attempt('script', code => {
              const script = document.createElement('script')
              script.append(code)
              document.body.append(script)
            }),
            attempt('data', code => {
              const script = document.createElement('script')
              script.setAttribute('src', `data:text/javascript,${code}`)
              document.body.append(script)
            }),
            attempt('blob', code => {
              const script = document.createElement('script')
              script.setAttribute('src', URL.createObjectURL(new Blob([code])))
              document.body.append(script)
            }),
            attempt('address', code => {
              const link = document.createElement('a')
              link.href = `javascript:${code}`
              document.body.append(link)
              link.click()
            }),
            attempt('srcdoc', code => {
              const frame = document.createElement('iframe')
              frame.setAttribute('srcdoc', `<script>parent.${code.slice(7)}</script>`)
              document.body.append(frame)
            }),
          ]
          document.body.click()
          // Everything above that waits for the page (timers, loads, events) has had its turn after two frames and a timer.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => resolve(marks.filter(ran)), 100)),
          )
        }),
      ),
  )
  expect(outcome).toEqual([])
})

test('markup from text is refused unless a known policy has seen it', async ({ moupian }) => {
  const refusals = await moupian.page.evaluate(() => {
    const names = (run: () => unknown): string => {
      try {
        run()
        return 'allowed'
      } catch (error) {
        return (error as Error).name
      }
    }
    const rules = { createHTML: (text: string) => text }
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: unknown): unknown }
    }
    return [
      names(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      names(() => document.write('<b>x</b>')),
      names(() => document.createRange().createContextualFragment('<b>x</b>')),
      names(() => (document.createElement('script').text = '1')),
      names(() => (document.createElement('script').src = 'app://moupian/x.js')),
      names(() => trustedTypes.createPolicy('default', rules)),
      names(() => trustedTypes.createPolicy('other', rules)),
      // Made once by Vue at the start; a second one of the same name is refused.
      names(() => trustedTypes.createPolicy('vue', rules)),
    ]
  })
  expect(refusals).toEqual(Array.from({ length: 8 }, () => 'TypeError'))
})

test('no worker can be started from text', async ({ moupian }) => {
  const ran = await moupian.page.evaluate(
    () =>
      new Promise<boolean>(resolve => {
        try {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
          worker.onmessage = () => resolve(true)
          worker.onerror = () => resolve(false)
        } catch {
          resolve(false)
        }
      }),
  )
  expect(ran).toBe(false)
})
