// templates: what a plan can be printed with; with --check, whether a Word file of the office can be used as a template.
import { readInputFile } from '#main/services/input-file.ts'
import { placeholders } from '#shared/composing/placeholders.ts'
import type { RunCommand } from '../command.ts'
import { newServices } from '../open-services.ts'

export const run: RunCommand = async args => {
  const { exports } = newServices()
  const checked = args.text('check')
  if (checked === null) {
    const { templates, profiles } = exports.choices()
    const known = placeholders.map(({ name, about }) => ({ name, about }))
    return { output: { templates, profiles, placeholders: known } }
  }
  const check = await exports.inspectForm(readInputFile(checked))
  const ok = check.problems.length === 0
  return { output: { ok, ...check }, ok, note: ok ? '' : check.problems.join('') }
}
