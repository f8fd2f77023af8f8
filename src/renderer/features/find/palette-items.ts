// What the palette lists for a query: commands, then what the library holds, the open plan first. Pure.
import type { BlockType } from '#shared/model/block.ts'
import { byOrder } from '#shared/model/order-key.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import { findInText, queryTerms } from '#shared/search/find-in-text.ts'
import type { SearchResult } from '#shared/search/search-result.ts'
import { snippetOf, type Snippet } from '#shared/search/snippet.ts'
import { zh } from '../../strings/zh-CN.ts'
import { targetLine } from '../targets/target-line.ts'

export interface PaletteCommand {
  id: string
  text: string
  /** Other words that drafters use for it. */
  also?: string
  keys: string
}

export type PaletteItem = { key: string; group: PaletteGroup; text: Snippet; note: string } & (
  | { kind: 'command'; command: string }
  | { kind: 'place'; planId: string; blockId: string; from: number; to: number; targetId: string | null }
  | { kind: 'organisation'; planId: string; organisationId: string; name: string }
  | { kind: 'directory' }
)
export type PaletteGroup = 'commands' | 'organisations' | 'targets' | 'headings' | 'text' | 'directory'

const headings: ReadonlySet<BlockType> = new Set(['title', 'section', 'task'])

/** Commands whose words, or other words for them, hold every term, in their order; all for an empty query. */
export function commandItems(commands: readonly PaletteCommand[], query: string): PaletteItem[] {
  const terms = queryTerms(query)
  return commands
    .filter(({ text, also = '' }) => terms.every(term => findInText(`${text} ${also}`, term).length > 0))
    .map(({ id, text, keys }) => ({
      key: `command ${id}`,
      group: 'commands',
      kind: 'command',
      command: id,
      text: plain(text),
      note: keys,
    }))
}

/** What a search found, as items; those of `openPlanId` come first within each group. */
export function resultItems(result: SearchResult, query: string, openPlanId: string | null): PaletteItem[] {
  const [term = ''] = queryTerms(query)
  const openFirst = <T extends { planId: string }>(hits: readonly T[]) => [
    ...hits.filter(hit => hit.planId === openPlanId),
    ...hits.filter(hit => hit.planId !== openPlanId),
  ]
  const planNote = (hit: { planId: string; planTitle: string }) =>
    hit.planId === openPlanId ? '' : hit.planTitle
  const organisations = openFirst(result.organisations).map((hit): PaletteItem => ({
    key: `organisation ${hit.organisationId} ${hit.planId}`,
    group: 'organisations',
    kind: 'organisation',
    planId: hit.planId,
    organisationId: hit.organisationId,
    name: hit.name,
    text: marked(hit.name, term),
    note: [zh.search.owns(hit.lead, hit.support), planNote(hit)].filter(note => note !== '').join(' · '),
  }))
  const targets = openFirst(result.targets).map((hit): PaletteItem => ({
    key: `target ${hit.targetId}`,
    group: 'targets',
    kind: 'place',
    planId: hit.planId,
    blockId: hit.blockId,
    from: 0,
    to: 0,
    targetId: hit.targetId,
    text: marked(targetLine(hit), term),
    note: planNote(hit),
  }))
  const blocks = openFirst(result.blocks).map((hit): PaletteItem => {
    const range = findInText(hit.text, term)[0] ?? { from: 0, to: 0 }
    return {
      key: `block ${hit.blockId}`,
      group: headings.has(hit.type) ? 'headings' : 'text',
      kind: 'place',
      planId: hit.planId,
      blockId: hit.blockId,
      ...range,
      targetId: null,
      text: snippetOf(hit.text, range),
      note: planNote(hit),
    }
  })
  const inGroup = (group: PaletteGroup) => blocks.filter(item => item.group === group)
  return [...organisations, ...targets, ...inGroup('headings'), ...inGroup('text')]
}

/** Organisations of the directory that own no task in any plan, which the search over plans does not know. */
export function directoryItems(
  organisations: Iterable<Organisation>,
  { organisations: listed }: SearchResult,
  query: string,
): PaletteItem[] {
  const terms = queryTerms(query)
  if (terms.length === 0) return []
  const owning = new Set(listed.map(hit => hit.organisationId))
  const found = [...organisations].filter(
    ({ id, name, shortNames }) =>
      !owning.has(id) &&
      [name, ...shortNames].some(one => terms.every(term => findInText(one, term).length > 0)),
  )
  return found.sort(byOrder).map(({ id, name }) => ({
    key: `directory ${id}`,
    group: 'directory',
    kind: 'directory',
    text: marked(name, terms[0] ?? ''),
    note: zh.search.noTasks,
  }))
}

function plain(text: string): Snippet {
  return { before: text, hit: '', after: '' }
}

function marked(text: string, term: string): Snippet {
  const range = findInText(text, term)[0]
  return range ? snippetOf(text, range, 40, 60) : plain(text)
}
