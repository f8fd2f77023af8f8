// Nothing leaves the machine. Several layers, so that one mistake opens nothing: switches for what the browser does of
// its own accord, names that do not resolve, a proxy that does not exist, requests cancelled, schemes refused.
import { app } from 'electron'
import type { Session } from 'electron'
import { isOwnAddress } from './origin.ts'

const offSwitches = [
  'disable-background-networking',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'metrics-recording-only',
  'no-first-run',
  'no-pings',
]

/** Browser features that would look around the network: casting devices, hints, remote fonts and names. */
const offFeatures = [
  'AutofillServerCommunication',
  'DnsOverHttps',
  'MediaRouter',
  'OptimizationHints',
  'WebOTP',
]

/** Port 9 of this machine, "discard": where nothing listens. */
const deadProxy = '127.0.0.1:9'

const foreignSchemes = ['http', 'https', 'ws', 'wss', 'ftp', 'file']

/** Must run before Electron is ready. */
export function closeNetwork(): void {
  for (const name of offSwitches) app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('disable-features', offFeatures.join(','))
  // `~NOTFOUND` also stops addresses written as numbers.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', deadProxy)
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/**
 * Cancels every request of a session but those for the program's own pages.
 * `devTools` lets the developer's tools load their pages, which are part of Electron.
 */
export async function refuseNetwork(session: Session, options: { devTools: boolean }): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOwnAddress(details.url) || (options.devTools && details.url.startsWith('devtools://'))
    answer({ cancel: !allowed })
  })
  for (const scheme of foreignSchemes) {
    session.protocol.handle(scheme, () => Response.error())
  }
  // With an empty list of languages no dictionary is ever asked for.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' })
}
