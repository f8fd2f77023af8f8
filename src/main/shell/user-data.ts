// Where the program keeps its own small files. Tests and developers may choose another place; a package never does,
// so that nobody can be led to a folder prepared by someone else.
import { resolve } from 'node:path'
import { app } from 'electron'

/** Must run before anything asks for the folder, the lock of the single instance among them. */
export function chooseUserData(): void {
  const chosen = process.env['MOUPIAN_USER_DATA']
  if (!app.isPackaged && chosen) app.setPath('userData', resolve(chosen))
}
