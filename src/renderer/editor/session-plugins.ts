// The plugins of one open plan, in order of precedence, bound to its rows.
import { history } from '@tiptap/pm/history'
import type { Plugin } from '@tiptap/pm/state'
import type { DocumentSync } from '#shared/document/document-sync.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { Arrivals } from './clipboard/arrivals.ts'
import type { CopiedFacts } from './clipboard/copied-facts.ts'
import { clausesOf } from './clauses.ts'
import { movingFacts } from './moving-facts.ts'
import { clipboardPlugin } from './plugins/clipboard.ts'
import { currentBlockPlugin } from './plugins/current-block.ts'
import { integrityPlugin } from './plugins/integrity.ts'
import type { MovingFacts } from './plugins/repair.ts'
import { keysPlugin } from './plugins/keys.ts'
import { labelsPlugin } from './plugins/labels.ts'
import { waitingGroupsPlugin } from './plugins/waiting-groups.ts'

interface Options {
  rows: RowStore
  /** Asked for when it is needed: the plugins are made before the rows are bound to the document. */
  sync: () => DocumentSync
  copied: CopiedFacts
  /** Brings what was typed into the rows. */
  collect: () => void
  onRefused: () => void
}

export function sessionPlugins({ rows, sync, copied, collect, onRefused }: Options): {
  plugins: Plugin[]
  facts: MovingFacts
} {
  const arrivals = new Arrivals(copied)
  const facts = movingFacts({ rows, sync, arrivals, onRefused })
  const plugins = [
    keysPlugin(facts),
    clipboardPlugin({
      facts,
      arrivals,
      scheme: () => rows.plan.scheme,
      knowsBlock: id => sync().knows(id),
      knowsTarget: id => rows.targets.has(id),
      onCopied(blockIds, targetIds) {
        collect()
        copied.note(rows, blockIds, targetIds)
      },
    }),
    integrityPlugin(facts),
    history({ depth: 5000 }),
    labelsPlugin({ scheme: () => rows.plan.scheme, clauses: blocks => clausesOf(rows, blocks) }),
    currentBlockPlugin(),
    waitingGroupsPlugin(),
  ]
  return { plugins, facts }
}
