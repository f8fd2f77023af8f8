// Chooses one label, or none, for each line of a plan. A certain label stands; an uncertain one ("2.5亿元",
// "12英寸", "三、四线城市") is accepted only where the count before or after it agrees.
import type { Label, LabelStyle } from './label.ts'

/** `candidates[i]` are the readings of line i; the result has the chosen one for each line. */
export function settleLabels(candidates: readonly (readonly Label[])[]): (Label | null)[] {
  const later = nextValues(candidates)
  const last = new Map<LabelStyle, number>()
  return candidates.map((labels, index) => {
    const chosen = choose(labels, last, later[index]!)
    if (chosen?.value != null) last.set(chosen.style, chosen.value)
    else if (chosen?.style === 'chinese-paren') last.set(chosen.style, (last.get(chosen.style) ?? 0) + 1)
    return chosen
  })
}

function choose(
  labels: readonly Label[],
  last: Map<LabelStyle, number>,
  later: Map<LabelStyle, number>,
): Label | null {
  const follows = (label: Label) => label.value !== null && last.get(label.style) === label.value - 1
  const begins = (label: Label) => label.value === 1 && later.get(label.style) === 2
  const fitting = labels.filter(label => follows(label) || begins(label))
  const certain = labels.filter(label => label.certain)
  return fitting.find(label => label.certain) ?? certain[0] ?? fitting[0] ?? null
}

/** For each line, the value of the next candidate of each style after it. */
function nextValues(candidates: readonly (readonly Label[])[]): Map<LabelStyle, number>[] {
  const out: Map<LabelStyle, number>[] = new Array(candidates.length)
  const next = new Map<LabelStyle, number>()
  for (let i = candidates.length - 1; i >= 0; i--) {
    out[i] = new Map(next)
    for (const label of candidates[i]!) if (label.value !== null) next.set(label.style, label.value)
  }
  return out
}
