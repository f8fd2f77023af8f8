// 联合行文 (GB/T 9704-2012 7.2.4): the names of the organs below each other, the one in charge first, spread to one
// width; 文件 on their right, in the middle of their height.
import { elements } from './elements.ts'
import { fittedWidth, mastheadLeading, narrowest } from './masthead.ts'
import { charOf, sizes, typeArea } from './measures.ts'
import type { PaperRun, PaperTable } from './paper.ts'
import { fieldRun, fixed, plainParagraph } from './paragraphs.ts'
import { one } from './table-parts.ts'
import { textWidth } from './text-width.ts'

const word = '文件'
/** So many names are set in 小初; more, and long ones, in 一号, so that the first page still shows text. */
const large = 3

export interface JointMasthead {
  table: PaperTable
  /** Empty space within the table above the glyphs of the first name and below those of the last, in twips. */
  above: number
  below: number
}

/** The 标志 of two organs or more. */
export function jointMasthead(names: readonly string[]): JointMasthead {
  const gap = charOf(elements.jointName.size) / 2
  const wordWidth = textWidth(word) * charOf(elements.masthead.size) + gap
  const room = typeArea.width - wordWidth
  const widest = Math.max(...names.map(textWidth))
  const few = names.length <= large && widest * charOf(elements.jointName.size) * narrowest <= room
  const element = few ? 'jointName' : 'jointNameSmall'
  const size = elements[element].size
  const longest = widest * charOf(size)
  const scale = fittedWidth(longest, room)
  // A hair more than the longest name, or rounding would break its line.
  const nameWidth = Math.min(room, Math.ceil((longest * scale) / 100) + 40)
  const set = (run: PaperRun): PaperRun => ({ ...run, scale })
  const rows = names.map((name, i) => ({
    cells: [
      { ...one([plainParagraph(element, [set(fieldRun(name))])]), middle: true },
      {
        ...one([i === 0 ? plainParagraph('masthead', [fixed(word)]) : plainParagraph(element, [])]),
        merge: i === 0 ? ('first' as const) : ('rest' as const),
        middle: true,
      },
    ],
    header: false,
  }))
  const { above, below } = mastheadLeading(sizes[size], elements[element].line)
  const table: PaperTable = {
    kind: 'table',
    columns: [nameWidth, wordWidth],
    rows,
    lines: { top: 0, bottom: 0, left: 0, right: 0, insideH: 0, insideV: 0 },
    padding: { side: 0, end: 0 },
    place: 'flow',
    centred: true,
  }
  return { table, above, below }
}
