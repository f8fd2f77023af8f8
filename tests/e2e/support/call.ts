// Calls the main process through the window's own bridge, for what a test has to arrange or to look at.

import type { Page } from '@playwright/test'
import type { Channel, Input, Output, Reply } from '../../../src/shared/ipc/contract.ts'
import type { ErrorData } from '../../../src/shared/ipc/errors.ts'

/** The value that the call returned. Throws with the refusal's message when it was refused. */
export async function call<C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const reply = await send(page, channel, input)
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
  return reply.value as Output<C>
}

/** The refusal that the call got. Throws when it was not refused. */
export async function refusal<C extends Channel>(
  page: Page,
  channel: C,
  input: Input<C>,
): Promise<ErrorData> {
  const reply = await send(page, channel, input)
  if (reply.ok) throw new Error(`${channel} was not refused`)
  return reply.error
}

async function send<C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Reply> {
  const text = await page.evaluate(([name, value]) => window.api.invoke(name, value), [
    channel,
    input,
  ] as const)
  return JSON.parse(text) as Reply
}
