// Which order keys a list of siblings had, so that undo and redo give the rows back byte for byte and not only in order.
import type { OrderKey } from '../model/order-key.ts'

export class SiblingKeys {
  private readonly known = new Map<string, readonly OrderKey[]>()

  /** Notes the keys of the children of `parent` in this order. */
  remember(parent: string | null, ids: readonly string[], keys: readonly OrderKey[]): void {
    this.known.set(signature(parent, ids), keys)
  }

  /** The keys that exactly these children had in exactly this order, null when they never stood so. */
  recall(parent: string | null, ids: readonly string[]): readonly OrderKey[] | null {
    return this.known.get(signature(parent, ids)) ?? null
  }
}

function signature(parent: string | null, ids: readonly string[]): string {
  return `${parent ?? ''}>${ids.join()}`
}
