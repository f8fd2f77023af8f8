// The gold set: a plan and an edited copy of it, with every change known because it was made here.
import { newId } from '#shared/model/ids.ts'
import type { ComparableItem, ComparablePlan } from '#shared/compare/comparable-plan.ts'
import type { ItemChangeKind } from '#shared/compare/plan-comparison.ts'

export interface EditCounts {
  moved?: number
  dropped?: number
  added?: number
  refigured?: number
  reworded?: number
  /** Moved and reworded at once. */
  both?: number
  merged?: number
  split?: number
}

export interface GoldLine {
  from: string | null
  to: string | null
  change: ItemChangeKind[]
}

export interface EditedPair {
  from: ComparablePlan
  to: ComparablePlan
  truth: GoldLine[]
}

/** A small generator of pseudo-random numbers, so that a failing pair can be made again from its seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Sentences that belong to none of the plans. */
const newTexts = [
  '编制海绵城市专项规划，划定蓝线绿线，留足雨洪调蓄空间。',
  '组建青年志愿讲解队，在博物馆、纪念馆定时提供公益导览。',
  '修订烟花爆竹燃放管理规定，扩大禁放区域并公布举报方式。',
  '办好老年大学，增设书法、声乐、太极等兴趣班次。',
  '实施古树名木抢救复壮，逐株建档挂牌、落实养护人。',
  '开展冬春季呼吸道传染病联防联控，储备抗病毒药品。',
  '举办龙舟邀请赛，吸引周边城市代表队参赛。',
]

const reworkings: readonly ((text: string) => string)[] = [
  text => text.replace(/。$/u, '，并按季度通报进展情况。'),
  text => `坚持问题导向，${text}`,
  text => text.replace(/[，、]/u, '，同时稳妥有序地'),
]

type Leaf = ComparableItem

/**
 * Where a drafter would cut a text in two: after its first sentence, else at the comma or semicolon nearest to the
 * middle, outside quotes and brackets, with some words on both sides; 0 where nowhere.
 */
function cutOf(text: string): number {
  const sentence = text.indexOf('。') + 1
  if (sentence > 0 && text.length - sentence > 8) return sentence
  const marks = [...text.matchAll(/[；，](?![^“（《]*[”）》])/gu)]
    .map(match => match.index + 1)
    .filter(at => at > 10 && text.length - at > 10)
  const middle = text.length / 2
  return marks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? 0
}

/**
 * Edits `plan` at `counts` leaves chosen by `seed`; no leaf is edited twice. The copy has new ids, so that only content
 * can tell what became of what, unless `keepsIds`: then its items are known as those of a later version are. Moves go
 * to another heading. Throws when the plan has too few leaves for the counts.
 */
export function editedPair(
  plan: ComparablePlan,
  counts: EditCounts,
  seed: number,
  keepsIds = false,
): EditedPair {
  const random = randomFrom(seed)
  const parents = new Set(plan.items.map(item => item.parent))
  const leaves = plan.items.filter(item => item.parent !== null && !parents.has(item.id))
  const used = new Set<Leaf>()
  const take = (many: number, fits: (leaf: Leaf) => boolean): Leaf[] => {
    const open = leaves.filter(leaf => !used.has(leaf) && fits(leaf))
    if (open.length < many) throw new Error(`only ${open.length} leaves for ${many} edits`)
    return Array.from({ length: many }, () => {
      const [leaf] = open.splice(random(open.length), 1)
      used.add(leaf!)
      return leaf!
    })
  }
  const copies = new Map(
    plan.items.map(item => [item, { ...item, id: newId(), identity: keepsIds ? item.identity : null }]),
  )
  const idOf = new Map(plan.items.map(item => [item.id, copies.get(item)!.id]))
  for (const copy of copies.values()) if (copy.parent !== null) copy.parent = idOf.get(copy.parent)!
  let order: ComparableItem[] = [...copies.values()]
  const changes = new Map<Leaf, ItemChangeKind[]>()
  const truth: GoldLine[] = []

  // What can be split is the rarest, so it is split first.
  for (const leaf of take(counts.split ?? 0, each => cutOf(each.text) > 0)) {
    const copy = copies.get(leaf)!
    const cut = cutOf(copy.text)
    const second = { ...copy, id: newId(), identity: null, text: copy.text.slice(cut) }
    copy.text = copy.text.slice(0, cut).replace(/[；，]$/u, '。')
    order.splice(order.indexOf(copy) + 1, 0, second)
    for (const part of [copy, second]) truth.push({ from: leaf.id, to: part.id, change: ['split'] })
    copies.delete(leaf)
  }
  const nextSibling = (leaf: Leaf) => {
    const next = plan.items[plan.items.indexOf(leaf) + 1]
    return next && next.parent === leaf.parent && leaves.includes(next) && !used.has(next) ? next : null
  }
  for (let n = 0; n < (counts.merged ?? 0); n++) {
    const [first] = take(1, leaf => nextSibling(leaf) !== null)
    const second = nextSibling(first!)!
    used.add(second)
    const copy = copies.get(first!)!
    copy.text = `${copy.text.replace(/。$/u, '；')}${second.text}`
    order = order.filter(item => item !== copies.get(second))
    for (const part of [first!, second]) {
      truth.push({ from: part.id, to: copy.id, change: ['merged'] })
      copies.delete(part)
    }
  }
  for (const leaf of take(counts.refigured ?? 0, each =>
    /(?<![\dA-Za-z.“])\d{2,}(?![\d.]*[版”])/u.test(each.text),
  )) {
    const copy = copies.get(leaf)!
    copy.text = copy.text.replace(
      /(?<![\dA-Za-z.“])\d{2,}(?![\d.]*[版”])/u,
      figure => `${Number(figure) + 7}`,
    )
    changes.set(leaf, ['reworded'])
  }
  // A leaf goes only where others of its kind stand, as a drafter would put it.
  const headingsOf = (type: ComparableItem['type']) => {
    const parents = new Set(leaves.filter(leaf => leaf.type === type).map(leaf => idOf.get(leaf.parent!)!))
    return order.filter(item => parents.has(item.id))
  }
  const wordy = (leaf: Leaf) => leaf.text.length > 16 && /[，、].*。$/u.test(leaf.text)
  const movable = (leaf: Leaf) => headingsOf(leaf.type).length > 1
  const reworded = take(counts.reworded ?? 0, wordy)
  const both = take(counts.both ?? 0, leaf => wordy(leaf) && movable(leaf))
  for (const leaf of [...reworded, ...both]) {
    const copy = copies.get(leaf)!
    copy.text = reworkings[random(reworkings.length)]!(copy.text)
    changes.set(leaf, ['reworded'])
  }
  for (const leaf of [...both, ...take(counts.moved ?? 0, movable)]) {
    const copy = copies.get(leaf)!
    const others = headingsOf(leaf.type).filter(heading => heading.id !== copy.parent)
    copy.parent = others[random(others.length)]!.id
    changes.set(leaf, [...(changes.get(leaf) ?? []), 'moved'])
  }
  for (const leaf of take(counts.dropped ?? 0, () => true)) {
    order = order.filter(item => item !== copies.get(leaf))
    truth.push({ from: leaf.id, to: null, change: ['dropped'] })
    copies.delete(leaf)
  }
  const texts = [...newTexts]
  for (let n = 0; n < (counts.added ?? 0); n++) {
    const [text] = texts.splice(random(texts.length), 1)
    const { type } = leaves[0]!
    const headings = headingsOf(type)
    const fresh: ComparableItem = {
      ...copies.get(plan.items[0]!)!,
      id: newId(),
      identity: null,
      parent: headings[random(headings.length)]!.id,
      type,
      text: text!,
      targets: [],
    }
    order.push(fresh)
    truth.push({ from: null, to: fresh.id, change: ['new'] })
  }
  for (const [item, copy] of copies) {
    truth.push({ from: item.id, to: copy.id, change: changes.get(item) ?? ['same'] })
  }
  return { from: plan, to: { ...plan, items: treeOrder(order) }, truth }
}

/** Depth first; siblings in the order given. */
export function treeOrder(items: readonly ComparableItem[]): ComparableItem[] {
  const children = new Map<string | null, ComparableItem[]>()
  for (const item of items) children.set(item.parent, [...(children.get(item.parent) ?? []), item])
  const visit = (parent: string | null): ComparableItem[] =>
    (children.get(parent) ?? []).flatMap(item => [item, ...visit(item.id)])
  return visit(null)
}

/** Lines as sorted strings, for comparing sets of changes. */
export function lineSet(lines: readonly GoldLine[]): string[] {
  return lines.map(line => `${line.from} ${line.to} ${[...line.change].sort().join('+')}`).sort()
}
