// The next block that something holds for, going round the plan.

/** The first id after `from` in `order` (then from the top again) for which `holds`; null where there is none. */
export function nextMatching(
  order: readonly string[],
  from: string | null,
  holds: (id: string) => boolean,
): string | null {
  const start = from === null ? -1 : order.indexOf(from)
  for (let step = 1; step <= order.length; step++) {
    const id = order[(start + step + order.length) % order.length]!
    if (holds(id)) return id
  }
  return null
}
