// Asks the window to store everything that was typed, and hears when it is done.
import type { IpcServer } from './ipc-server.ts'

export class Flush {
  readonly #server: IpcServer
  readonly #waiting = new Set<() => void>()

  constructor(server: IpcServer) {
    this.#server = server
  }

  /** Asks without waiting: before the machine sleeps or its screen is locked. */
  request(): void {
    this.#server.send('window.flush', {})
  }

  /** Asks and waits. False when the window has not answered within `limit` milliseconds. */
  async settle(limit: number): Promise<boolean> {
    return await new Promise<boolean>(resolve => {
      const settled = (stored: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve(stored)
      }
      const done = () => settled(true)
      const timer = setTimeout(() => settled(false), limit)
      this.#waiting.add(done)
      this.request()
    })
  }

  /** The window's answer: everything is stored. */
  answered(): void {
    for (const done of [...this.#waiting]) done()
  }
}
