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

/** A paragraph that is one half of a move: it is written as deleted or inserted, and told here by numbers. */
export interface MovedParagraph extends RevisionAuthor {
  name: string
  revision: Revision
  /** The number of the range around it, of the change of its mark, and of all its changes. */
  range: number
  mark: number
  changes: number[]
}

/** Hands out the attributes of tracked changes; one stamp a file, or numbers would repeat. */
export class RevisionStamp {
  private readonly by: RevisionAuthor
  private last = 0
  private moving: number[] | null = null
  /** The paragraphs written by `move`. */
  readonly moved: MovedParagraph[] = []

  constructor(by: RevisionAuthor) {
    this.by = by
  }

  next(): Attributes {
    const id = ++this.last
    this.moving?.push(id)
    return { id, ...this.by }
  }

  /** Writes a paragraph that is one half of the move `name`; its mark is the first change that `write` asks for. */
  move<T>(name: string, revision: Revision, write: () => T): T {
    const range = ++this.last
    const changes: number[] = []
    this.moving = changes
    const written = write()
    this.moving = null
    this.moved.push({ name, revision, range, mark: changes[0]!, changes, ...this.by })
    return written
  }

  /** The option of a paragraph mark or row that is a tracked change; empty where it is none. */
  option(revision: Revision | undefined): { insertion?: Attributes; deletion?: Attributes } {
    if (revision === undefined) return {}
    return revision === 'inserted' ? { insertion: this.next() } : { deletion: this.next() }
  }
}
