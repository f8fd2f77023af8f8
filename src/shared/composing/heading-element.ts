// Which element prints a numbered block: the layer of its number decides the face (GB/T 9704-2012 7.3.3:
// first layer 黑体, second 楷体, third and fourth 仿宋). A scheme that leaves out （一） leaves out its face too.
import type { SchemeId } from '../model/plan.ts'
import type { ElementId } from './elements.ts'

type Heading = Extract<ElementId, `heading${number}`>

const four: readonly Heading[] = ['heading1', 'heading2', 'heading3', 'heading4']
const withoutSecond: readonly Heading[] = ['heading1', 'heading3', 'heading4']

const layers: Record<SchemeId, readonly Heading[]> = {
  official: four,
  'official-measures': four,
  'official-second-through': four,
  'official-third-through': four,
  'official-both-through': four,
  'two-level': withoutSecond,
  'two-level-through': withoutSecond,
  arabic: withoutSecond,
  chapter: four,
  'chapter-measures': four,
  press: withoutSecond,
}

/** The element of a heading at `depth` (from 0) in a plan numbered by `scheme`. */
export function headingElement(scheme: SchemeId, depth: number): Heading {
  return layers[scheme][depth] ?? 'heading4'
}

/**
 * Splits a heading that runs on into its text (加强领导。各级…要…) after the first sentence: only that one is set in
 * the heading's face. A heading without running text comes back whole, with "" for the rest.
 */
export function headingSentence(text: string): { heading: string; rest: string } {
  const stop = text.indexOf('。')
  if (stop < 0 || stop === text.length - 1) return { heading: text, rest: '' }
  return { heading: text.slice(0, stop + 1), rest: text.slice(stop + 1) }
}
