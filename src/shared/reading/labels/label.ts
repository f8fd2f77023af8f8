// A label: the number or mark printed before an item. Styles differ only by look; how deep a style stands
// is judged in each plan, and `usualRank` is no more than the custom of official writing.

export const labelStyles = [
  'part', // 第一编, 第一部分
  'chapter', // 第一章, 板块一：
  'section', // 第一节
  'article', // 第一条, 任务1：
  'chinese', // 一、
  'chinese-paren', // （一）
  'ordinal', // 第一，
  'bare', // 01 or 1 with no mark after it
  'number', // 1. １． 1、
  'decimal-2', // 1.1
  'decimal-3', // 1.1.1
  'decimal-4',
  'number-paren', // （1）
  'number-half', // 1）
  'circled', // ①
  'upper', // A.
  'lower', // a.
  'roman-upper', // I.
  'roman-lower', // i.
  'item', // 一是, 一要
  'dash', // ——
  'bullet', // ● or a ? that stands for one
] as const
export type LabelStyle = (typeof labelStyles)[number]

export interface Label {
  style: LabelStyle
  /** Its place in the count; null for marks that do not count and numbers that cannot be read. */
  value: number | null
  /** As printed, without the space after it. */
  printed: string
  /** What follows the label and its space. */
  rest: string
  /** False where the same characters could be text (2.5亿元): accepted only if the count agrees. */
  certain: boolean
  /** Why a person should look at it, a Chinese sentence; absent when sure. */
  doubt?: string
}

/** How high a style stands by custom: smaller is higher. Steps of 10 leave room for headings without a label. */
export function usualRank(style: LabelStyle): number {
  return (labelStyles.indexOf(style) + 1) * 10
}

/** Whether labels of this style count 1, 2, 3. */
export function counts(style: LabelStyle): boolean {
  return style !== 'dash' && style !== 'bullet'
}
