// Page profiles: ways to put the 版心 of GB/T 9704-2012 (156 × 225 mm, 22 lines of 28 characters) on a page.
// The figures were measured on rendered pages: 22 lines need at most 579 twips at margins of 37 and 35 mm.
import { a4, charOf, typeArea } from './measures.ts'

export const profileIds = ['strict', 'compensated', 'grid'] as const
export type ProfileId = (typeof profileIds)[number]

export interface Profile {
  id: ProfileId
  /** Name shown to the drafter. */
  name: string
  /** Page margins and the distance of the page number's paragraph from the foot of the page, in twips. */
  margins: { top: number; bottom: number; left: number; right: number; footer: number }
  /** Exact height of a body line, in twips. */
  line: number
  /** Extra space after every body character, in twips; negative sets tighter. */
  spacing: number
  /** Character pitch of the grid in 1/4096 pt beyond the body size; null where lines alone are on the grid. */
  charSpace: number | null
}

const left = typeArea.left
const right = a4.width - typeArea.width - typeArea.left
/** Puts the dash 7 mm below the 版心 (GB/T 9704-2012 7.5), whatever the bottom margin: measured 7.2 mm. */
const footer = 1400

export const profiles: Record<ProfileId, Profile> = {
  strict: {
    id: 'strict',
    name: '标准页边距（上37毫米、下35毫米，每页22行、每行28字）',
    margins: { top: 2098, bottom: 1984, left, right, footer },
    line: 579,
    spacing: -5,
    charSpace: null,
  },
  compensated: {
    id: 'compensated',
    name: '版心补偿（字面到版心边线为37毫米、35毫米，每页22行、每行28字）',
    margins: { top: 1960, bottom: 1847, left, right, footer },
    line: 589,
    spacing: -5,
    charSpace: null,
  },
  grid: {
    id: 'grid',
    name: '文档网格（在“页面设置”中显示每页22行、每行28字）',
    margins: { top: 2098, bottom: 1984, left, right, footer },
    line: 579,
    spacing: 0,
    charSpace: Math.floor((typeArea.width / 28 - charOf('三号')) * 204.8),
  },
}
