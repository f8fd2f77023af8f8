// What pasted paragraphs bring along that is not in the document: printed labels as evidence, and the facts of blocks
// and targets copied in another plan. Kept from reading the clipboard until the paragraphs stand in the plan.
import type { Block } from '#shared/model/block.ts'
import { newId } from '#shared/model/ids.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import type { Target } from '#shared/model/target.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import type { CopiedBlock, CopiedFacts } from './copied-facts.ts'

/** Fields of a new row that the document does not hold. */
export type BroughtFields = Partial<Pick<Block, 'label' | 'leader' | 'ownersOpen' | 'clause'>>

interface Arrival {
  fields: BroughtFields
  facts: CopiedBlock | null
}

export class Arrivals {
  private readonly copied: CopiedFacts
  private readonly blocks = new Map<string, Arrival>()
  private readonly targets = new Map<string, Target>()
  /** Blocks read as headings: they never go on with other words. */
  private readonly headed = new Set<string>()
  /** Organisations that this clipboard has added to the library. */
  private readonly added = new Set<string>()

  constructor(copied: CopiedFacts) {
    this.copied = copied
  }

  /** A new clipboard is read: what came before is in the plan or never will be. */
  begin(): void {
    this.blocks.clear()
    this.targets.clear()
    this.headed.clear()
    this.added.clear()
  }

  /** A paragraph read from elsewhere under the new id it will have. */
  addRead(id: string, label: string, headed: boolean): void {
    this.blocks.set(id, { fields: { label }, facts: null })
    if (headed) this.headed.add(id)
  }

  /** The new id of a block of another plan; its facts come along where they were copied in this window. */
  addBlock(foreignId: string | null): string {
    const id = newId()
    const facts = (foreignId && this.copied.block(foreignId)) || null
    if (facts) this.blocks.set(id, { fields: facts.fields, facts })
    return id
  }

  /** The new id of a target of another plan; null when it was not copied in this window. */
  addTarget(foreignId: string): string | null {
    const target = this.copied.target(foreignId)
    if (!target) return null
    const id = newId()
    this.targets.set(id, target)
    return id
  }

  has(blockId: string): boolean {
    return this.blocks.has(blockId)
  }

  isHeaded(blockId: string): boolean {
    return this.headed.has(blockId)
  }

  hasTarget(targetId: string): boolean {
    return this.targets.has(targetId)
  }

  fieldsOf(blockId: string): BroughtFields | null {
    return this.blocks.get(blockId)?.fields ?? null
  }

  /**
   * The operations that give the block its facts, once; organisations the library does not know are added to it.
   */
  blockOperations(rows: RowStore, blockId: string): Operation[] {
    const arrival = this.blocks.get(blockId)
    const facts = arrival?.facts
    if (!facts) return []
    arrival.facts = null
    const operations: Operation[] = []
    let ord: string | null = null
    for (const { organisation, role } of facts.owners) {
      const known =
        rows.organisations.get(organisation.id) ??
        [...rows.organisations.values()].find(each => each.name === organisation.name)
      if (!known && !this.added.has(organisation.id)) {
        this.added.add(organisation.id)
        operations.push({ op: 'organisation.insert', row: { ...organisation, parentId: null } })
      }
      ord = keyBetween(ord, null)
      const organisationId = (known ?? organisation).id
      operations.push({ op: 'owner.insert', row: { id: newId(), blockId, organisationId, role, ord } })
    }
    const { deadline } = facts
    if (deadline) operations.push({ op: 'deadline.insert', row: { ...deadline, id: newId(), blockId } })
    return operations
  }

  /** The operation that makes the target a row of the block its words stand in. */
  targetOperations(targetId: string, blockId: string): Operation[] {
    const target = this.targets.get(targetId)
    this.targets.delete(targetId)
    return target ? [{ op: 'target.insert', row: { ...target, id: targetId, blockId } }] : []
  }
}
