// How large the paper is shown. Null means: as wide as the desk allows, but never above its true size.

export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** Width of A4 at 96 dots an inch, in CSS pixels. */
export const paperWidth = 37.205 * 21.3333

/** The factor that fits the paper into `available` pixels, never above 1 and never below the smallest step. */
export function fitZoom(available: number): number {
  const factor = Math.floor((available / paperWidth) * 100) / 100
  return Math.min(1, Math.max(zoomSteps[0], factor))
}

/** The next step above (+1) or below (-1) a factor; the last step stays. */
export function stepZoom(factor: number, direction: 1 | -1): number {
  const near = 0.005
  if (direction === 1) return zoomSteps.find(step => step > factor + near) ?? zoomSteps.at(-1)!
  return zoomSteps.findLast(step => step < factor - near) ?? zoomSteps[0]
}
