// Chooses one label, or none, for each line of a plan. A certain label stands; an uncertain one ("2.5亿元",
// "12英寸", "三、四线城市") is accepted only where the count before or after it agrees.
import type { Label, LabelStyle } from './label.ts'

/** `candidates[i]` are the readings of line i; the result has the chosen one for each line. */
export function settleLabels(candidates: readonly (readonly Label[])[]): (Label | null)[] {
  const later = nextValues(candidates)
  const last = new Map<LabelStyle, number>()
  const trusted = new Set([...markStyles(candidates), ...partStyles(candidates)])
  return candidates.map((labels, index) => {
    const chosen =
      choose(labels, last, later[index]!) ?? labels.find(label => trusted.has(label.style)) ?? null
    if (chosen?.value != null) last.set(chosen.style, chosen.value)
    else if (chosen?.style === 'chinese-paren') last.set(chosen.style, (last.get(chosen.style) ?? 0) + 1)
    return chosen
  })
}

/** Marks that do not count, of a style that is certain somewhere in the plan. */
function markStyles(candidates: readonly (readonly Label[])[]): LabelStyle[] {
  return candidates
    .flatMap(labels => labels.filter(label => label.certain && label.value === null))
    .map(label => label.style)
}

/** 第一条 with no space after it could be text (第一条生产线), 2.1 a figure; three of them in a plan are labels. */
function partStyles(candidates: readonly (readonly Label[])[]): LabelStyle[] {
  const found = candidates.flatMap(labels => labels.map(label => label.style))
  const styles = ['part', 'chapter', 'section', 'article'] as const
  const often = styles.filter(style => found.filter(each => each === style).length >= 3)
  const tens = found.includes('decimal-3') && found.includes('decimal-2')
  return tens ? [...often, 'decimal-2'] : often
}

function choose(
  labels: readonly Label[],
  last: Map<LabelStyle, number>,
  later: Map<LabelStyle, number>,
): Label | null {
  // If the same number comes once more, that one goes on with the count and this one is text.
  const follows = ({ value, style }: Label) =>
    value !== null && last.get(style) === value - 1 && later.get(style) !== value
  const begins = ({ value, style }: Label) => value === 1 && later.get(style) === 2
  const fitting = labels.filter(label => follows(label) || begins(label))
  const certain = labels.filter(label => label.certain)
  const counted = certain.filter(label => last.get(label.style) === (label.value ?? 0) - 1)
  return counted[0] ?? fitting.find(label => label.certain) ?? certain[0] ?? fitting[0] ?? null
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
