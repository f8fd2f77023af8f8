// Another window that has a library open: a process of its own that holds it until the test ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

const script = `
  const { openLibrary } = await import('#main/store/open-library.ts')
  openLibrary(process.argv[1], 'write', { binding: null, author: '', now: () => new Date() })
  console.log('held')
  process.stdin.resume()`

/** Resolves when the library is held; call the result to let go of it. */
export async function holdLibrary(path: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return async () => {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
}
