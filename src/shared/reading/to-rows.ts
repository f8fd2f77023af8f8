// What was read, as rows of a library: tree and order, targets marked in the text, owners as organisations. Nothing of
// the reading is lost on the way: what rows have no place for is said in `notes`.
import { ComposingError } from '../composing/composing-error.ts'
import { checkFields } from '../composing/fields.ts'
import { blankFields, type Block } from '../model/block.ts'
import type { Deadline } from '../model/deadline.ts'
import { newId } from '../model/ids.ts'
import { markQuote, plainInline } from '../model/inline.ts'
import { keyBetween, keysBetween } from '../model/order-key.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Owner, OwnerRole } from '../model/owner.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { Target } from '../model/target.ts'
import { chooseScheme } from './choose-scheme.ts'
import type { PlanReading, ReadItem } from './plan-reading.ts'

export interface ToRowsOptions {
  /** Name of the file that was read; its stem is the title of a plan that has none. */
  source: string
  /** The organisations of the library; owners with these names or short names are found among them. */
  organisations: readonly Organisation[]
  /** ISO 8601 instant. */
  createdAt: string
}

export interface ReadRows {
  /** All organisations of the library and the new ones that owners name. */
  rows: PlanRows
  /** Chinese sentences on what could not be taken over as it was. */
  notes: string[]
}

/** The rows of a reading. Blocks have the ids of their items, targets theirs; the title block has a new one. */
export function toRows(reading: PlanReading, options: ToRowsOptions): ReadRows {
  const notes: string[] = []
  const planId = newId()
  const title = titleOf(reading, options.source, notes)
  const blocks = [titleBlock(planId, title), ...blocksOf(reading.items, planId)]
  const directory = new Directory(options.organisations)
  const owners = reading.items.flatMap(item => ownersOf(item, directory))
  const plan: Plan = {
    id: planId,
    year: reading.year,
    status: 'draft',
    scheme: chooseScheme(blocks),
    header: headerOf(reading, notes),
    source: options.source,
    createdAt: options.createdAt,
  }
  const rows: PlanRows = {
    plan,
    blocks,
    owners,
    targets: reading.items.flatMap(targetsOf),
    deadlines: reading.items.flatMap(deadlineOf),
    organisations: directory.all,
  }
  return { rows, notes }
}

function titleOf(reading: PlanReading, source: string, notes: string[]): string {
  if (reading.title !== '') return reading.title
  const stem = source.replace(/\.[^.]*$/, '')
  if (stem !== '') notes.push('文中没有找到标题，暂以文件名代替，请核对。')
  return stem
}

function titleBlock(planId: string, text: string): Block {
  return {
    ...blankFields(planId),
    id: newId(),
    parentId: null,
    ord: keyBetween(null, null),
    type: 'title',
    level: 1,
    inline: plainInline(text),
    text,
  }
}

function blocksOf(items: readonly ReadItem[], planId: string): Block[] {
  const siblings = new Map<string | null, ReadItem[]>()
  for (const item of items) siblings.set(item.parent, [...(siblings.get(item.parent) ?? []), item])
  const ord = new Map<string, string>()
  for (const [parent, list] of siblings) {
    // The title stands before everything at the top.
    const keys = keysBetween(parent === null ? keyBetween(null, null) : null, null, list.length)
    list.forEach((item, i) => ord.set(item.id, keys[i]!))
  }
  return items.map(item => ({
    ...blankFields(planId),
    id: item.id,
    parentId: item.parent,
    ord: ord.get(item.id)!,
    type: item.type,
    level: item.level,
    inline: item.spans.reduce(
      (inline, { id, start, end }) => markQuote(inline, start, end, id),
      plainInline(item.text),
    ),
    text: item.text,
    label: item.label,
    clause: item.clause,
    leader: item.owners.leader,
    ownersOpen: item.owners.open,
  }))
}

function ownersOf(item: ReadItem, directory: Directory): Owner[] {
  const owners = (names: readonly string[], role: OwnerRole): Owner[] => {
    const keys = keysBetween(null, null, names.length)
    return names.map((name, i) => ({
      id: newId(),
      blockId: item.id,
      organisationId: directory.idOf(name),
      role,
      ord: keys[i]!,
    }))
  }
  return [...owners(item.owners.lead, 'lead'), ...owners(item.owners.support, 'support')]
}

function targetsOf(item: ReadItem): Target[] {
  const keys = keysBetween(null, null, item.targets.length)
  return item.targets.map((target, i) => ({ ...target, blockId: item.id, ord: keys[i]!, state: 'proposed' }))
}

function deadlineOf(item: ReadItem): Deadline[] {
  return item.deadline ? [{ ...item.deadline, id: newId(), blockId: item.id }] : []
}

/** Header fields that obey their rules; the others are told, because a wrong one would stop every export. */
function headerOf({ header }: PlanReading, notes: string[]): Record<string, string> {
  const given = {
    // The 标志 is the organ's name and 文件; the paper adds the latter itself.
    issuer: header.issuer.replace(/文件$/u, ''),
    number: header.number,
    recipients: header.recipients,
    date: header.date,
    attachments: header.attachments.join('；'),
  }
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    try {
      Object.assign(kept, checkFields({ [name]: value }))
    } catch (error) {
      if (!(error instanceof ComposingError)) throw error
      notes.push(`版头项目没有记入：${error.message}`)
    }
  }
  return kept
}

/** Finds organisations by name or short name; names nobody knows become new organisations after the others. */
class Directory {
  readonly all: Organisation[]
  private readonly byName = new Map<string, string>()

  constructor(organisations: readonly Organisation[]) {
    this.all = [...organisations]
    for (const { id, shortNames } of organisations) for (const name of shortNames) this.byName.set(name, id)
    for (const { id, name } of organisations) this.byName.set(name, id)
  }

  idOf(name: string): string {
    const known = this.byName.get(name)
    if (known !== undefined) return known
    const last = this.all.reduce<string | null>(
      (most, { ord }) => (most === null || ord > most ? ord : most),
      null,
    )
    const organisation = { id: newId(), name, shortNames: [], parentId: null, ord: keyBetween(last, null) }
    this.all.push(organisation)
    this.byName.set(name, organisation.id)
    return organisation.id
  }
}
