// Prints owner clauses in the style of their plan. What is printed names the same bodies when it is read again: names
// are shortened only where that holds.
import type { Organisation } from '../model/organisation.ts'
import { makeDirectory, type Directory } from '../reading/organisations/directory.ts'
import { readOwners } from '../reading/owners/read-owners.ts'
import { renderOwners } from '../reading/owners/render-owners.ts'
import { clauseStyle, templateOf, type ClauseStyle, type StyleSource } from './clause-style.ts'

/** What a clause is made of; owners by full name in printed order. */
export interface ClauseParts {
  lead: readonly string[]
  support: readonly string[]
  leader: string | null
  /** Whether the list of owners ends in 等. */
  open: boolean
  /** Phrases of deadlines that the text does not say already. */
  deadlines: readonly string[]
}

export class ClausePrinter {
  private readonly directory: Directory
  private readonly style: ClauseStyle
  /** Many tasks have the same owners. */
  private readonly printed = new Map<string, string>()

  /** The organisations of the library and the blocks of the plan. */
  constructor(organisations: Iterable<Organisation>, blocks: Iterable<StyleSource>) {
    this.directory = makeDirectory(organisations)
    this.style = clauseStyle(blocks)
  }

  /** The clause, "" where there is nothing to say. A deadline stands at its end. */
  print(parts: ClauseParts): string {
    const key = JSON.stringify([parts.lead, parts.support, parts.leader, parts.open])
    let owners = this.printed.get(key)
    if (owners === undefined) {
      owners = this.ownersText(parts)
      this.printed.set(key, owners)
    }
    if (parts.deadlines.length === 0) return owners
    const deadline = `完成时限：${parts.deadlines.join('，')}`
    if (owners === '') return `（${deadline}）`
    return owners.endsWith('）') ? `${owners.slice(0, -1)}；${deadline}）` : `${owners}；${deadline}`
  }

  private ownersText({ lead, support, leader, open }: ClauseParts): string {
    const owners = { lead: [...lead], support: [...support], leader, open }
    const template = templateOf(this.style, owners)
    const convention = { template, sharedEndings: [], printed: {}, before: {}, openEnd: '等' }
    const full = renderOwners(owners, { ...convention, elides: false }, this.directory)
    if (!this.style.elides) return full
    const short = renderOwners(owners, { ...convention, elides: true }, this.directory)
    const read = short === full ? null : readOwners(short, this.directory)?.owners
    const same = read && [...read.lead, ...read.support].join('、') === [...lead, ...support].join('、')
    return same ? short : full
  }
}
