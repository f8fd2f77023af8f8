// The first paragraph of a change note: what was compared and how much changed, in figures.
import type { ComparableType } from '../comparable-plan.ts'
import type { ItemChange, PlanComparison } from '../plan-comparison.ts'
import { typeNames } from './item-name.ts'
import { noteItems } from './note-items.ts'
import { paragraphOf, type NoteParagraph } from './note-paragraph.ts'

const types: readonly ComparableType[] = ['section', 'task', 'measure', 'paragraph']

export function summaryParagraph(comparison: PlanComparison): NoteParagraph {
  const { from, to, items, targets, summary } = comparison
  const lines = noteItems(comparison)
  const all = (kind: ItemChange['change'][number]) => items.filter(line => line.change.includes(kind))
  const countByType = (verb: string, kind: 'new' | 'dropped') => {
    const found = all(kind).map(line =>
      kind === 'new' ? lines.to.get(line.to!)! : lines.from.get(line.from!)!,
    )
    const parts = types.flatMap(type => {
      const count = found.filter(item => item.type === type).length
      return count > 0 ? [`${typeNames[type]}${count}项`] : []
    })
    return parts.length > 0 ? [`${verb}${parts.join('、')}`] : []
  }
  const count = (verb: string, amount: number, unit = '项') => (amount > 0 ? [`${verb}${amount}${unit}`] : [])
  const text = [
    ...countByType('新增', 'new'),
    ...countByType('取消', 'dropped'),
    ...count('合并', lines.merged.size, '处'),
    ...count('拆分', lines.split.size, '处'),
    ...count('修改表述', lines.reworded.length),
    ...count('调整位置', all('moved').length),
    ...count('仅顺延年份', lines.yearOnly.length),
    ...count('完成时限仅顺延年份', lines.deadlinesYearOnly.length),
  ]
  const figures = [
    ...count('提高', summary.targets.raised),
    ...count('降低', summary.targets.lowered),
    ...count('新增', summary.targets.new),
    ...count('取消', summary.targets.dropped),
    ...count('改变口径或表述', summary.targets.restated),
  ]
  const sentences = [
    text.length > 0 ? `${text.join('，')}` : '任务和举措没有增减和改动',
    ...(figures.length > 0
      ? [`目标指标${figures.join('、')}`]
      : targets.length > 0
        ? ['目标指标没有变化']
        : []),
  ]
  const named = (title: string) => (title === '' ? '原稿' : `《${title}》`)
  const against = summary.titleChanged
    ? `与${named(from.title)}相比，${to.title === '' ? '新稿' : named(to.title)}`
    : '与原稿相比，新稿'
  // Lines in which only the year moved on are named nowhere else.
  const refs = [...lines.yearOnly, ...lines.deadlinesYearOnly].map(line => ({
    kind: 'item' as const,
    from: line.from,
    to: line.to,
  }))
  return paragraphOf([{ text: `${against}${sentences.join('；')}。`, refs }])
}
