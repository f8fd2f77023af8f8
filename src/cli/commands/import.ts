// import: documents into a library, all of them or none. A library that is not there is made, and goes again if
// nothing could be stored in it.
import { existsSync, rmSync } from 'node:fs'
import { readInputFile } from '#main/services/input-file.ts'
import type { RunCommand } from '../command.ts'
import { revisionView } from '../revision-view.ts'
import { newServices } from '../open-services.ts'

export const run: RunCommand = args => {
  const files = args.positionals.map(readInputFile)
  const path = args.text('library')!
  const revisions = revisionView(args)
  const year = args.year('year') ?? undefined
  const { library, imports, plans } = newServices()
  const made = !existsSync(path)
  try {
    if (made) library.create(path)
    else library.open(path)
    const tokens = files.map(({ bytes, name }) => imports.preview(bytes, name, { year, revisions }).token)
    const stored = imports.commitAll(tokens.map(token => ({ token, operations: [] })))
    const listed = new Map(plans.list().map(plan => [plan.id, plan]))
    return {
      output: {
        plans: stored.map(({ planId }) => {
          const plan = listed.get(planId)!
          return { id: plan.id, title: plan.title, year: plan.year }
        }),
      },
    }
  } catch (error) {
    const opened = library.info() !== null
    library.close()
    if (made && opened) rmSync(path)
    throw error
  } finally {
    library.close()
  }
}
