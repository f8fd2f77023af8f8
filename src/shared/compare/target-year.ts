// The year by which a target is to be reached.

/** The last year that the period names, else the plan's own; null where neither is known. */
export function targetYear(period: string | null, planYear: number | null): number | null {
  const years = period?.match(/(?:19|20|21)\d{2}/gu)
  return years ? Number(years.at(-1)) : planYear
}
