// How a source prints its owner clauses: the wording around the lists, and how names are joined and shortened.
// A convention holds no owners: it can print those of another task, or of this one after an edit.

/** Which owners a list prints: `all` is leads first, then the rest, as in 责任单位：A、B. */
export type Slot = 'lead' | 'support' | 'all' | 'leader'

export type Part =
  | { literal: string }
  /** `take` limits a list that another of the same slot continues. */
  | { slot: Slot; take: number | null }

export interface Convention {
  template: Part[]
  /** Whether a name drops the level of the name before it (省发展改革委、科技厅). */
  elides: boolean
  /** Endings that neighbouring names share: 海关 in 广州、深圳海关. */
  sharedEndings: string[]
  /** Names this source prints otherwise than in full: 省发展改革委 as 省发改委. */
  printed: Record<string, string>
  /** What stands in front of a name where it is not 、. */
  before: Record<string, string>
  /** What 等 looks like at an open end: 等, 等部门. */
  openEnd: string
}

/** （A牵头，B、C配合）: how a clause is printed where the plan has no convention yet. */
export const standardConvention: Convention = {
  template: [
    { literal: '（' },
    { slot: 'lead', take: null },
    { literal: '牵头，' },
    { slot: 'support', take: null },
    { literal: '配合）' },
  ],
  elides: true,
  sharedEndings: [],
  printed: {},
  before: {},
  openEnd: '等',
}
