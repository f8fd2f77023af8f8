// How a plan prints its owner clauses: the wording of the clauses it was imported with, by far the most common of each
// kind, and whether neighbours share the level they are led by (省发展改革委、科技厅).
import type { Block } from '../model/block.ts'
import type { DeadlineFacts } from '../model/deadline.ts'
import type { Owners } from '../model/plan-document.ts'
import type { Convention, Part, Slot } from '../reading/owners/convention.ts'
import { builtInDirectory } from '../reading/organisations/directory.ts'
import { readOwnerRule } from '../reading/owners/read-owner-rule.ts'
import { readOwners } from '../reading/owners/read-owners.ts'

export interface ClauseStyle {
  elides: boolean
  /** The wording for clauses of the same kind (`kindOf`); the labelled one stands in where there is none. */
  templates: ReadonlyMap<string, Part[]>
}

/** What the style is taken from: how a clause was printed, and words that may hold a rule about leads. */
export type StyleSource = Pick<Block, 'clause' | 'text'>

/** Where the plan brought no clauses along: names after the first drop the level they share. */
export const plainStyle: ClauseStyle = { elides: true, templates: new Map() }

/** Wording that belongs to one clause alone: a date, or a deadline in other words. */
const particular = /[0-9０-９]|[年月日季]|时限|期限|时间/u

/**
 * The style of a plan from the clauses that its blocks were imported with (`block.clause`), read by the plan's own
 * rule about who leads. Clauses over several lines
 * or with wording of their own set no template.
 */
export function clauseStyle(blocks: Iterable<StyleSource>): ClauseStyle {
  const all = [...blocks]
  const clauses = all.map(block => block.clause).filter(clause => clause !== '')
  if (clauses.length === 0) return plainStyle
  const rule = all.map(block => readOwnerRule(block.text)).find(found => found !== null)
  const counts = new Map<string, { kind: string; template: Part[]; times: number }>()
  let shortened = 0
  let full = 0
  for (const clause of clauses) {
    const found = readOwners(clause, builtInDirectory, rule ? { rule } : {})
    if (!found) continue
    const { owners } = found
    const convention = {
      ...found.convention,
      template: withoutDeadline(found.convention.template, found.deadline),
    }
    if (convention.elides) shortened++
    else if (repeatsLevel(listsOf(convention, owners))) full++
    const whole = found.start === 0 && found.end === clause.length
    if (!whole || !isGeneral(convention)) continue
    const kind = kindOf(owners)
    const key = JSON.stringify([kind, convention.template])
    const times = (counts.get(key)?.times ?? 0) + 1
    counts.set(key, { kind, template: convention.template, times })
  }
  const templates = new Map<string, Part[]>()
  for (const { kind, template } of [...counts.values()].sort((a, b) => b.times - a.times))
    if (!templates.has(kind)) templates.set(kind, template)
  return { elides: shortened >= full, templates }
}

/** Which of leader, lead and support a clause has. */
export function kindOf(owners: Owners): string {
  return [owners.leader !== null, owners.lead.length > 0, owners.support.length > 0].join(' ')
}

/** The wording for owners of this kind: 牵头单位：…；配合单位：…, unless the plan has its own. */
export function templateOf(style: ClauseStyle, owners: Owners): Part[] {
  const own = style.templates.get(kindOf(owners))
  const has = (slot: Slot) => own?.some(part => 'slot' in part && part.slot === slot)
  // 责任单位：A、B tells one lead only.
  if (own && (!has('all') || owners.lead.length === 1)) return own
  const parts: Part[] = [{ literal: '（' }]
  const add = (label: string, slot: Slot) =>
    parts.push({ literal: `${parts.length > 1 ? '；' : ''}${label}：` }, { slot, take: null })
  if (owners.leader !== null) add('分管领导', 'leader')
  if (owners.lead.length > 0) add('牵头单位', 'lead')
  if (owners.support.length > 0) add(owners.lead.length > 0 ? '配合单位' : '责任单位', 'support')
  return [...parts, { literal: '）' }]
}

/** The template without the words of one task's deadline, which is printed behind whatever wording it has. */
function withoutDeadline(template: Part[], deadline: DeadlineFacts | null): Part[] {
  const last = template.at(-1)
  if (!deadline || !last || !('literal' in last)) return template
  const at = last.literal.lastIndexOf(deadline.text)
  if (at < 0) return template
  const before = last.literal.slice(0, at).replace(/[；;，,\s]*(?:[^；;，,：:]{0,8}[：:]\s*)?$/u, '')
  const after = last.literal.slice(at + deadline.text.length).replace(/^[^；;，,）)]*/u, '')
  return [...template.slice(0, -1), { literal: before + after }]
}

/** A template that fits the owners of any task: one list for each slot, in one pair of brackets or behind labels. */
function isGeneral({ template }: Convention): boolean {
  const words = template.flatMap(part => ('literal' in part ? [part.literal] : []))
  return (
    template.every(part => 'literal' in part || part.take === null) &&
    !words.some(word => particular.test(word) || word.includes('\n')) &&
    (isBracketed(template) || isLabelled(template))
  )
}

function isBracketed(template: readonly Part[]): boolean {
  const [first, last] = [template[0], template.at(-1)]
  const literal = (part: Part | undefined) => (part && 'literal' in part ? part.literal : '')
  return literal(first).startsWith('（') && literal(last).endsWith('）')
}

/** 牵头领导：…　责任单位：…, without brackets around it. */
function isLabelled(template: readonly Part[]): boolean {
  const first = template[0]
  const last = template.at(-1)
  return (
    first !== undefined &&
    'literal' in first &&
    /^[一-龥]{2,8}：$/u.test(first.literal) &&
    !!last &&
    'slot' in last
  )
}

/** The lists of names that a clause prints: 责任单位：A、B is one. */
function listsOf({ template }: Convention, { lead, support }: Owners): string[][] {
  const together = template.some(part => 'slot' in part && part.slot === 'all')
  return together ? [[...lead, ...support]] : [lead, support]
}

/** Whether two neighbours are led by the same level in full, as a style that shortens would not print them. */
function repeatsLevel(lists: readonly (readonly string[])[]): boolean {
  return lists.some(names =>
    names.some((name, index) => index > 0 && name.charAt(0) === names[index - 1]!.charAt(0)),
  )
}
