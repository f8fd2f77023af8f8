// freeze: keeps a plan as it is now under a name.
import { AppError } from '#shared/ipc/errors.ts'
import type { RunCommand } from '../command.ts'
import { withWritableLibrary } from '../open-services.ts'

export const run: RunCommand = args => {
  const name = args.text('name')!.trim()
  if (name === '' || name.length > 200)
    throw new AppError('wrong-usage', '版本名称应为 1 至 200 字，请重新填写。')
  return withWritableLibrary(args, ({ plans, versions }) => ({
    output: versions.freeze(plans.find(args.positionals[0]!).id, name),
  }))
}
