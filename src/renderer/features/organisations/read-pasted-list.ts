// A list of organisations as it is pasted: one a line, the full name first, its short names behind it. Pure.
import { newId } from '#shared/model/ids.ts'
import { byOrder, keyBetween } from '#shared/model/order-key.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { zh } from '../../strings/zh-CN.ts'
import { findByName, limits, splitNames } from './directory-operations.ts'

export interface PastedLine {
  /** From 1. */
  number: number
  name: string
  shortNames: string[]
  /** new: goes to the end of the list. more: known, gets short names. same: known as it is. refused: see `reason`. */
  outcome: 'new' | 'more' | 'same' | 'refused'
  /** Why a line is not taken, a Chinese sentence; '' otherwise. */
  reason: string
}

export interface PastedList {
  lines: PastedLine[]
  operations: Operation[]
}

/** 省发展和改革委员会（简称省发改委）, also （以下简称“省发改委”）. */
const shortFor = /[（(](?:以下)?简称[：:]?\s*([^（）()]*)[）)]\s*$/u
const numbered = /^\s*(?:[（(]?\d{1,3}[)）.．、]|[-—•·●])\s*/u

/** What the list says and what it would change. A name that is another organisation's too is refused, not guessed. */
export function readPastedList(text: string, organisations: readonly Organisation[]): PastedList {
  const all = [...organisations].sort(byOrder)
  const lines: PastedLine[] = []
  const operations: Operation[] = []
  for (const [index, source] of text.split(/\r\n|\r|\n/u).entries()) {
    if (source.trim() === '') continue
    const { name, shortNames } = namesOf(source)
    const line: PastedLine = { number: index + 1, name, shortNames, outcome: 'same', reason: '' }
    lines.push(line)
    const known = findByName(all, name)
    const fresh = shortNames.filter(short => short !== known?.name && !known?.shortNames.includes(short))
    line.reason = refusal(all, known, name, fresh)
    if (line.reason !== '') line.outcome = 'refused'
    else if (!known) {
      const row = {
        id: newId(),
        name,
        shortNames,
        parentId: null,
        ord: keyBetween(all.at(-1)?.ord ?? null, null),
      }
      line.outcome = 'new'
      all.push(row)
      operations.push({ op: 'organisation.insert', row })
    } else if (fresh.length > 0) {
      const patch = { shortNames: [...known.shortNames, ...fresh] }
      line.outcome = 'more'
      all[all.indexOf(known)] = { ...known, ...patch }
      operations.push({ op: 'organisation.patch', id: known.id, patch })
    }
  }
  return { lines, operations }
}

function namesOf(source: string): { name: string; shortNames: string[] } {
  const line = source.replace(numbered, '').trim()
  const bracket = shortFor.exec(line)
  const said = bracket ? splitNames(bracket[1]!.replace(/[“”"'‘’]/gu, '')) : []
  const [name = '', ...listed] = splitNames(bracket ? line.slice(0, bracket.index) : line)
  const shortNames = [...new Set([...listed, ...said])].filter(short => short !== name)
  return { name, shortNames }
}

function refusal(
  all: readonly Organisation[],
  known: Organisation | undefined,
  name: string,
  fresh: readonly string[],
): string {
  const words = zh.organisations
  if (name === '') return words.lineWithoutName
  if ([name, ...fresh].some(one => one.length > limits.name)) return words.nameTooLong(limits.name)
  if ((known?.shortNames.length ?? 0) + fresh.length > limits.shortNames)
    return words.tooManyShort(limits.shortNames)
  for (const short of fresh) {
    const taken = findByName(all, short)
    if (taken && taken !== known) return words.nameTaken(short, taken.name)
  }
  return ''
}
