// Small plans for tests: rows with the fields that a test does not care about filled in.
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import { keysBetween } from '#shared/model/order-key.ts'
import type { Block } from '#shared/model/block.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { Target } from '#shared/model/target.ts'
import type { Operation } from '#shared/ops/operation.ts'

export function makePlan(fields: Partial<Plan> = {}): Plan {
  return {
    id: newId(),
    year: 2026,
    status: 'draft',
    scheme: 'official',
    header: {},
    source: '',
    createdAt: '2026-01-05T01:00:00.000Z',
    ...fields,
  }
}

export function makeBlock(planId: string, fields: Partial<Block> = {}): Block {
  const text = fields.text ?? ''
  return {
    id: newId(),
    planId,
    parentId: null,
    ord: 'a0',
    type: 'task',
    level: 1,
    inline: plainInline(text),
    label: '',
    clause: '',
    leader: null,
    ownersOpen: false,
    completion: null,
    lineageId: null,
    ...fields,
    text,
  }
}

export function makeOrganisation(name: string, fields: Partial<Organisation> = {}): Organisation {
  return { id: newId(), name, shortNames: [], parentId: null, ord: 'a0', ...fields }
}

export function makeTarget(blockId: string, fields: Partial<Target> = {}): Target {
  return {
    id: newId(),
    blockId,
    ord: 'a0',
    state: 'proposed',
    text: '新增绿地50公顷',
    indicator: '绿地',
    comparator: '>=',
    value: 50,
    valueMax: null,
    unit: '公顷',
    amount: 50,
    baseUnit: '公顷',
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
    ...fields,
  }
}

/** A plan of a title, a section and `tasks` tasks, as the operations that make it. */
export function smallPlan(tasks = 2): {
  plan: Plan
  title: Block
  section: Block
  tasks: Block[]
  operations: Operation[]
} {
  const plan = makePlan()
  const title = makeBlock(plan.id, { type: 'title', text: '2026年园林绿化工作要点', ord: 'a0' })
  const section = makeBlock(plan.id, { type: 'section', text: '扩大绿色空间', ord: 'a1' })
  const list = keysBetween(null, null, tasks).map((ord, i) =>
    makeBlock(plan.id, { parentId: section.id, text: `第${i + 1}项绿化任务`, ord }),
  )
  const operations = [title, section, ...list].map(row => ({ op: 'block.insert', row }) as const)
  return { plan, title, section, tasks: list, operations }
}
