// Answers the main process when it asks to store everything (before closing, sleep, a locked screen). With nothing
// registered there is nothing to store, and the answer is given at once.
import { call, onEvent } from './client.ts'

const stores = new Set<() => Promise<void>>()

/**
 * Registers what stores pending work, such as a plan session's `flush`. Returns the function that takes it away.
 * When it rejects, the main process gets no answer and asks the drafter what to do.
 */
export function flushOnClose(store: () => Promise<void>): () => void {
  stores.add(store)
  return () => {
    stores.delete(store)
  }
}

/** Starts to answer. Called once, when the window starts. */
export function answerFlush(): void {
  onEvent('window.flush', () => void storeAll())
}

async function storeAll(): Promise<void> {
  const results = await Promise.allSettled([...stores].map(store => store()))
  // What could not be stored is shown by its owner (the status bar); here it only must not be called stored.
  if (results.every(result => result.status === 'fulfilled')) await call('window.flushed', {})
}
