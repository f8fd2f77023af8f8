// A block: one paragraph of a plan, one row. The tree is parentId + ord; numbers are computed, never stored as text.
import { z } from 'zod'
import { idSchema } from './ids.ts'
import { inlineSchema } from './inline.ts'
import { orderKeySchema } from './order-key.ts'

/** title 标题 · section 板块 · task 任务 · measure 举措 · paragraph 段落 (preamble and free text). */
export const blockTypes = ['title', 'section', 'task', 'measure', 'paragraph'] as const
export const blockTypeSchema = z.enum(blockTypes)
export type BlockType = z.infer<typeof blockTypeSchema>

/** How a task stands at the end of the year. */
export const completionSchema = z.enum(['done', 'partial', 'missed', 'ongoing'])
export type Completion = z.infer<typeof completionSchema>

export const blockSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  /** The block it belongs to; null at the top of the plan. */
  parentId: idSchema.nullable(),
  ord: orderKeySchema,
  type: blockTypeSchema,
  /** Depth within the type, from 1: a section 2 lies inside a section 1, a measure 2 under a measure 1. */
  level: z.int().min(1).max(4),
  inline: inlineSchema,
  /** Plain text of `inline`; kept beside it for search. Invariant: text = inlineText(inline). */
  text: z.string(),
  /** Label printed in the imported source ("01", "２."); evidence only, "" where none. */
  label: z.string().max(64),
  /** Owner clause as printed in the imported source, "" where none: evidence, and the wording that clauses are drawn in. */
  clause: z.string().max(4000),
  /** 分管领导: the leader in charge, null where none is named. */
  leader: z.string().max(64).nullable(),
  /** Whether the list of owners ends in 等 (open-ended). */
  ownersOpen: z.boolean(),
  completion: completionSchema.nullable(),
  /** The block of an earlier plan that this one was carried over from. */
  lineageId: idSchema.nullable(),
})
export type Block = z.infer<typeof blockSchema>

/** What a new block has beside its place, its kind and its words. */
export function blankFields(
  planId: string,
): Omit<Block, 'id' | 'parentId' | 'ord' | 'type' | 'level' | 'inline' | 'text'> {
  return { planId, label: '', clause: '', leader: null, ownersOpen: false, completion: null, lineageId: null }
}

/** The fields of a block that an operation may change; identity and plan never change. */
export const blockPatchSchema = blockSchema.omit({ id: true, planId: true }).partial().strict()
export type BlockPatch = z.infer<typeof blockPatchSchema>

/**
 * The outline rank of a block: a block belongs to the nearest block before it of smaller rank.
 * Free paragraphs are leaves beside measures. The title has no children.
 */
export function rankOf(type: BlockType, level: number): number {
  switch (type) {
    case 'title':
      return 0
    case 'section':
      return 10 + level
    case 'task':
      return 20 + level
    case 'measure':
      return 30 + level
    case 'paragraph':
      return 39
  }
}

/** Whether blocks of this type can have children. */
export function hasChildren(type: BlockType): boolean {
  return type === 'section' || type === 'task' || type === 'measure'
}
