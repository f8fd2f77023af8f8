// The plan as the command line prints it (and a reader returns it): owners by name, facts nested in their item.
import { z } from 'zod'
import { deadlineFactsSchema } from './deadline.ts'
import { targetFactsSchema } from './target.ts'

export const ownersSchema = z.strictObject({
  lead: z.array(z.string()),
  support: z.array(z.string()),
  leader: z.string().nullable(),
  open: z.boolean(),
})
/** Owners by full name, in printed order. */
export type Owners = z.infer<typeof ownersSchema>

export const readTargetSchema = z.strictObject({ id: z.string(), ...targetFactsSchema.shape })
export type ReadTarget = z.infer<typeof readTargetSchema>

export const itemSchema = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  type: z.enum(['section', 'task', 'measure', 'paragraph']),
  label: z.string(),
  text: z.string(),
  owners: ownersSchema,
  deadline: deadlineFactsSchema.nullable(),
  targets: z.array(readTargetSchema),
})
export type Item = z.infer<typeof itemSchema>

export const ledgerSchema = z.strictObject({
  lines: z.int(),
  placed: z.int(),
  /** Characters of the source other than white space. */
  characters: z.int(),
  /** Of these, the ones that are in title, labels, texts, owner clauses or deadlines. */
  kept: z.int(),
  left: z.array(z.strictObject({ line: z.int(), text: z.string(), reason: z.string() })),
  doubtful: z.array(z.strictObject({ line: z.int(), reason: z.string() })),
})
export type Ledger = z.infer<typeof ledgerSchema>

export const planDocumentSchema = z.strictObject({
  title: z.string(),
  year: z.int().nullable(),
  items: z.array(itemSchema),
  ledger: ledgerSchema,
})
export type PlanDocument = z.infer<typeof planDocumentSchema>
