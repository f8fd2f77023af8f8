// The application menu. Commands go to the window as events; the window decides what they do to the plan.
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/ipc/contract.ts'
import { strings } from './strings.ts'

interface MenuOptions {
  send(command: MenuCommand): void
  devTools: boolean
}

export interface AppMenu {
  /** Commands on the open library can be chosen only while there is one. */
  setLibraryOpen(open: boolean): void
}

const needLibrary: readonly MenuCommand[] = [
  'library.close',
  'plan.create',
  'import',
  'import.clipboard',
  'export',
  'find',
]

/** Installs the menu of the program, at first without a library. */
export function installMenu({ send, devTools }: MenuOptions): AppMenu {
  const words = strings.menu
  const command = (
    id: MenuCommand,
    label: string,
    accelerator?: string,
    more: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({ id, label, accelerator, click: () => send(id), ...more })
  // The page handles these keys itself, in the editor and in its fields; the menu only shows them.
  const shownOnly = { registerAccelerator: false }
  const line: MenuItemConstructorOptions = { type: 'separator' }

  const menu = Menu.buildFromTemplate([
    {
      label: words.file,
      submenu: [
        command('library.create', words.libraryCreate, 'CmdOrCtrl+Shift+N'),
        command('library.choose', words.libraryChoose, 'CmdOrCtrl+O'),
        command('library.sample', words.librarySample),
        command('library.close', words.libraryClose),
        line,
        command('plan.create', words.planCreate, 'CmdOrCtrl+N'),
        command('import', words.importDocument, 'CmdOrCtrl+Shift+O'),
        command('import.clipboard', words.importClipboard, 'CmdOrCtrl+Alt+V'),
        command('export', words.exportDocument, 'CmdOrCtrl+E'),
        line,
        { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        command('undo', words.undo, 'CmdOrCtrl+Z', shownOnly),
        command('redo', words.redo, 'CmdOrCtrl+Shift+Z', shownOnly),
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pastePlain },
        { role: 'selectAll', label: words.selectAll },
        line,
        command('find', words.find, 'CmdOrCtrl+F'),
      ],
    },
    {
      label: words.view,
      submenu: [
        // With Alt: the paper has its own zoom on the plain keys.
        { role: 'zoomIn', label: words.larger, accelerator: 'CmdOrCtrl+Alt+=' },
        { role: 'zoomOut', label: words.smaller, accelerator: 'CmdOrCtrl+Alt+-' },
        { role: 'resetZoom', label: words.actualSize, accelerator: 'CmdOrCtrl+Alt+0' },
        line,
        { role: 'togglefullscreen', label: words.fullScreen, accelerator: 'F11' },
        ...(devTools ? [line, { role: 'toggleDevTools' as const, label: words.developer }] : []),
      ],
    },
    {
      label: words.help,
      submenu: [command('help.shortcuts', words.shortcuts, 'F1'), command('help.about', words.about)],
    },
  ])
  Menu.setApplicationMenu(menu)

  function setLibraryOpen(open: boolean): void {
    for (const id of needLibrary) {
      const item = menu.getMenuItemById(id)
      if (item) item.enabled = open
    }
  }
  setLibraryOpen(false)
  return { setLibraryOpen }
}
