// Which block each line of a pasted fragment becomes: its depth is laid onto the levels that this plan has.
import type { BlockType } from '../model/block.ts'
import type { SchemeId } from '../model/plan.ts'
import { levelCounts, type Numbered } from '../numbering/labels.ts'
import { formatsFor, schemes } from '../numbering/schemes.ts'
import { usualRank, type LabelStyle } from '../reading/labels/label.ts'
import { readLabels } from '../reading/labels/read-labels.ts'
import type { FragmentLine } from '../reading/read-fragment.ts'

interface Placed {
  type: BlockType
  level: number
}

interface Context {
  /** The blocks of the plan that the fragment comes into. */
  blocks: readonly Numbered[]
  scheme: SchemeId
  /** What a line before the first heading of the fragment becomes. */
  plain: Placed
}

/** How many levels of sections and of tasks a plan has. */
type Levels = ReturnType<typeof levelCounts>

const deepest = 4

/**
 * The type and level of every line. The highest label of the fragment stands where this plan's numbering has it, else
 * where custom has it (一、 above （一） above 1.); what lies below it in the fragment lies below it here.
 */
export function fragmentTypes(lines: readonly FragmentLine[], { blocks, scheme, plain }: Context): Placed[] {
  const { sections, tasks } = levelCounts(blocks)
  const levels = { sections: Math.max(1, sections), tasks: Math.max(1, tasks) }
  const top = lines.find(line => line.depth === 0)
  const base = top ? depthInPlan(top.style, scheme, levels) : 0
  let heading: Placed | null = null
  let leads = false
  return lines.map(({ depth, headingLike }) => {
    if (depth === null) return heading ? below(heading, leads) : plain
    heading = atDepth(base + depth, levels)
    leads = headingLike
    return heading
  })
}

/** The depth in this plan of a label style that stands highest in a fragment; a heading without one is a section. */
function depthInPlan(style: LabelStyle | null, scheme: SchemeId, { sections, tasks }: Levels): number {
  if (style === null) return 0
  const own = formatsFor(scheme, sections).findIndex(
    format => format && readLabels(format.print(1))[0]?.style === style,
  )
  if (own >= 0) return own
  const custom = schemes.official.formats.findIndex(
    format => usualRank(style) <= usualRank(readLabels(format!.print(1))[0]!.style),
  )
  return custom < 0 ? sections + tasks : custom
}

function atDepth(depth: number, { sections, tasks }: Levels): Placed {
  if (depth < sections) return { type: 'section', level: depth + 1 }
  if (depth < sections + tasks) return { type: 'task', level: depth - sections + 1 }
  return { type: 'measure', level: Math.min(deepest, depth - sections - tasks + 1) }
}

/** A paragraph below a heading: free text of a section, a measure of a task, more of the same beside a measure. */
function below({ type, level }: Placed, leads: boolean): Placed {
  if (type === 'section') return { type: 'paragraph', level: 1 }
  if (type === 'task') return { type: 'measure', level: 1 }
  return { type, level: leads ? Math.min(deepest, level + 1) : level }
}
