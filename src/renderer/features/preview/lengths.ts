// Lengths of the paper on the screen: CSS pixels at 96 to the inch, before any zoom.

const twipsOfPixel = 15

export function pixels(twips: number): string {
  return `${twips / twipsOfPixel}px`
}

export function twipsOf(px: number): number {
  return px * twipsOfPixel
}
