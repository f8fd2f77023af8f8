// Builds PlanRows for tests from a short description: items in reading order, owners and quotes by name.
import type { Block, BlockType } from '#shared/model/block.ts'
import { rankOf } from '#shared/model/block.ts'
import { newId } from '#shared/model/ids.ts'
import { markQuote, plainInline } from '#shared/model/inline.ts'
import { keysBetween } from '#shared/model/order-key.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { Target } from '#shared/model/target.ts'

export interface ItemSpec {
  type: BlockType
  level?: number
  text: string
  lead?: string[]
  support?: string[]
  leader?: string
  open?: boolean
  /** Phrase of the deadline. */
  deadline?: string
  /** Quotes of targets within the text. */
  quotes?: string[]
}

/** Rows of a plan whose blocks belong to the nearest block before them of smaller rank. */
export function planOf(items: readonly ItemSpec[], plan: Partial<Plan> = {}): PlanRows {
  const planId = newId()
  const rows: PlanRows = {
    plan: {
      id: planId,
      year: 2020,
      status: 'draft',
      scheme: 'official',
      header: {},
      source: '',
      createdAt: '2020-01-02T03:04:05.000Z',
      ...plan,
    },
    blocks: [],
    owners: [],
    targets: [],
    deadlines: [],
    organisations: [],
  }
  const keys = keysBetween(null, null, items.length)
  const path: Block[] = []
  items.forEach((item, i) => {
    const rank = rankOf(item.type, item.level ?? 1)
    while (path.length > 0 && rankOf(path.at(-1)!.type, path.at(-1)!.level) >= rank) path.pop()
    const parent = path.findLast(block => block.type !== 'title')
    const block: Block = {
      id: newId(),
      planId,
      parentId: parent?.id ?? null,
      ord: keys[i]!,
      type: item.type,
      level: item.level ?? 1,
      inline: plainInline(item.text),
      text: item.text,
      label: '',
      clause: '',
      leader: item.leader ?? null,
      ownersOpen: item.open ?? false,
      completion: null,
      lineageId: null,
    }
    path.push(block)
    rows.blocks.push(block)
    addFacts(rows, block, item)
  })
  return rows
}

function addFacts(rows: PlanRows, block: Block, item: ItemSpec): void {
  const names = [...(item.lead ?? []), ...(item.support ?? [])]
  const keys = keysBetween(null, null, names.length)
  names.forEach((name, i) => {
    const role = i < (item.lead?.length ?? 0) ? 'lead' : 'support'
    rows.owners.push({
      id: newId(),
      blockId: block.id,
      organisationId: organisation(rows, name),
      role,
      ord: keys[i]!,
    })
  })
  if (item.deadline) {
    const facts = { from: null, to: null, fuzzy: true, recurring: null }
    rows.deadlines.push({ id: newId(), blockId: block.id, text: item.deadline, ...facts })
  }
  for (const quote of item.quotes ?? []) {
    const target = targetOf(block.id, quote)
    const from = block.text.indexOf(quote)
    if (from < 0) throw new Error(`“${quote}” is not in “${block.text}”`)
    block.inline = markQuote(block.inline, from, from + quote.length, target.id)
    rows.targets.push(target)
  }
}

function organisation(rows: PlanRows, name: string): string {
  const known = rows.organisations.find(candidate => candidate.name === name)
  if (known) return known.id
  const id = newId()
  rows.organisations.push({ id, name, shortNames: [], parentId: null, ord: `a${rows.organisations.length}` })
  return id
}

/** A confirmed target whose words are `quote`. */
export function targetOf(blockId: string, quote: string): Target {
  return {
    id: newId(),
    blockId,
    ord: 'a0',
    state: 'confirmed',
    text: quote,
    indicator: quote,
    comparator: null,
    value: null,
    valueMax: null,
    unit: '',
    amount: null,
    baseUnit: '',
    basis: 'milestone',
    scope: '',
    strength: '要求',
    period: null,
    baseline: null,
    parent: null,
    per: null,
    stretch: null,
    certainty: 'sure',
    doubt: '',
  }
}
