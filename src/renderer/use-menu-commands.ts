// What the commands of the program's menu do in the window. A command that does not apply where one is does nothing.
import type { MenuCommand } from '#shared/ipc/contract.ts'
import { inField } from './features/desk/use-desk-keys.ts'
import { useLibraryActions } from './features/library/use-library-actions.ts'
import { useApp } from './stores/app.ts'
import { useImport } from './stores/import.ts'
import { useDesk } from './stores/desk.ts'
import { usePlan } from './stores/plan.ts'

export function useMenuCommands(): (command: MenuCommand) => Promise<void> {
  const app = useApp()
  const plan = usePlan()
  const desk = useDesk()
  const importing = useImport()
  const actions = useLibraryActions()

  const writable = () => app.library !== null && !app.library.readOnly
  const reviewing = () => app.screen === 'import'

  function history(command: 'undo' | 'redo'): void {
    // A field keeps its own history of typing; the browser offers no other way to reach it.
    if (inField()) document.execCommand(command)
    else if (reviewing()) importing.step(command)
    else plan.session?.[command]()
  }

  return async command => {
    if (app.busy !== '') return
    // An import under review is finished or given up on its own screen first.
    if (reviewing() && !['undo', 'redo', 'help.shortcuts', 'help.about'].includes(command)) return
    switch (command) {
      case 'library.create':
        return actions.create()
      case 'library.choose':
        return actions.choose()
      case 'library.sample':
        return actions.sample()
      case 'library.close':
        return app.library ? actions.closeLibrary() : undefined
      case 'plan.create':
        if (writable()) app.dialog = 'new-plan'
        return
      case 'import':
        return writable() ? actions.importDocument() : undefined
      case 'import.clipboard':
        return writable() ? actions.importClipboard() : undefined
      case 'export':
        if (app.screen === 'desk') app.dialog = 'export'
        return
      case 'undo':
      case 'redo':
        return history(command)
      case 'help.shortcuts':
        app.dialog = 'shortcuts'
        return
      case 'help.about':
        app.dialog = 'about'
        return
      case 'find':
        if (app.dialog !== null) return
        if (app.screen === 'desk') desk.find()
        else if (app.library) app.dialog = 'search'
        return
    }
  }
}
