// Looks for words in the live rows of all plans. No index is kept: a scan is exact for two characters, and nothing has
// to be kept in step. SQLite picks the rows that may hold the longest term; `findInText` decides.
import { findInText, queryTerms } from '#shared/search/find-in-text.ts'
import type { BlockHit, OrganisationHit, SearchResult, TargetHit } from '#shared/search/search-result.ts'
import type { ReadDb } from './sqlite.ts'

/** How many of each kind are listed. */
export const listedHits = 50

type Untitled<Hit> = Omit<Hit, 'planTitle'>
/** The folded term, and a pattern for rows that may hold it in full-width forms. */
type Parameters = { term: string; wide: string }

const mayHold = (column: string) => `(instr(lower(${column}), @term) > 0 OR ${column} GLOB @wide)`
const live = 'block.deleted_at IS NULL AND plan.deleted_at IS NULL'
const latestFirst = 'plan.year DESC, plan.created_at DESC, plan.id'

export class SearchReader {
  private readonly statements

  constructor(db: ReadDb) {
    this.statements = {
      titles: db.prepare<[], { planId: string; text: string }>(
        `SELECT plan_id AS planId, text FROM block WHERE type = 'title' AND deleted_at IS NULL`,
      ),
      blocks: db.prepare<[Parameters], Untitled<BlockHit>>(
        `SELECT block.plan_id AS planId, block.id AS blockId, block.type, block.text
         FROM block JOIN plan ON plan.id = block.plan_id
         WHERE ${live} AND ${mayHold('block.text')}
         ORDER BY ${latestFirst},
           CASE block.type WHEN 'title' THEN 0 WHEN 'section' THEN 1 WHEN 'task' THEN 2 ELSE 3 END, block.rowid`,
      ),
      organisations: db.prepare<[Parameters], Untitled<OrganisationHit> & { shortNames: string }>(
        `SELECT plan.id AS planId, organisation.id AS organisationId, organisation.name,
           organisation.short_names AS shortNames,
           sum(owner.role = 'lead') AS lead, sum(owner.role = 'support') AS support
         FROM organisation
           JOIN owner ON owner.organisation_id = organisation.id
           JOIN block ON block.id = owner.block_id
           JOIN plan ON plan.id = block.plan_id
         WHERE ${live} AND organisation.deleted_at IS NULL
           AND (${mayHold('organisation.name')} OR ${mayHold('organisation.short_names')})
         GROUP BY organisation.id, plan.id
         ORDER BY ${latestFirst}, organisation.ord, organisation.id`,
      ),
      targets: db.prepare<[Parameters], Untitled<TargetHit>>(
        `SELECT plan.id AS planId, block.id AS blockId, target.id AS targetId, target.indicator,
           target.comparator, target.value, target.value_max AS valueMax, target.unit, target.text
         FROM target JOIN block ON block.id = target.block_id JOIN plan ON plan.id = block.plan_id
         WHERE ${live} AND ${mayHold('target.indicator')}
         ORDER BY ${latestFirst}, block.rowid, target.ord`,
      ),
    }
  }

  /** What holds every term of the query: paragraphs, organisations by any name, targets by their indicator. */
  search(query: string): SearchResult {
    const terms = queryTerms(query)
    const longest = terms.toSorted((a, b) => b.length - a.length)[0]
    if (longest === undefined) return { blocks: [], organisations: [], targets: [], more: false }
    const parameters = { term: longest, wide: widePattern(longest) }
    const titles = new Map(this.statements.titles.all().map(({ planId, text }) => [planId, text]))
    const titled = <T extends { planId: string }>(hit: T) => ({
      ...hit,
      planTitle: titles.get(hit.planId) ?? '',
    })
    const holds = (text: string) => terms.every(term => findInText(text, term).length > 0)

    const { blocks, organisations, targets } = this.statements
    const found = {
      blocks: firstOf(blocks.iterate(parameters), hit => holds(hit.text)),
      organisations: firstOf(organisations.iterate(parameters), hit =>
        [hit.name, ...(JSON.parse(hit.shortNames) as string[])].some(holds),
      ),
      targets: firstOf(targets.iterate(parameters), hit => holds(hit.indicator)),
    }
    return {
      blocks: found.blocks.listed.map(titled),
      organisations: found.organisations.listed.map(({ shortNames: _, ...hit }) => titled(hit)),
      targets: found.targets.listed.map(titled),
      more: Object.values(found).some(({ more }) => more),
    }
  }
}

/**
 * Characters that `lower` does not fold: none can stand for a term without ASCII; a term of letters and digits may be
 * printed with the full-width ones; any other term is looked for in every row.
 */
function widePattern(term: string): string {
  if (/^[^\x20-\x7e]+$/.test(term)) return ''
  return /^[^\x20-\x2f\x3a-\x60\x7b-\x7e]+$/.test(term) ? '*[０-９Ａ-Ｚａ-ｚ]*' : '*'
}

function firstOf<T>(rows: IterableIterator<T>, matches: (row: T) => boolean): { listed: T[]; more: boolean } {
  const listed: T[] = []
  for (const row of rows) {
    if (!matches(row)) continue
    if (listed.length === listedHits) return { listed, more: true }
    listed.push(row)
  }
  return { listed, more: false }
}
