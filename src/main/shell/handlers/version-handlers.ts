// Calls about versions, the history of paragraphs, change notes, plans that belong together, and next year's plan.
import type { LinkService } from '#main/services/link-service.ts'
import type { NextService } from '#main/services/next-service.ts'
import type { NoteService } from '#main/services/note-service.ts'
import type { VersionService } from '#main/services/version-service.ts'
import type { Handlers } from '../ipc-server.ts'

type Channels =
  | 'versions.list'
  | 'versions.freeze'
  | 'versions.load'
  | 'versions.restoration'
  | 'history.ofBlock'
  | 'history.before'
  | 'links.list'
  | 'links.of'
  | 'links.set'
  | 'notes.load'
  | 'notes.save'
  | 'next.create'

interface Parts {
  versions: VersionService
  next: NextService
  links: LinkService
  notes: NoteService
}

export function versionHandlers({ versions, next, links, notes }: Parts): Pick<Handlers, Channels> {
  return {
    'versions.list': ({ planId }) => versions.list(planId),
    'versions.freeze': ({ planId, name }) => versions.freeze(planId, name),
    'versions.load': ({ versionId }) => versions.load(versionId),
    'versions.restoration': ({ versionId }) => versions.restoration(versionId),
    'history.ofBlock': ({ planId, blockId }) => versions.historyOf(planId, blockId),
    'history.before': ({ planId, blockId, sequence }) => versions.before(planId, blockId, sequence),
    'links.list': ({ planId }) => links.list(planId),
    'links.of': ({ planId }) => links.of(planId),
    'links.set': ({ planId, otherId, kind }) => {
      links.set(planId, otherId, kind)
      return {}
    },
    'notes.load': pair => notes.load(pair),
    'notes.save': ({ note, ...pair }) => {
      notes.save(pair, note)
      return {}
    },
    'next.create': ({ planId, year, completion, decisions }) => {
      const { rows, review } = next.create(planId, {
        year,
        completion: new Map(Object.entries(completion)),
        decisions: new Map(Object.entries(decisions)),
      })
      return { planId: rows.plan.id, review: review.length }
    },
  }
}
