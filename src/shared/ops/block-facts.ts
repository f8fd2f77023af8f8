// Operations that carry the facts of one block (owners, leader, deadline, targets) to another.
import { newId } from '../model/ids.ts'
import { keyBetween } from '../model/order-key.ts'
import type { Operation } from './operation.ts'
import type { RowStore } from './row-store.ts'

/** Whether owners, a leader in charge or a deadline hang on the block. Targets do not count: they follow their words. */
export function hasFacts(store: RowStore, blockId: string): boolean {
  return (
    store.ownersOf(blockId).length > 0 ||
    store.deadlineOf(blockId) !== null ||
    Boolean(store.blocks.get(blockId)?.leader)
  )
}

/** Hands owners, leader and deadline of a block over to another. What the other has already is not doubled. */
export function handOverOperations(store: RowStore, fromId: string, toId: string): Operation[] {
  const operations: Operation[] = []
  const here = store.ownersOf(toId)
  let last = here.map(owner => owner.ord).reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null)
  for (const owner of store.ownersOf(fromId)) {
    if (here.some(each => each.organisationId === owner.organisationId && each.role === owner.role)) continue
    last = keyBetween(last, null)
    operations.push({ op: 'owner.patch', id: owner.id, patch: { blockId: toId, ord: last } })
  }
  const deadline = store.deadlineOf(fromId)
  if (deadline && !store.deadlineOf(toId)) {
    operations.push({ op: 'deadline.patch', id: deadline.id, patch: { blockId: toId } })
  }
  const [from, to] = [store.blocks.get(fromId), store.blocks.get(toId)]
  if (from?.leader && !to?.leader)
    operations.push({ op: 'block.patch', id: toId, patch: { leader: from.leader } })
  if (from?.ownersOpen && !to?.ownersOpen)
    operations.push({ op: 'block.patch', id: toId, patch: { ownersOpen: true } })
  return operations
}

/** Gives a block copies of another's owners and deadline. Targets follow their words: `copyTarget`. */
export function copyFactsOperations(store: RowStore, fromId: string, toId: string): Operation[] {
  const operations: Operation[] = store
    .ownersOf(fromId)
    .map(owner => ({ op: 'owner.insert', row: { ...owner, id: newId(), blockId: toId } }))
  const deadline = store.deadlineOf(fromId)
  if (deadline) operations.push({ op: 'deadline.insert', row: { ...deadline, id: newId(), blockId: toId } })
  return operations
}

/** A copy of a target for a block that its quoted words were copied into; null when there is no such target. */
export function copyTarget(
  store: RowStore,
  targetId: string,
  blockId: string,
): Extract<Operation, { op: 'target.insert' }> | null {
  const target = store.targets.get(targetId)
  if (!target) return null
  const last = store.targetsOf(blockId).at(-1)?.ord ?? null
  return { op: 'target.insert', row: { ...target, id: newId(), blockId, ord: keyBetween(last, null) } }
}

/** Gives a target to the block that its quoted words stand in now; null where it is there already or there is none. */
export function moveTarget(store: RowStore, targetId: string, blockId: string): Operation | null {
  const target = store.targets.get(targetId)
  if (!target || target.blockId === blockId) return null
  const last = store.targetsOf(blockId).at(-1)?.ord ?? null
  return { op: 'target.patch', id: targetId, patch: { blockId, ord: keyBetween(last, null) } }
}
