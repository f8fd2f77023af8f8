// Which numbering scheme an imported plan is to go on with: the one whose numbers look most like the printed ones.
import type { Block } from '../model/block.ts'
import { schemeIds, type SchemeId } from '../model/plan.ts'
import { labelsOf } from '../numbering/labels.ts'

/**
 * The scheme that agrees with the printed labels on most headings and measures; the first of `schemeIds` where several
 * agree alike. A block printed without a label agrees with a scheme that gives it none. `blocks` are in reading order.
 */
export function chooseScheme(blocks: readonly Pick<Block, 'id' | 'type' | 'level' | 'label'>[]): SchemeId {
  const numbered = blocks.filter(block => block.type !== 'title' && block.type !== 'paragraph')
  const agreement = (scheme: SchemeId) => {
    const labels = labelsOf(blocks, scheme)
    return numbered.filter(block => formOf(block.label) === formOf(labels.get(block.id) ?? '')).length
  }
  let best: SchemeId = schemeIds[0]
  let most = agreement(best)
  for (const scheme of schemeIds.slice(1)) {
    const found = agreement(scheme)
    if (found > most) [best, most] = [scheme, found]
  }
  return best
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
