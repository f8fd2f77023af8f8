// Placeholders of an office's own template: {{标题}}, {{发文字号}}, {{正文}} … A closed set of names, found in the words
// of a paragraph. A question mark after the name, {{抄送机关?}}, lets its place stay empty when nothing is given.
import type { FieldName } from './fields.ts'
import { fieldNames, fields } from './fields.ts'

/** What a placeholder stands for: words within a line, or paragraphs and tables in place of its own paragraph. */
export type PlaceholderKind = 'field' | 'title' | 'summary' | 'body' | 'division' | 'targets'

export interface Placeholder {
  name: string
  kind: PlaceholderKind
  /** What it is filled with, for the drafter. */
  about: string
  /** The header field, of kind `field`. */
  field?: FieldName
  /** Of kind `body`: whether owner clauses are printed after the tasks. */
  owners?: boolean
}

/** A placeholder as it stands in a text, from `from` up to `to`. */
export interface PlaceholderUse {
  /** As written, brackets included. */
  written: string
  /** The name between the brackets, without white space. */
  name: string
  optional: boolean
  from: number
  to: number
  /** Null where there is none of that name. */
  placeholder: Placeholder | null
}

/** Settings of a paper, not words on it. */
const settings: readonly FieldName[] = ['columns', 'appended', 'seal', 'sections', 'digits']

/** Every placeholder there is, by kind, in the order of the paper. */
export const placeholders: readonly Placeholder[] = [
  { name: '标题', kind: 'title', about: '方案的标题' },
  ...fieldNames
    .filter(name => !settings.includes(name))
    .map((field): Placeholder => ({
      name: fields[field].label,
      kind: 'field',
      field,
      about: `文头信息，如：${fields[field].example}`,
    })),
  { name: '总体情况', kind: 'summary', about: '一句话：几个方面、几项任务、几项目标' },
  { name: '正文', kind: 'body', owners: true, about: '方案全文，任务后附责任单位' },
  { name: '正文（不含责任单位）', kind: 'body', owners: false, about: '方案全文，不附责任单位' },
  { name: '任务分解表', kind: 'division', about: '任务分解表，栏目由“表格栏目”决定' },
  { name: '目标指标表', kind: 'targets', about: '各项目标和所属任务' },
]

const byName = new Map(placeholders.map(placeholder => [keyOf(placeholder.name), placeholder]))

/** Whether a placeholder takes the place of its whole paragraph. */
export function fillsParagraph(placeholder: Placeholder): boolean {
  return ['body', 'division', 'targets'].includes(placeholder.kind)
}

/** Names agree whatever the width of their brackets, and with white space between. */
function keyOf(name: string): string {
  return name.replace(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）')
}

const pattern = /(?:\{\{|｛｛)([^{}｛｝]*)(?:\}\}|｝｝)/gu

/** The placeholders in the words of a paragraph, in their order. */
export function placeholdersIn(text: string): PlaceholderUse[] {
  return [...text.matchAll(pattern)].map(match => {
    const inner = match[1]!.replace(/\s/gu, '')
    const optional = /[?？]$/u.test(inner)
    const name = optional ? inner.slice(0, -1) : inner
    return {
      written: match[0],
      name,
      optional,
      from: match.index,
      to: match.index + match[0].length,
      placeholder: byName.get(keyOf(name)) ?? null,
    }
  })
}

/** The words of a paragraph that look like the beginning or end of a placeholder and belong to none; "" for none. */
export function strayBrackets(text: string): string {
  const rest = text.replace(pattern, '\n')
  return /[^\n]{0,12}(?:\{\{|｛｛|\}\}|｝｝)[^\n]{0,12}/u.exec(rest)?.[0] ?? ''
}

/** The known name that is nearest to an unknown one; null where none shares half of it. */
export function nearestPlaceholder(name: string): string | null {
  const wanted = keyOf(name)
  let best: { name: string; distance: number } | null = null
  for (const candidate of placeholders) {
    const known = keyOf(candidate.name)
    const part = known !== wanted && wanted.length > 1 && known.includes(wanted)
    const distance = part ? 1 : editDistance(wanted, known)
    if (distance <= Math.max(wanted.length, known.length) / 2 && (!best || distance < best.distance))
      best = { name: candidate.name, distance }
  }
  return best?.name ?? null
}

/** How many characters must be put in, taken out or exchanged to get from one name to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
