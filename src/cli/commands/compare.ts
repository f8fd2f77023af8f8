// compare: what changed from one plan to another, each a document or a plan of the library.
import { compareStates, sideFromFile } from '#main/services/compare-states.ts'
import { comparableFromRows, type ComparablePlan } from '#shared/compare/comparable-plan.ts'
import type { Arguments } from '../arguments.ts'
import type { RunCommand } from '../command.ts'
import { withLibrary } from '../open-services.ts'
import { planSide, type PlanSide } from '../plan-side.ts'

export const run: RunCommand = async args => {
  const [from, to] = await sidesOf(args)
  const { comparison, note } = compareStates(from, to)
  const [before, after] = [textsOf(from), textsOf(to)]
  return {
    output: {
      items: comparison.items.map(({ from, to, change, facts }) => ({
        from,
        to,
        change,
        facts,
        // The ids of a document are its reading's own, so what they stand for is told too.
        fromText: textAt(before.items, from),
        toText: textAt(after.items, to),
      })),
      targets: comparison.targets.map(({ from, to, change, arithmetic }) => ({
        from,
        to,
        change,
        arithmetic: arithmetic?.text ?? null,
        fromText: textAt(before.targets, from),
        toText: textAt(after.targets, to),
      })),
      summary: comparison.summary,
      note: note.map(paragraph => paragraph.text),
    },
  }
}

async function sidesOf(args: Arguments): Promise<[ComparablePlan, ComparablePlan]> {
  const [a, b] = args.positionals as [string, string]
  if (args.text('library') === null) return [comparable(planSide(a, null)), comparable(planSide(b, null))]
  return withLibrary(args, services => [comparable(planSide(a, services)), comparable(planSide(b, services))])
}

function comparable(side: PlanSide): ComparablePlan {
  return side.kind === 'file' ? sideFromFile(side.bytes, side.name) : comparableFromRows(side.rows)
}

function textsOf(plan: ComparablePlan) {
  return {
    items: new Map(plan.items.map(item => [item.id, item.text])),
    targets: new Map(plan.items.flatMap(item => item.targets.map(target => [target.id, target.text]))),
  }
}

function textAt(texts: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (texts.get(id) ?? null)
}
