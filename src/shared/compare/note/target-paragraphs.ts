// What a change note says of targets, old and new figures side by side, and what does not add up between the years.
import type { ComparableTarget } from '../comparable-plan.ts'
import { demandOf } from '../demand.ts'
import type { PlanComparison, TargetChange } from '../plan-comparison.ts'
import type { TargetChangeKind } from '../target-change.ts'
import { quoted } from './item-name.ts'
import { listParagraph, type NoteClause, type NoteParagraph } from './note-paragraph.ts'
import { targetFigure, targetName, targetSaid } from './target-words.ts'

export function targetParagraphs(comparison: PlanComparison): NoteParagraph[] {
  const from = targetsById(comparison.from.items)
  const to = targetsById(comparison.to.items)
  const clauses = (kind: TargetChangeKind, words: (a: ComparableTarget, b: ComparableTarget) => string) =>
    comparison.targets
      .filter(line => line.change.includes(kind))
      .map(line => {
        // One of the two is missing for new and dropped targets; those words use the other one only.
        const [a, b] = [from.get(line.from ?? line.to!), to.get(line.to ?? line.from!)]
        return clauseOf(line, words((a ?? b)!, (b ?? a)!))
      })
  const changed = (up: string, down: string) => (a: ComparableTarget, b: ComparableTarget) =>
    `${targetName(b)}由${targetFigure(a)}${demandOf(b)?.direction === 'down' ? down : up}${targetFigure(b)}`
  const doubts = comparison.targets
    .filter(line => line.arithmetic?.agrees === false)
    .map(line =>
      clauseOf(line, `${targetName(to.get(line.to!)!)}${line.arithmetic!.text.replace(/。$/u, '')}`),
    )
  const paragraphs: [lead: string, clauses: NoteClause[]][] = [
    ['提高的指标：', clauses('raised', changed('提高到', '收紧到'))],
    ['降低的指标：', clauses('lowered', changed('降低到', '放宽到'))],
    ['新增的指标：', clauses('new', (_, b) => targetSaid(b))],
    ['取消的指标：', clauses('dropped', a => targetSaid(a))],
    ['口径或表述有变化的指标：', clauses('restated', (a, b) => `${quoted(a.text)}改为${quoted(b.text)}`)],
    ['两年数据需要核对的：', doubts],
  ]
  return paragraphs
    .filter(([, each]) => each.length > 0)
    .map(([lead, each]) => listParagraph(lead, each, '；'))
}

function clauseOf(line: TargetChange, text: string): NoteClause {
  const refs: NoteClause['refs'] = [{ kind: 'target', from: line.from, to: line.to }]
  if (line.fromItem !== null || line.toItem !== null) {
    refs.push({ kind: 'item', from: line.fromItem, to: line.toItem })
  }
  return { text, refs }
}

function targetsById(items: PlanComparison['from']['items']): Map<string, ComparableTarget> {
  return new Map(items.flatMap(item => item.targets.map(target => [target.id, target])))
}
