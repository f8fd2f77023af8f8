// The names in the contract, without its schemas: the sandboxed preload script must stay small.
// The types make a missing or an extra name a compile error.
import type { Channel, EventName } from '#shared/ipc/contract.ts'

const channels: Record<Channel, true> = {
  'app.info': true,
  'library.create': true,
  'library.choose': true,
  'library.openRecent': true,
  'library.forgetRecent': true,
  'library.sample': true,
  'library.close': true,
  'plans.list': true,
  'plans.open': true,
  'plans.load': true,
  'plans.create': true,
  'plans.remove': true,
  'operations.apply': true,
  'versions.list': true,
  'versions.freeze': true,
  'versions.load': true,
  'versions.restoration': true,
  'history.ofBlock': true,
  'history.before': true,
  'tables.choose': true,
  'notes.load': true,
  'notes.save': true,
  'links.list': true,
  'links.of': true,
  'links.set': true,
  'next.create': true,
  'import.choose': true,
  'import.clipboard': true,
  'import.reread': true,
  'import.commit': true,
  'import.discard': true,
  'export.choices': true,
  'export.remembered': true,
  'export.run': true,
  'issues.list': true,
  'forms.list': true,
  'forms.add': true,
  'forms.remove': true,
  'export.changes': true,
  'export.note': true,
  'export.show': true,
  'search.query': true,
  'print.pdf': true,
  'print.paper': true,
  'window.flushed': true,
}

const events: Record<EventName, true> = { 'window.flush': true, 'menu.command': true }

export const channelNames: ReadonlySet<string> = new Set(Object.keys(channels))
export const eventNames: ReadonlySet<string> = new Set(Object.keys(events))
