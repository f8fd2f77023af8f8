import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { displayIsVirtual, hasDisplay, startVirtualDisplay } from '../../../scripts/runtime/display.ts'
import { projectRoot } from '../../../scripts/runtime/project-root.ts'
import { runCommand } from '../../../scripts/runtime/run-command.ts'

const before = { ...process.env }

beforeEach(() => {
  delete process.env.DISPLAY
  delete process.env.WAYLAND_DISPLAY
})

afterEach(() => {
  process.env = { ...before }
})

/** Whether an X server answers on the display, such as `:99`. */
async function answers(display: string): Promise<boolean> {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`)
  const answered = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return answered
}

describe.runIf(process.platform === 'linux')('a screen in memory', () => {
  it('is there for programs started afterwards, and gone when ended', async () => {
    expect(hasDisplay()).toBe(false)
    const end = await startVirtualDisplay()
    const display = process.env.DISPLAY!
    expect(hasDisplay()).toBe(true)
    expect(displayIsVirtual()).toBe(true)
    expect(await answers(display)).toBe(true)

    await end()
    expect(hasDisplay()).toBe(false)
    expect(displayIsVirtual()).toBe(false)
    expect(await answers(display)).toBe(false)
  })

  it('does not get in the way of another', async () => {
    const endFirst = await startVirtualDisplay()
    const first = process.env.DISPLAY
    const endSecond = await startVirtualDisplay()
    expect(process.env.DISPLAY).not.toBe(first)
    await endSecond()
    expect(process.env.DISPLAY).toBe(first)
    expect(displayIsVirtual()).toBe(true)
    expect(await answers(first!)).toBe(true)
    await endFirst()
  })

  it('lets a script go on after it has ended, and goes with a script that forgets it', async () => {
    const module = JSON.stringify(join(projectRoot, 'scripts/runtime/display.ts'))
    const start = `const end = await (await import(${module})).startVirtualDisplay(); const was = process.env.DISPLAY`
    const script = (rest: string) =>
      runCommand(process.execPath, ['--input-type=module', '-e', `${start}; ${rest}; console.log(was)`])

    const ending = await script('await end()')
    expect(ending).toMatchObject({ code: 0, stderr: '' })
    expect(ending.stdout).toMatch(/^:\d+\n$/)
    expect(await script('')).toMatchObject({ code: 0, stderr: '' })
  })
})
