// link: says that two plans must agree, and lists where they do not.
import { AppError } from '#shared/ipc/errors.ts'
import { linkKindSchema } from '#shared/model/plan-link.ts'
import type { RunCommand } from '../command.ts'
import { withWritableLibrary } from '../open-services.ts'

export const run: RunCommand = args => {
  const given = args.text('as')!
  const kind = given === 'none' ? null : linkKindSchema.safeParse(given).data
  if (kind === undefined)
    throw new AppError('wrong-usage', `没有“${given}”这种关联，请在 upper、lower、sister、none 中选填。`)
  return withWritableLibrary(args, ({ plans, links }) => {
    const [plan, other] = args.positionals.map(name => plans.find(name).id) as [string, string]
    links.set(plan, other, kind)
    const { links: all, disagreements } = links.of(plan)
    return {
      output: {
        links: all,
        disagreements: disagreements.map(({ indicator, kind: how, certainty, reason, sides }) => ({
          indicator,
          kind: how,
          certainty,
          reason,
          sides: sides.map(({ planTitle, itemId, targetId, text, sentence }) => {
            return { plan: planTitle, block: itemId, target: targetId, text, sentence }
          }),
        })),
      },
      note: disagreements.length === 0 ? '没有发现不一致。' : `有 ${disagreements.length} 处不一致，请核对。`,
    }
  })
}
