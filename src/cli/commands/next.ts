// next: drafts next year's plan from a stored one and lists what the rules did not settle.
import type { RunCommand } from '../command.ts'
import { withWritableLibrary } from '../open-services.ts'

export const run: RunCommand = args =>
  withWritableLibrary(args, ({ plans, next }) => {
    const source = plans.find(args.positionals[0]!)
    const { rows, shifted, review } = next.create(source.id, { year: args.year('year')! })
    return {
      output: {
        id: rows.plan.id,
        carried: rows.blocks.filter(block => block.type !== 'title').length,
        shifted: shifted.map(({ blockId, from, to, text }) => ({ block: blockId, from, to, text })),
        review: review.map(({ kind, blockId, sourceId, reason, text, word, proposal }) => ({
          block: blockId ?? sourceId,
          reason,
          text,
          kind,
          word,
          proposal,
        })),
      },
      note: review.length === 0 ? '' : `新稿已建立，另有 ${review.length} 处需要逐条核对。`,
    }
  })
