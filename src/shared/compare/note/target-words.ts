// How a note says a target's name and figure.
import type { TargetFacts } from '../../model/target.ts'
import { quoted } from './item-name.ts'

/** “上云企业”; without a name its own words. */
export function targetName(target: TargetFacts): string {
  return quoted(target.indicator || target.text)
}

/** “上云企业”40万家以上; a milestone says its words once. */
export function targetSaid(target: TargetFacts): string {
  return target.value === null ? quoted(target.text) : targetName(target) + targetFigure(target)
}

/** 40万家以上, 超过10万台, 20天以内, 6%左右; a milestone says its words. */
export function targetFigure(target: TargetFacts): string {
  if (target.value === null) return quoted(target.text)
  const figure = `${target.value}${target.unit}`
  switch (target.comparator) {
    case '>=':
      return `${figure}以上`
    case '>':
      return `超过${figure}`
    case '<=':
      return `${figure}以内`
    case '<':
      return `低于${figure}`
    case '~':
      return `${figure}左右`
    case 'between':
      return target.valueMax === null ? figure : `${target.value}—${target.valueMax}${target.unit}`
    default:
      return figure
  }
}
