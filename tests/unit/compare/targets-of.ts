// Targets and one-item plans for tests.
import type { ComparableItem, ComparablePlan, ComparableTarget } from '#shared/compare/comparable-plan.ts'
import { newId } from '#shared/model/ids.ts'

/** A target with usual facts; `value` is the number as printed, folded by the 万 or 亿 of `unit`. */
export function target(facts: Partial<ComparableTarget>): ComparableTarget {
  const unit = facts.unit ?? '个'
  const worth = /^万/u.test(unit) ? 1e4 : /^亿/u.test(unit) ? 1e8 : 1
  const value = facts.value === undefined ? 100 : facts.value
  return {
    id: newId(),
    text: '',
    indicator: '数字农业工厂',
    comparator: '>=',
    value,
    valueMax: null,
    unit,
    amount: value === null ? null : value * worth,
    baseUnit: unit.replace(/^[万亿]/u, ''),
    basis: 'flow',
    scope: '',
    strength: '要求',
    period: null,
    baseline: null,
    parent: null,
    per: null,
    stretch: null,
    certainty: 'sure',
    doubt: '',
    ...facts,
  }
}

export function item(text: string, facts: Partial<ComparableItem> = {}): ComparableItem {
  return {
    id: newId(),
    parent: null,
    type: 'task',
    text,
    identity: null,
    lineage: null,
    owners: { lead: [], support: [], leader: null, open: false },
    deadline: '',
    completion: null,
    targets: [],
    ...facts,
  }
}

export function plan(year: number | null, items: ComparableItem[], title = '工作要点'): ComparablePlan {
  return { title, year, items }
}
