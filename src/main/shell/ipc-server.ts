// Owns `ipcMain`: every call of the window comes in here and every event goes out here. A call is answered only if it
// comes from the main frame of the program's own window, names a channel of the contract, is not too large and has
// exactly the shape that the contract gives. Every answer is a Reply; no stack trace and no path leaves in it.
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { z } from 'zod'
import type { Channel, Contract, EventName, EventPayload, Output, Reply } from '#shared/ipc/contract.ts'
import { contract } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { apiWire, eventWire, maxInputBytes } from '#shared/ipc/wire.ts'
import type { Log } from './log.ts'
import { isOwnAddress } from './origin.ts'
import { strings } from './strings.ts'

/** One function a channel. It gets input that the contract has checked, and may throw an AppError. */
export type Handlers = {
  [C in Channel]: (input: z.output<Contract[C]['input']>) => Output<C> | Promise<Output<C>>
}

interface IpcServerOptions {
  log: Log
  /** Also checks what handlers return; for development and tests. */
  checkOutput: boolean
}

export class IpcServer {
  readonly #options: IpcServerOptions
  #window: WebContents | null = null

  constructor(options: IpcServerOptions) {
    this.#options = options
  }

  /** Starts to answer calls. May be called once. */
  serve(handlers: Handlers): void {
    ipcMain.handle(apiWire, async (event, channel: unknown, input: unknown) =>
      JSON.stringify(await this.#answer(handlers, event, channel, input)),
    )
  }

  /** Names the one window whose calls are answered and that hears events. */
  connect(window: WebContents): void {
    this.#window = window
    window.once('destroyed', () => {
      if (this.#window === window) this.#window = null
    })
  }

  /** Sends an event to the window. Does nothing when there is no window: nobody could hear it. */
  send<E extends EventName>(event: E, payload: EventPayload<E>): void {
    this.#window?.send(eventWire, event, payload)
  }

  async #answer(
    handlers: Handlers,
    event: IpcMainInvokeEvent,
    channel: unknown,
    input: unknown,
  ): Promise<Reply> {
    try {
      this.#checkSender(event)
      if (!isChannel(channel)) throw new AppError('invalid-request', strings.refused.channel)
      return { ok: true, value: await this.#run(handlers, channel, input) }
    } catch (error) {
      return { ok: false, error: this.#describe(error, String(channel)).toData() }
    }
  }

  #checkSender(event: IpcMainInvokeEvent): void {
    const frame = event.senderFrame
    const own =
      this.#window !== null &&
      event.sender === this.#window &&
      frame !== null &&
      frame === this.#window.mainFrame &&
      isOwnAddress(frame.url)
    if (!own) throw new AppError('invalid-request', strings.refused.sender)
  }

  async #run<C extends Channel>(handlers: Handlers, channel: C, text: unknown): Promise<Output<C>> {
    const schemas: { input: z.ZodType; output: z.ZodType } = contract[channel]
    const checked = schemas.input.safeParse(readInput(text))
    if (!checked.success) {
      const where = checked.error.issues[0]?.path.join('.') ?? ''
      throw new AppError('invalid-request', strings.refused.shape, { channel, where })
    }
    const output = await handlers[channel](checked.data as z.output<Contract[C]['input']>)
    if (this.#options.checkOutput) schemas.output.parse(output)
    return output
  }

  #describe(error: unknown, channel: string): AppError {
    if (error instanceof AppError) {
      // What the drafter did wrong needs no log; what the program or an attacker did does.
      if (error.cause !== undefined || error.code === 'invalid-request') {
        this.#options.log.error(`${channel} ${JSON.stringify(error.details)}`, error)
      }
      return error
    }
    this.#options.log.error(channel, error)
    return new AppError('unexpected', strings.refused.unexpected)
  }
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(contract, channel)
}

/** Reads the JSON text of a call after measuring it. */
function readInput(text: unknown): unknown {
  if (typeof text !== 'string') throw new AppError('invalid-request', strings.refused.shape)
  if (Buffer.byteLength(text) > maxInputBytes) throw new AppError('invalid-request', strings.refused.size)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('invalid-request', strings.refused.shape, {}, cause)
  }
}
