// Names of organisations as they are typed or pasted into one cell, settled against the library's organisations.
// Within one change a name that is new to the library is made once, however many cells use it.
import { newId } from '#shared/model/ids.ts'
import { byOrder, keyBetween } from '#shared/model/order-key.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { makeDirectory, type Directory } from '#shared/reading/organisations/directory.ts'
import { readMembers, type Member } from '#shared/reading/owners/members.ts'

const openEnd = /等(?:部门|单位|有关单位|有关部门|相关单位|相关部门)?$/u

export interface ReadNames {
  names: string[]
  /** Whether the list ends in 等. */
  open: boolean
}

export class OrganisationNames {
  /** The operations that make the names new to the library, in the order they were met. */
  readonly created: Extract<Operation, { op: 'organisation.insert' }>[] = []
  private readonly directory: Directory
  private readonly byName = new Map<string, Organisation>()
  /** By the directory's key, which is the same for every spelling. */
  private readonly byKey = new Map<string, Organisation>()
  private lastKey: string | null

  constructor(organisations: Iterable<Organisation>) {
    const all = [...organisations].sort(byOrder)
    this.directory = makeDirectory(all)
    this.lastKey = all.at(-1)?.ord ?? null
    for (const organisation of all) {
      for (const short of organisation.shortNames)
        if (!this.byName.has(short)) this.byName.set(short, organisation)
    }
    // A full name means its own organisation even where another goes by it for short.
    for (const organisation of all) {
      this.byName.set(organisation.name, organisation)
      const key = this.directory.resolve(organisation.name)?.key
      if (key !== undefined && !this.byKey.has(key)) this.byKey.set(key, organisation)
    }
  }

  /**
   * The full names that a cell lists, in its order, each once. Names are set apart by 、，；or line ends; a name that
   * holds a mark itself (各市、县（市、区）政府) stays whole where the library or the grammar of owner clauses knows it,
   * and a shared level is completed (省发展改革委、科技厅 is 省发展改革委 and 省科技厅).
   */
  read(text: string): ReadNames {
    const line = text.replace(/[\r\n/／]+/gu, '、').replace(/^[、，,；;\s]+|[、，,；;。\s]+$/gu, '')
    if (line === '') return { names: [], open: false }
    if (this.byName.has(line)) return { names: [this.byName.get(line)!.name], open: false }
    const list = readMembers(line, this.directory, null)
    const open = list ? list.openEnd !== '' : openEnd.test(line)
    const names = list
      ? list.members.map(member => this.fullName(member))
      : split(line.replace(openEnd, ''))
          .map(name => this.byName.get(name)?.name ?? name)
          .filter(name => name !== '')
    return { names: [...new Set(names)], open }
  }

  /** The library's name for a body, else the name as it was typed, with the level that the list leaves out. */
  private fullName({ printed, name, sharedEnding }: Member): string {
    const meant = this.directory.resolve(name)
    const known = this.byName.get(printed) ?? this.byName.get(name) ?? this.byKey.get(meant?.key ?? '')
    if (known) return known.name
    if (sharedEnding !== null || name.endsWith(printed)) return name
    const level = meant?.level ?? ''
    return printed.startsWith(level) ? printed : level + printed
  }

  /** The id of the organisation with this name, made if the library has none. */
  idOf(name: string): string {
    const known = this.byName.get(name)
    if (known) return known.id
    this.lastKey = keyBetween(this.lastKey, null)
    const row: Organisation = { id: newId(), name, shortNames: [], parentId: null, ord: this.lastKey }
    this.byName.set(name, row)
    this.created.push({ op: 'organisation.insert', row })
    return row.id
  }
}

/** Cuts at the marks that stand outside brackets. */
function split(line: string): string[] {
  const names: string[] = []
  let name = ''
  let depth = 0
  for (const character of line) {
    if (/[（(]/u.test(character)) depth++
    if (/[）)]/u.test(character)) depth--
    if (depth <= 0 && /[、，,；;]/u.test(character)) {
      names.push(name.trim())
      name = ''
    } else name += character
  }
  return [...names, name.trim()]
}
