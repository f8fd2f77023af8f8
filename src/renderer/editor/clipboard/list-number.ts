// The number that a page draws in front of an item of a list, which is in no text: <ol>, <ul>.
import { chineseNumber } from '#shared/numbering/chinese-number.ts'
import { styleAttribute } from './without-styles.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const types: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** The printed label of a list item, "" where none is drawn. */
export function listNumber(item: Element): string {
  const list = item.parentElement
  if (!list || !/^(OL|UL)$/.test(list.tagName)) return ''
  const style = styleOf(item) || styleOf(list) || types[list.getAttribute('type') ?? ''] || ''
  if (style === 'none') return ''
  if (list.tagName === 'UL') return '•'
  return print(numberOf(item, list), style)
}

function styleOf(element: Element): string {
  const style = element.getAttribute(styleAttribute) ?? ''
  return /list-style(?:-type)?\s*:\s*([a-z-]+)/.exec(style)?.[1] ?? ''
}

function numberOf(item: Element, list: Element): number {
  let number = Number(list.getAttribute('start') ?? 1) - 1
  for (const each of list.children) {
    if (each.tagName !== 'LI') continue
    number = each.hasAttribute('value') ? Number(each.getAttribute('value')) : number + 1
    if (each === item) break
  }
  return Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1
}

function print(number: number, style: string): string {
  if (/cjk-ideographic|chinese/.test(style)) return `${chineseNumber(number)}、`
  if (/lower-(alpha|latin)/.test(style)) return `${letters[(number - 1) % 26]}.`
  if (/upper-(alpha|latin)/.test(style)) return `${letters[(number - 1) % 26]!.toUpperCase()}.`
  if (style === 'lower-roman') return `${roman[number] ?? number}.`
  if (style === 'upper-roman') return `${roman[number]?.toUpperCase() ?? number}.`
  return `${number}.`
}
