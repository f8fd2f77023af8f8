// What a change note says of sections, tasks and measures.
import type { ComparableItem } from '../comparable-plan.ts'
import type { ItemChange, PlanComparison } from '../plan-comparison.ts'
import { itemName, quoted, typeNames } from './item-name.ts'
import { noteItems, type NoteItems } from './note-items.ts'
import { listParagraph, type NoteClause, type NoteParagraph, type NoteRef } from './note-paragraph.ts'

/** One paragraph for each kind of change that occurs. */
export function itemParagraphs(comparison: PlanComparison): NoteParagraph[] {
  const items = noteItems(comparison)
  const lines = (kind: ItemChange['change'][number]) =>
    comparison.items.filter(line => line.change.includes(kind))
  const ownersChanged = comparison.items.filter(line => line.facts.includes('owners'))
  const paragraphs: [lead: string, clauses: NoteClause[], mark: string][] = [
    ['新增内容：', items.added.map(each => wholeClause(each, items.to, 'to')), '，'],
    ['取消内容：', items.dropped.map(each => wholeClause(each, items.from, 'from')), '，'],
    ['合并内容：', [...items.merged.values()].map(group => joinClause(group, items, 'merged')), '；'],
    ['拆分内容：', [...items.split.values()].map(group => joinClause(group, items, 'split')), '；'],
    ['修改表述：', items.reworded.map(line => renamedClause(line, items)), '、'],
    ['调整位置：', lines('moved').map(line => movedClause(line, items)), '；'],
    ['责任单位有调整的：', factClauses(ownersChanged, items, ownerWords), '；'],
    ['完成时限有调整的：', factClauses(items.deadlines, items, deadlineWords), '；'],
  ]
  return paragraphs
    .filter(([, clauses]) => clauses.length > 0)
    .map(([lead, clauses, mark]) => listParagraph(lead, clauses, mark))
}

const refOf = ({ from, to }: Pick<ItemChange, 'from' | 'to'>): NoteRef => ({ kind: 'item', from, to })

/** 任务“…”（含举措3项）, 举措“…”（属“…”）. */
function wholeClause(
  { item, below }: { item: ComparableItem; below: number },
  items: ReadonlyMap<string, ComparableItem>,
  side: 'from' | 'to',
): NoteClause {
  const heading = item.parent === null ? undefined : items.get(item.parent)
  const place = below > 0 ? `（含下级内容${below}项）` : heading ? `（属${itemName(heading.text)}）` : ''
  const ref = side === 'to' ? { from: null, to: item.id } : { from: item.id, to: null }
  return { text: `${typeNames[item.type]}${itemName(item.text)}${place}`, refs: [refOf(ref)] }
}

function joinClause(group: readonly ItemChange[], items: NoteItems, kind: 'merged' | 'split'): NoteClause {
  const names = (ids: readonly (string | null)[], from: ReadonlyMap<string, ComparableItem>) =>
    [...new Set(ids)].map(id => itemName(from.get(id!)!.text)).join('')
  const old = names(
    group.map(line => line.from),
    items.from,
  )
  const next = names(
    group.map(line => line.to),
    items.to,
  )
  return { text: `${old}${kind === 'merged' ? '合并为' : '分为'}${next}`, refs: group.map(refOf) }
}

function renamedClause(line: ItemChange, items: NoteItems): NoteClause {
  const [old, next] = [items.from.get(line.from!)!, items.to.get(line.to!)!]
  const heading = next.type === 'section' || next.type === 'task'
  const text = heading ? `${itemName(old.text)}改为${itemName(next.text)}` : itemName(next.text)
  return { text, refs: [refOf(line)] }
}

function movedClause(line: ItemChange, items: NoteItems): NoteClause {
  const [old, next] = [items.from.get(line.from!)!, items.to.get(line.to!)!]
  const heading = (item: ComparableItem, all: ReadonlyMap<string, ComparableItem>) =>
    item.parent === null ? '' : (all.get(item.parent)?.text ?? '')
  const [before, after] = [heading(old, items.from), heading(next, items.to)]
  const name = itemName(next.text)
  if (before === after || before === '' || after === '') {
    return { text: `${name}次序调整`, refs: [refOf(line)] }
  }
  return { text: `${name}由${itemName(before)}调整到${itemName(after)}`, refs: [refOf(line)] }
}

function factClauses(
  lines: readonly ItemChange[],
  items: NoteItems,
  words: (item: ComparableItem) => string,
): NoteClause[] {
  return lines.map(line => {
    const [old, next] = [items.from.get(line.from!)!, items.to.get(line.to!)!]
    return { text: `${itemName(next.text)}由${words(old)}调整为${words(next)}`, refs: [refOf(line)] }
  })
}

function ownerWords({ owners }: ComparableItem): string {
  const names = (list: readonly string[], role: string) =>
    list.length > 0 ? [`${list.join('、')}${role}`] : []
  const parts = [
    ...(owners.leader ? [`${owners.leader}分管`] : []),
    ...names(owners.lead, '牵头'),
    ...names(owners.support, '配合'),
  ]
  return parts.length > 0 ? parts.join('、') + (owners.open ? '等' : '') : '未明确单位'
}

function deadlineWords({ deadline }: ComparableItem): string {
  return deadline === '' ? '未定时限' : quoted(deadline)
}
