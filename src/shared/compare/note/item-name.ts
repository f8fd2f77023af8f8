// How a note names an item: the whole text of a heading, the beginning of a sentence.
import type { ComparableType } from '../comparable-plan.ts'

const longest = 24

/** 板块 · 任务 · 举措 · 段落. */
export const typeNames: Record<ComparableType, string> = {
  section: '板块',
  task: '任务',
  measure: '举措',
  paragraph: '段落',
}

/** “推进数字大湾区建设”, “着力发展集成电路产业……”: the first clauses that fit, in quotes. */
export function itemName(text: string): string {
  const whole = text.trim().replace(/[，。；：、]$/u, '')
  const name = [...whole].length <= longest ? whole : `${beginning(whole)}……`
  return quoted(name)
}

/** In quotation marks; those inside become single ones, as print has it. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

function beginning(text: string): string {
  const clauses = text.split(/(?<=[，；。：])/u)
  let out = ''
  for (const clause of clauses) {
    if ([...(out + clause)].length > longest) break
    out += clause
  }
  return (out === '' ? [...text].slice(0, longest).join('') : out).replace(/[，；。：、]$/u, '')
}
