// Attack: the page asks the program's own scheme, or the file scheme, for files that are not its pages.
import { expect, test } from './support/test.ts'

test('the scheme serves the built window only, always with the policy', async ({ moupian }) => {
  const outside = [
    'app://moupian/../package.json',
    'app://moupian/../main/index.js',
    'app://moupian/%2e%2e/main/index.js',
    'app://moupian/..%2fmain%2findex.js',
    'app://moupian/..%5cmain%5cindex.js',
    'app://moupian/assets/../../main/index.js',
    'app://moupian//etc/passwd',
    'app://moupian/%2fetc%2fpasswd',
    'app://moupian/index.html%00.js',
    'app://moupian/index.html/',
    'app://moupian/INDEX~1.HTM',
    'app://moupian/.',
    'app://moupian/',
    'app://elsewhere/index.html',
    'app://user@moupian/index.html',
  ]
  const answers = await moupian.app.evaluate(async ({ session }, addresses) => {
    const ask = async (address: string, init?: RequestInit) => {
      try {
        const answer = await session.defaultSession.fetch(address, init)
        return { ok: answer.ok, policy: answer.headers.get('content-security-policy') }
      } catch {
        return { ok: false, policy: null }
      }
    }
    return {
      page: await ask('app://moupian/index.html'),
      post: await ask('app://moupian/index.html', { method: 'POST', body: 'x' }),
      outside: await Promise.all(addresses.map(address => ask(address))),
    }
  }, outside)
  expect(answers.page.ok).toBe(true)
  expect(answers.page.policy).toContain("default-src 'none'")
  expect(answers.page.policy).not.toContain('unsafe')
  expect(answers.post.ok).toBe(false)
  const served = outside.filter((_, index) => answers.outside[index]?.ok)
  expect(served).toEqual([])
})

test('files of the machine cannot be read by address', async ({ moupian }) => {
  const reads = await moupian.page.evaluate(async () => {
    const image = new Promise<boolean>(resolve => {
      const element = new Image()
      element.onload = () => resolve(true)
      element.onerror = () => resolve(false)
      element.src = 'file:///usr/share/pixmaps/debian-logo.png'
    })
    const fetched = fetch('file:///etc/passwd').then(
      () => true,
      () => false,
    )
    return await Promise.all([image, fetched])
  })
  expect(reads).toEqual([false, false])
  const main = await moupian.app.evaluate(async ({ net }) => {
    try {
      return (await net.fetch('file:///etc/passwd')).ok
    } catch {
      return false
    }
  })
  expect(main).toBe(false)
})
