// The state of an alignment while it is being made: which item of the old plan belongs to which of the new.
// Items are named by their index in reading order. Must stay true: pairs are one to one, groups share no item.
import type { ComparableItem } from './comparable-plan.ts'

/** Several old items that became one (merged), or one that became several (split). */
export interface JoinGroup {
  kind: 'merged' | 'split'
  from: number[]
  to: number[]
}

export class Alignment {
  readonly from: readonly ComparableItem[]
  readonly to: readonly ComparableItem[]
  /** Index of the parent, -1 at the top. */
  readonly parentFrom: readonly number[]
  readonly parentTo: readonly number[]
  readonly groups: JoinGroup[] = []
  private readonly partnerOfFrom: Int32Array
  private readonly partnerOfTo: Int32Array
  private readonly groupOfFrom = new Map<number, JoinGroup>()
  private readonly groupOfTo = new Map<number, JoinGroup>()

  constructor(from: readonly ComparableItem[], to: readonly ComparableItem[]) {
    this.from = from
    this.to = to
    this.parentFrom = parentIndexes(from)
    this.parentTo = parentIndexes(to)
    this.partnerOfFrom = new Int32Array(from.length).fill(-1)
    this.partnerOfTo = new Int32Array(to.length).fill(-1)
  }

  /** Pairs two items; both must be free. */
  pair(i: number, j: number): void {
    if (!this.freeFrom(i) || !this.freeTo(j)) throw new Error(`items ${i} and ${j} are not both free`)
    this.partnerOfFrom[i] = j
    this.partnerOfTo[j] = i
  }

  /** Makes a group; its items leave their pairs. */
  join(group: JoinGroup): void {
    for (const i of group.from) {
      const j = this.partnerOfFrom[i]!
      if (j >= 0) this.partnerOfTo[j] = -1
      this.partnerOfFrom[i] = -1
      this.groupOfFrom.set(i, group)
    }
    for (const j of group.to) {
      const i = this.partnerOfTo[j]!
      if (i >= 0) this.partnerOfFrom[i] = -1
      this.partnerOfTo[j] = -1
      this.groupOfTo.set(j, group)
    }
    this.groups.push(group)
  }

  freeFrom(i: number): boolean {
    return this.partnerOfFrom[i] === -1 && !this.groupOfFrom.has(i)
  }

  freeTo(j: number): boolean {
    return this.partnerOfTo[j] === -1 && !this.groupOfTo.has(j)
  }

  /** The new item paired with old item `i`, -1 for none. */
  partnerTo(i: number): number {
    return this.partnerOfFrom[i] ?? -1
  }

  /** The old item paired with new item `j`, -1 for none. */
  partnerFrom(j: number): number {
    return this.partnerOfTo[j] ?? -1
  }

  groupFrom(i: number): JoinGroup | undefined {
    return this.groupOfFrom.get(i)
  }

  groupTo(j: number): JoinGroup | undefined {
    return this.groupOfTo.get(j)
  }

  /** Whether the two belong to each other, as a pair or in a group. -1 and -1, the top of both plans, do. */
  linked(i: number, j: number): boolean {
    if (i < 0 || j < 0) return i === j
    return this.partnerOfFrom[i] === j || Boolean(this.groupOfFrom.get(i)?.to.includes(j))
  }

  /** All pairs, by place in the new plan. */
  pairs(): [number, number][] {
    const out: [number, number][] = []
    this.partnerOfTo.forEach((i, j) => {
      if (i >= 0) out.push([i, j])
    })
    return out
  }

  free(): { from: number[]; to: number[] } {
    return {
      from: this.from.map((_, i) => i).filter(i => this.freeFrom(i)),
      to: this.to.map((_, j) => j).filter(j => this.freeTo(j)),
    }
  }
}

function parentIndexes(items: readonly ComparableItem[]): number[] {
  const index = new Map(items.map((item, i) => [item.id, i]))
  return items.map(item => (item.parent === null ? -1 : (index.get(item.parent) ?? -1)))
}
