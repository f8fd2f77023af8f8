// Calls about printing the pages that the window has made ready. The window neither learns nor sends a path.
import { basename, dirname } from 'node:path'
import type { PlanService } from '#main/services/plan-service.ts'
import { writeFileSafely } from '#main/store/place-file.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'
import type { PagePrinter } from '../page-printer.ts'
import type { WrittenFiles } from '../written-files.ts'

interface Parts {
  printer: PagePrinter
  plans: PlanService
  dialogs: Dialogs
  written: WrittenFiles
}

type Channels = 'print.pdf' | 'print.paper'

export function printHandlers({ printer, plans, dialogs, written }: Parts): Pick<Handlers, Channels> {
  return {
    'print.pdf': async ({ planId }) => {
      const title = plans.load(planId).blocks.find(block => block.type === 'title')?.text ?? ''
      const place = await dialogs.printedDocument(title)
      if (place === null) return null
      const { path, mayReplace } = place
      writeFileSafely(path, await printer.pdf(), mayReplace)
      return { token: written.add(path), fileName: basename(path), folder: dirname(path) }
    },
    'print.paper': async () => ({ printed: await printer.paper() }),
  }
}
