// Inline content of one block: text runs, each with the targets that quote it.
// The shape is the JSON of ProseMirror's inline nodes, so the editor needs no conversion.
import { z } from 'zod'
import { idSchema } from './ids.ts'

/** The one inline mark: these words are the quote of target `id`. The facts themselves are a target row. */
export const targetMarkSchema = z.strictObject({
  type: z.literal('target'),
  attrs: z.strictObject({ id: idSchema }),
})

export const textRunSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(targetMarkSchema).min(1).optional(),
})
export type TextRun = z.infer<typeof textRunSchema>

export const inlineSchema = z.array(textRunSchema).max(10_000)
export type Inline = z.infer<typeof inlineSchema>

/** The plain text of inline content. */
export function inlineText(inline: Inline): string {
  return inline.map(run => run.text).join('')
}

/** Inline content without marks; empty text gives empty content. */
export function plainInline(text: string): Inline {
  return text === '' ? [] : [{ type: 'text', text }]
}

/** The words that target `id` quotes, "" when the mark is gone. */
export function quoteOf(inline: Inline, id: string): string {
  return inline
    .filter(run => run.marks?.some(mark => mark.attrs.id === id))
    .map(run => run.text)
    .join('')
}

/** Where target `id` quotes from and to (UTF-16 offsets in the plain text), null when the mark is gone. */
export function quoteRange(inline: Inline, id: string): { from: number; to: number } | null {
  let [start, end, at] = [-1, -1, 0]
  for (const run of inline) {
    if (run.marks?.some(mark => mark.attrs.id === id)) {
      if (start < 0) start = at
      end = at + run.text.length
    }
    at += run.text.length
  }
  return start < 0 ? null : { from: start, to: end }
}

/**
 * Marks the characters [from, to) (UTF-16 offsets in the plain text) as the quote of target `id`.
 * Returns new content; offsets outside the text are clipped.
 */
export function markQuote(inline: Inline, from: number, to: number, id: string): Inline {
  const out: Inline = []
  let at = 0
  for (const run of inline) {
    const start = at
    const end = (at += run.text.length)
    const cuts = [start, Math.min(Math.max(from, start), end), Math.max(Math.min(to, end), start), end]
    for (let i = 0; i < 3; i++) {
      const text = run.text.slice(cuts[i]! - start, cuts[i + 1]! - start)
      if (cuts[i + 1]! <= cuts[i]! || text === '') continue
      const inside = i === 1
      const marks = inside ? [...(run.marks ?? []), { type: 'target' as const, attrs: { id } }] : run.marks
      out.push(marks ? { type: 'text', text, marks } : { type: 'text', text })
    }
  }
  return out
}
