// Lengths on paper. Everything is kept in twips (1/20 pt), the unit of a Word page; millimetres are for people.

/** Type sizes by their Chinese names, in points. */
export const sizes = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
} as const
export type SizeName = keyof typeof sizes

/** Millimetres to whole twips. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440)
}

/** Twips to millimetres, rounded to a hundredth. */
export function mmOfTwips(twips: number): number {
  return Math.round((twips / 1440) * 2540) / 100
}

/** The width of one character (“一字”) of this size, in twips, without extra spacing. */
export function charOf(size: SizeName): number {
  return sizes[size] * 20
}

/** A4 portrait and the 版心 of GB/T 9704-2012 5.2.1: 156 × 225 mm, 28 mm from the left, 37 mm from the top. */
export const a4 = { width: 11906, height: 16838 } as const
export const typeArea = { width: 8844, height: 12756, top: 2098, left: 1588 } as const
