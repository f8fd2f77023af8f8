// The window's way to the main process: typed calls and events over `window.api`. Nothing else touches `window.api`.
import type { Api, Channel, EventName, EventPayload, Input, Output, Reply } from '#shared/ipc/contract.ts'
import { ApiError } from './api-error.ts'

export { ApiError }

declare global {
  interface Window {
    readonly api: Api
  }
}

/**
 * Calls the main process. `input` must be plain data that JSON can carry (no reactive or class values needed).
 * Rejects with an `ApiError` when the call was refused or failed; its message can be shown as it is.
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const reply = JSON.parse(await window.api.invoke(channel, input)) as Reply
  if (!reply.ok) throw new ApiError(reply.error)
  // The main process made it from the schema of this channel.
  return reply.value as Output<C>
}

/** Listens for an event of the main process. Returns the function that stops listening. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.api.on(event, listener)
}
