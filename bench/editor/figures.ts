// Percentiles and their ratios.
export interface Percentiles {
  p50: number
  p95: number
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
  return { p50: at(0.5), p95: at(0.95) }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
