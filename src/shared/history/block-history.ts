// The history of one paragraph for its drafters: who changed what and when, told from the operation log. A burst of
// typing is one entry.
import { z } from 'zod'
import { idSchema } from '../model/ids.ts'
import { instantSchema } from '../model/plan.ts'
import type { Operation } from '../ops/operation.ts'

/** An entry of the operation log that concerns the block or a fact of it. */
export interface BlockLogEntry {
  sequence: number
  /** ISO 8601 instant. */
  at: string
  author: string
  operation: Operation
  inverse: Operation
}

export const historyKinds = [
  'made',
  'text',
  'place',
  'removed',
  'back',
  'owner',
  'target',
  'deadline',
  'fact',
] as const

export const historyEntrySchema = z.strictObject({
  /** Numbers of the first and the last log entry in it. */
  first: z.int(),
  sequence: z.int(),
  at: instantSchema,
  author: z.string(),
  /** made 写成 · text 文字 · place 位置或层级 · removed 删去 · back 找回 · owner, target, deadline · fact 其他项目. */
  kind: z.enum(historyKinds),
  /** What it said before and afterwards; "" for nothing. */
  before: z.string(),
  after: z.string(),
  blockId: idSchema,
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** Whether the paragraph can be brought back to what it was before the entry: its words and facts can, its place cannot. */
export function canGoBack({ kind }: Pick<HistoryEntry, 'kind'>): boolean {
  return kind === 'text' || kind === 'owner' || kind === 'target' || kind === 'deadline' || kind === 'fact'
}

/** Typing of one author with no longer pause than this is one entry, in milliseconds. */
const pause = 10 * 60 * 1000

/** The history of `blockId` from its log entries (the oldest first), the newest first. `names`: organisations by id. */
export function blockHistory(
  entries: readonly BlockLogEntry[],
  blockId: string,
  names: ReadonlyMap<string, string>,
): HistoryEntry[] {
  const told: HistoryEntry[] = []
  for (const entry of entries) {
    for (const one of tell(entry, blockId, names)) {
      const last = told.at(-1)
      // What the paragraph was made with (by an import, say) belongs to its making.
      if (last?.kind === 'made' && one.kind !== 'text' && one.at === last.at) continue
      if (last && continues(last, one))
        told[told.length - 1] = { ...one, before: last.before, first: last.first }
      else told.push(one)
    }
  }
  return told.filter(entry => entry.kind !== 'text' || entry.before !== entry.after).reverse()
}

function continues(last: HistoryEntry, next: HistoryEntry): boolean {
  return (
    last.kind === 'text' &&
    next.kind === 'text' &&
    last.author === next.author &&
    Date.parse(next.at) - Date.parse(last.at) <= pause
  )
}

type Told = Pick<HistoryEntry, 'kind' | 'before' | 'after'>

function tell(
  { sequence, at, author, operation, inverse }: BlockLogEntry,
  blockId: string,
  names: ReadonlyMap<string, string>,
): HistoryEntry[] {
  const said = operation.op.startsWith('block.')
    ? tellBlock(operation, inverse)
    : [tellFact(operation, inverse, names)]
  return said.map(each => ({ first: sequence, sequence, at, author, blockId, ...each }))
}

function tellBlock(operation: Operation, inverse: Operation): Told[] {
  if (operation.op === 'block.insert') return [{ kind: 'made', before: '', after: operation.row.text }]
  if (operation.op === 'block.remove' && inverse.op === 'block.insert')
    return [{ kind: 'removed', before: inverse.row.text, after: '' }]
  if (operation.op !== 'block.patch' || inverse.op !== 'block.patch') return []
  const [after, before] = [operation.patch, inverse.patch]
  const out: Told[] = []
  if (after.text !== undefined && before.text !== undefined) {
    out.push({ kind: 'text', before: before.text, after: after.text })
  }
  if (['parentId', 'ord', 'type', 'level'].some(field => field in after))
    out.push({ kind: 'place', before: levelName(before.type), after: levelName(after.type) })
  if ('leader' in after) out.push({ kind: 'owner', before: before.leader ?? '', after: after.leader ?? '' })
  if ('completion' in after)
    out.push({
      kind: 'fact',
      before: completionName(before.completion),
      after: completionName(after.completion),
    })
  return out
}

function tellFact(operation: Operation, inverse: Operation, names: ReadonlyMap<string, string>): Told {
  const kind = operation.op.split('.')[0] as 'owner' | 'target' | 'deadline'
  const after = operation.op.endsWith('.remove') ? '' : factText(operation, names)
  const before = inverse.op.endsWith('.remove') ? '' : factText(inverse, names)
  return { kind, before, after }
}

/** The words of a fact, or of what a patch says of it. */
function factText(operation: Operation, names: ReadonlyMap<string, string>): string {
  const fields: Record<string, unknown> =
    'row' in operation ? operation.row : 'patch' in operation ? operation.patch : {}
  const role = fields.role === 'lead' ? '牵头' : fields.role === 'support' ? '配合' : ''
  if (typeof fields.organisationId === 'string')
    return [names.get(fields.organisationId) ?? '', role && `（${role}）`].join('')
  if (role !== '') return role
  if (typeof fields.text === 'string') return fields.text
  const state = fields.state
  if (state === 'confirmed') return '已确认'
  if (state === 'proposed') return '待确认'
  if (state === 'suspect') return '待核'
  const { value, unit } = fields
  return value === undefined || value === null
    ? ''
    : `${String(value)}${typeof unit === 'string' ? unit : ''}`
}

const levels = { title: '标题', section: '板块', task: '任务', measure: '举措', paragraph: '段落' } as const
function levelName(type: keyof typeof levels | undefined): string {
  return type === undefined ? '' : levels[type]
}

const completions = { done: '完成', partial: '部分完成', missed: '未完成', ongoing: '持续推进' } as const
function completionName(completion: keyof typeof completions | null | undefined): string {
  return completion ? completions[completion] : ''
}
