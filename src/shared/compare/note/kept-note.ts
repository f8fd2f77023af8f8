// A change note that the drafter has edited, as it is kept with the library: its words, and of every clause the rows it
// speaks of and what they said, so that a clause whose rows have changed since can be told.
import { z } from 'zod'

const refSchema = z.strictObject({
  kind: z.enum(['item', 'target']),
  from: z.string().max(64).nullable(),
  to: z.string().max(64).nullable(),
})

const clauseSchema = z.strictObject({
  text: z.string().max(100_000),
  refs: z.array(refSchema).max(100_000),
  /** The fingerprint of what its rows said when the clause was written. */
  seen: z.string().max(64),
})

export const keptNoteSchema = z.strictObject({
  paragraphs: z
    .array(
      z.strictObject({
        /** The words as the drafter left them. */
        text: z.string().max(100_000),
        /** The clauses that were generated for it, edited away or not. */
        clauses: z.array(clauseSchema).max(10_000),
      }),
    )
    .max(1000),
})
export type KeptNote = z.infer<typeof keptNoteSchema>
export type KeptClause = z.infer<typeof clauseSchema>

/** The two states that a note speaks of: plan:id, version:id, or document: and a file name. */
export const notePairSchema = z.strictObject({
  from: z.string().min(1).max(600),
  to: z.string().min(1).max(600),
})
export type NotePair = z.infer<typeof notePairSchema>
