// When what was typed is stored: after a pause, at the latest after a while, and again after a failure.
// Never while Chinese input is under way; whoever ends the composition asks again.

/** Milliseconds: stored after this much quiet, at the latest after `longest`; a failed write is tried again after `retry`. */
const pauses = { idle: 300, longest: 1000, retry: 5000 }

interface Options {
  composing: () => boolean
  /** Stores everything; rejects when it could not be stored. What went wrong is told elsewhere (the outbox's status). */
  store: () => Promise<void>
}

export class Autosave {
  private readonly options: Options
  private idleTimer = 0
  private longestTimer = 0
  private retryTimer = 0

  constructor(options: Options) {
    this.options = options
  }

  /** Something was typed: stored once it is quiet. */
  schedule(): void {
    this.after(pauses.idle)
    if (this.longestTimer === 0) this.longestTimer = window.setTimeout(() => this.run(), pauses.longest)
  }

  /** Stored as soon as what runs now is done. */
  scheduleNow(): void {
    this.after(0)
  }

  /** Everything typed so far is on its way: nothing has to be waited for. */
  settle(): void {
    clearTimeout(this.idleTimer)
    this.endLongest()
  }

  stop(): void {
    this.settle()
    clearTimeout(this.retryTimer)
  }

  private after(delay: number): void {
    clearTimeout(this.idleTimer)
    this.idleTimer = window.setTimeout(() => this.run(), delay)
  }

  private run(): void {
    if (this.options.composing()) return this.endLongest()
    this.options.store().catch(() => {
      // The outbox keeps the batch and its status says why; here only the next try is set up.
      clearTimeout(this.retryTimer)
      this.retryTimer = window.setTimeout(() => this.run(), pauses.retry)
    })
  }

  private endLongest(): void {
    clearTimeout(this.longestTimer)
    this.longestTimer = 0
  }
}
