// Runs a computation that can pause between frames: the window stays alive, knows how far it is, and can stop it.
import type { Steps } from '#shared/compare/steps.ts'

/** Worked at a stretch, in milliseconds: less than a frame. */
const slice = 12

/** The result, or null when `signal` stopped it. `onProgress` hears how far it is, 0 … 1, between slices. */
export async function runInSlices<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<T | null> {
  for (;;) {
    const end = performance.now() + slice
    do {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() >= end) onProgress(step.value)
    } while (performance.now() < end)
    await new Promise(resolve => setTimeout(resolve))
    if (signal.aborted) return null
  }
}
