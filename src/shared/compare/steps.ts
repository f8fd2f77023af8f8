// Long computations that can pause, so that the window stays alive, shows how far they are and can stop them.

/** Yields how far it is, 0 … 1 and never less than before; returns what was computed. */
export type Steps<T> = Generator<number, T, void>

/** How many items are worked on between two pauses: a few milliseconds' worth. */
const stride = 64

/** The result without pauses. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same steps as the part from `start` to `end` of a longer computation. */
export function* within<T>(steps: Steps<T>, start: number, end: number): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield start + step.value * (end - start)
  }
}

/** Calls `work` for every item in order, pausing now and then. */
export function* eachInSteps<T>(items: readonly T[], work: (item: T, index: number) => void): Steps<void> {
  for (let index = 0; index < items.length; index++) {
    if (index % stride === stride - 1) yield index / items.length
    work(items[index]!, index)
  }
}
