// Applies every rule for sessions and pages, to those that exist and to any that would ever be made.
import { app, session } from 'electron'
import type { Session } from 'electron'
import { serveApp } from './app-protocol.ts'
import { guardContents } from './contents-guard.ts'
import { refuseNetwork } from './network-block.ts'
import { denyPermissions } from './permissions.ts'

interface SessionGuardOptions {
  /** Folder of the built window. */
  pages: string
  devTools: boolean
}

/** Call once Electron is ready and before a window exists; wait for it before a page is loaded. */
export async function guardSessions(options: SessionGuardOptions): Promise<void> {
  const guarded = new WeakSet<Session>()
  const guard = async (one: Session): Promise<void> => {
    if (guarded.has(one)) return
    guarded.add(one)
    denyPermissions(one)
    serveApp(one, options.pages)
    await refuseNetwork(one, options)
  }
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('session-created', one => void guard(one))
  await guard(session.defaultSession)
}
