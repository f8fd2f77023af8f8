// Any plan, the odd ones too: for property tests of paper and files.
import fc from 'fast-check'
import { schemeIds } from '#shared/model/plan.ts'
import type { Block } from '#shared/model/block.ts'
import { parentsOf } from '#shared/document/outline.ts'
import { keysBetween } from '#shared/model/order-key.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { ItemSpec } from './plan-builder.ts'
import { planOf } from './plan-builder.ts'

const words = fc.constantFrom(
  '推进',
  '数字',
  '5G基站',
  '“一网通办”',
  '（一）',
  '1.',
  '一、',
  '。',
  '，',
  '<b>&amp;',
  '\u3000',
  ' ',
  '\t',
  '\n',
  '\u0001',
  '\ud800',
  '𠮷',
  '2024年底前',
  ']]>',
)
const text = fc.array(words, { maxLength: 8 }).map(parts => parts.join(''))
const organisations = fc.subarray(['省科技厅', '省发展改革委', '各设区市', '甲&乙<丙>', '省委办公厅'], {
  maxLength: 3,
})
const item: fc.Arbitrary<ItemSpec> = fc.record({
  type: fc.constantFrom('section', 'task', 'measure', 'paragraph'),
  level: fc.constantFrom(1, 2),
  text,
  lead: organisations,
  support: organisations,
  open: fc.boolean(),
  deadline: fc.constantFrom('6月底前', '2024年底前', ''),
})
/** The blocks as the editor would have them: the tree follows from their types. */
function asTyped(blocks: readonly Block[]): Block[] {
  const order = readingOrder(blocks)
  const parents = parentsOf(order)
  const keys = keysBetween(null, null, order.length)
  return order.map((block, i) => ({ ...block, parentId: parents.get(block.id)!, ord: keys[i]! }))
}

/** A plan of up to eight paragraphs of any kind, with owners and deadlines. */
export const anyPlan = fc
  .record({ title: text, items: fc.array(item, { maxLength: 8 }), scheme: fc.constantFrom(...schemeIds) })
  .map(({ title, items, scheme }) => {
    const rows = planOf([{ type: 'title', text: title }, ...items], { scheme })
    return { ...rows, blocks: asTyped(rows.blocks) }
  })

/** The same plan after some of its paragraphs were rewritten, moved among their siblings, or taken out with all below. */
export const anyRevision = (rows: PlanRows): fc.Arbitrary<PlanRows> =>
  fc
    .array(fc.record({ what: fc.constantFrom('keep', 'text', 'drop', 'last'), text }), {
      minLength: rows.blocks.length,
      maxLength: rows.blocks.length,
    })
    .map(edits => {
      const gone = new Set<string>()
      const blocks = rows.blocks.flatMap((block, i) => {
        const { what, text } = edits[i]!
        if (block.type !== 'title' && (what === 'drop' || gone.has(block.parentId ?? ''))) {
          gone.add(block.id)
          return []
        }
        if (what === 'text') return [{ ...block, text, inline: plainInline(text) }]
        return [what === 'last' && block.type !== 'title' ? { ...block, ord: `z${block.ord}` } : block]
      })
      const live = <T extends { blockId: string }>(facts: readonly T[]) =>
        facts.filter(fact => !gone.has(fact.blockId))
      return {
        ...rows,
        blocks: asTyped(blocks),
        owners: live(rows.owners),
        targets: [],
        deadlines: live(rows.deadlines),
      }
    })
