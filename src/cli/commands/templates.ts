// templates: what a plan can be printed with.
import type { RunCommand } from '../command.ts'
import { newServices } from '../open-services.ts'

export const run: RunCommand = () => {
  const { templates, profiles } = newServices().exports.choices()
  return { output: { templates, profiles } }
}
