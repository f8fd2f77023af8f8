// Which numbering scheme an imported plan is to go on with: the one whose numbers look most like the printed ones.
import type { Block } from '../model/block.ts'
import { schemeIds, type SchemeId } from '../model/plan.ts'
import { labelsOf } from '../numbering/labels.ts'
import { arabicNumber, chineseNumber } from './labels/chinese-number.ts'

/**
 * The scheme that agrees with the printed labels on most headings and measures; among those that look alike the one
 * whose numbers do (counting anew in every section, or through the whole plan), then the first of `schemeIds`. A block printed without a label agrees with a scheme that gives it none. A source whose outermost
 * headings bear no number (a press digest) follows no scheme of official documents and gets the official one
 * (GB/T 9704-2012 7.3.3). `blocks` are in reading order.
 */
export function chooseScheme(blocks: readonly Pick<Block, 'id' | 'type' | 'level' | 'label'>[]): SchemeId {
  const outermost = blocks.filter(block => block.type === 'section' && block.level === 1)
  if (outermost.length > 0 && outermost.every(block => block.label === '')) return 'official'
  const numbered = blocks.filter(block => block.type !== 'title' && block.type !== 'paragraph')
  const printed = numbered.map(block => seen(block.label))
  const agreement = (scheme: SchemeId) => {
    const labels = labelsOf(blocks, scheme)
    let forms = 0
    let numbers = 0
    numbered.forEach((block, index) => {
      const drawn = seen(labels.get(block.id) ?? '')
      if (drawn.form !== printed[index]!.form) return
      forms++
      if (drawn.value === printed[index]!.value) numbers++
    })
    return { scheme, forms, numbers }
  }
  return schemeIds
    .map(agreement)
    .reduce((best, next) =>
      next.forms > best.forms || (next.forms === best.forms && next.numbers > best.numbers) ? next : best,
    ).scheme
}

/** What a label looks like, and the number it bears; null where it bears none. */
function seen(label: string): { form: string; value: number | null } {
  const digits = /\d+|[一二三四五六七八九十百零〇]+/.exec(label.normalize('NFKC'))?.[0]
  if (digits === undefined) return { form: formOf(label), value: null }
  return { form: formOf(label), value: /\d/.test(digits) ? arabicNumber(digits) : chineseNumber(digits) }
}

/** A label without its number and without the differences that typists make: 01, ２. and 3． are all N. */
function formOf(label: string): string {
  const plain = label
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[〔]/g, '(')
    .replace(/[\]〕]/g, ')')
  return plain
    .replace(/^(\d+)[.、)]?$/, 'N')
    .replace(/^\(\d+\)$/, '(N)')
    .replace(/[一二三四五六七八九十百零〇]+/, 'C')
}
