// What every tracked change of a file carries: a number of its own, who made it, and when.
import type { Revision } from '#shared/composing/paper.ts'

export interface RevisionAuthor {
  author: string
  /** ISO 8601 instant. */
  date: string
}

interface Attributes extends RevisionAuthor {
  id: number
}

/** Hands out the attributes of tracked changes; one stamp a file, or numbers would repeat. */
export class RevisionStamp {
  private readonly by: RevisionAuthor
  private last = 0

  constructor(by: RevisionAuthor) {
    this.by = by
  }

  next(): Attributes {
    return { id: ++this.last, ...this.by }
  }

  /** The option of a paragraph mark or row that is a tracked change; empty where it is none. */
  option(revision: Revision | undefined): { insertion?: Attributes; deletion?: Attributes } {
    if (revision === undefined) return {}
    return revision === 'inserted' ? { insertion: this.next() } : { deletion: this.next() }
  }
}
