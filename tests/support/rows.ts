// Small plans for tests, built from an indented outline.
import { newId } from '#shared/model/ids.ts'
import { inlineText, plainInline } from '#shared/model/inline.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import { readingOrder } from '#shared/model/tree.ts'
import type { Block, BlockType } from '#shared/model/block.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { parentsOf } from '#shared/document/outline.ts'

const letters: Record<string, [BlockType, number]> = {
  T: ['title', 1],
  P: ['paragraph', 1],
  S: ['section', 1],
  s: ['section', 2],
  K: ['task', 1],
  M: ['measure', 1],
  m: ['measure', 2],
}

/** Rows of a plan: each line is a type letter and its text, e.g. `['T 标题', 'S 板块', 'K 任务', 'M 举措']`. */
export function planOf(lines: readonly string[]): PlanRows {
  const planId = newId()
  const sequence = lines.map(line => {
    const [type, level] = letters[line[0]!]!
    return { id: newId(), type, level, text: line.slice(2) }
  })
  const parents = parentsOf(sequence)
  const last = new Map<string | null, string>()
  const blocks: Block[] = sequence.map(({ id, type, level, text }) => {
    const parentId = parents.get(id)!
    const ord = keyBetween(last.get(parentId) ?? null, null)
    last.set(parentId, ord)
    return {
      id,
      planId,
      parentId,
      ord,
      type,
      level,
      inline: plainInline(text),
      text,
      label: '',
      clause: '',
      leader: null,
      ownersOpen: false,
      completion: null,
      lineageId: null,
    }
  })
  return {
    plan: {
      id: planId,
      year: 2020,
      status: 'draft',
      scheme: 'official',
      header: {},
      source: '',
      createdAt: '2020-01-01T00:00:00.000Z',
    },
    blocks,
    owners: [],
    targets: [],
    deadlines: [],
    organisations: [],
  }
}

/** The outline of rows in the notation of `planOf`, in reading order. */
export function outlineOf(rows: Pick<PlanRows, 'blocks'>): string[] {
  return readingOrder(rows.blocks).map(block => {
    const letter = Object.entries(letters).find(
      ([, [type, level]]) => type === block.type && level === block.level,
    )
    return `${letter?.[0] ?? `${block.type}${block.level}`} ${inlineText(block.inline)}`
  })
}
