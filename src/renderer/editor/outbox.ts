// What is typed but not yet stored. Sends batches in order, one at a time; a failed batch is kept and sent again
// under the same id, so that nothing is stored twice and nothing is lost while the window lives.
import { newId } from '#shared/model/ids.ts'
import { coalesce } from '#shared/ops/coalesce.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { SaveStatus } from './plan-session.ts'

/** Stores one batch; resolves with the time at which it was acknowledged (ISO), rejects with what went wrong. */
export type SendBatch = (batchId: string, operations: Operation[]) => Promise<string>

interface Batch {
  id: string
  operations: Operation[]
}

export class Outbox {
  private waiting: Operation[] = []
  private inFlight: Batch | null = null
  private running: Promise<void> | null = null
  private savedAt: string | null = null
  private failure: Error | null = null
  private dirty = false
  private readonly send: SendBatch
  private readonly onStatus: (status: SaveStatus) => void

  constructor(send: SendBatch, onStatus: (status: SaveStatus) => void) {
    this.send = send
    this.onStatus = onStatus
  }

  get status(): SaveStatus {
    if (this.failure) return { state: 'failed', message: this.failure.message }
    if (this.inFlight) return { state: 'saving' }
    if (this.dirty || this.waiting.length > 0) return { state: 'pending' }
    return { state: 'saved', at: this.savedAt }
  }

  /** Says that something was typed that will be added before long. */
  markDirty(): void {
    if (this.dirty) return
    this.dirty = true
    this.onStatus(this.status)
  }

  /** Takes operations in; they are sent with the next `flush`. */
  add(operations: readonly Operation[]): void {
    this.dirty = false
    this.waiting.push(...operations)
  }

  /** Sends everything. Resolves when all of it is acknowledged; rejects with the failure that the status shows. */
  flush(): Promise<void> {
    this.running ??= this.drain().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async drain(): Promise<void> {
    while (this.inFlight || this.waiting.length > 0) {
      if (!this.inFlight) {
        this.inFlight = { id: newId(), operations: coalesce(this.waiting) }
        this.waiting = []
      }
      this.failure = null
      this.onStatus(this.status)
      try {
        this.savedAt = await this.send(this.inFlight.id, this.inFlight.operations)
      } catch (error) {
        this.failure = error instanceof Error ? error : new Error(String(error))
        this.onStatus(this.status)
        throw this.failure
      }
      this.inFlight = null
    }
    this.onStatus(this.status)
  }
}
