// Labels that skip, repeat or go back. Items below one heading count from 1, or go on from the count before.
import type { Label, LabelStyle } from '../labels/label.ts'
import { readLabels } from '../labels/read-labels.ts'
import { settleLabels } from '../labels/settle-labels.ts'
import type { CheckedItem, ConsistencyNote } from './consistency-note.ts'

/** Notes on the printed labels of items in reading order. */
export function checkLabels(items: readonly CheckedItem[]): ConsistencyNote[] {
  const labelled = items.filter(item => item.label !== '')
  const labels = settleLabels(labelled.map(item => printedLabels(item.label)))
  const notes: ConsistencyNote[] = []
  const bySiblings = new Map<string, { item: CheckedItem; label: Label }>()
  const anywhere = new Map<LabelStyle, { item: CheckedItem; label: Label }>()
  labelled.forEach((item, index) => {
    const label = labels[index]
    if (!label || label.value === null) return
    const key = `${item.parent ?? ''} ${label.style}`
    const note = noteOn(item, label, bySiblings.get(key), anywhere.get(label.style))
    if (note) notes.push(note)
    bySiblings.set(key, { item, label })
    anywhere.set(label.style, { item, label })
  })
  return notes
}

/** A label is read with a word after it, as it stands in its line; one whose mark was forgotten (四　惠民生) has a space. */
function printedLabels(label: string): Label[] {
  const joined = readLabels(`${label}事`)
  return joined.length > 0 ? joined : readLabels(`${label} 事`)
}

function noteOn(
  item: CheckedItem,
  label: Label,
  before: { item: CheckedItem; label: Label } | undefined,
  lastAnywhere: { item: CheckedItem; label: Label } | undefined,
): ConsistencyNote | null {
  const value = label.value!
  const printed = `“${item.label}”`
  if (!before) {
    const goesOn = lastAnywhere?.label.value ?? 0
    if (value === 1 || goesOn === value - 1) return null
    // （五） above, （七） below the next heading: the count goes on through the plan, with a gap.
    if (goesOn > 1 && value > goesOn) return gap([lastAnywhere!.item, item])
    return {
      kind: 'label-gap',
      items: [item.id],
      targets: [],
      text: `编号从${printed}开始，前面可能缺项，请核对。`,
    }
  }
  const last = before.label.value!
  const items = [before.item.id, item.id]
  const pair = `“${before.item.label}”`
  if (value === last + 1) return null
  if (value === last)
    return { kind: 'label-repeat', items, targets: [], text: `编号${printed}重复，请核对。` }
  if (value > last) return gap([before.item, item])
  return { kind: 'label-order', items, targets: [], text: `编号由${pair}退回到${printed}，请核对。` }
}

function gap([before, item]: readonly [CheckedItem, CheckedItem]): ConsistencyNote {
  const text = `编号由“${before.label}”跳到“${item.label}”，请核对。`
  return { kind: 'label-gap', items: [before.id, item.id], targets: [], text }
}
