// The open headings while an outline is built: from the highest to the innermost, ranks strictly rising.
import type { LabelStyle } from '../labels/label.ts'
import type { OutlineNode } from './node.ts'
import type { PlainRole } from './plain-headings.ts'

export interface OpenHeading {
  node: OutlineNode
  rank: number
  /** Label style, null for a heading without a number. */
  style: LabelStyle | null
  value: number | null
  /** The part of a heading without a number; null for a numbered one. */
  role: PlainRole
}

/** Where a heading without a number stands, and why a person should look at it ("" when clear). */
export interface PlainPlace {
  rank: number
  doubt: string
}
