// The scheme `app:` serves the built window and nothing else. Every answer carries the content security policy.
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import type { Session } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { appScheme } from './origin.ts'
import { findPageFile } from './page-files.ts'

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/** Serves the folder `root` under `app://moupian/`. What is not there, or is asked for by other than GET, is refused. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(appScheme, async request => {
    const file = request.method === 'GET' ? await findPageFile(root, request.url) : null
    if (file === null) return new Response(null, { status: 404, headers })
    return new Response(await readFile(file.path), {
      headers: { ...headers, 'Content-Type': file.mediaType },
    })
  })
}
