// Imports documents: a preview that stores nothing, then one transaction that stores the plan with the drafter's
// corrections. A preview lives in memory until it is committed or discarded.
import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/ipc/errors.ts'
import type { RevisionView } from '#main/docx/read/docx-text.ts'
import type { ImportPreview } from '#shared/ipc/contract.ts'
import { newId } from '#shared/model/ids.ts'
import { planRowsSchema, type PlanRows } from '#shared/model/plan-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { PlanReading } from '#shared/reading/plan-reading.ts'
import { printedText } from '#shared/reading/source-line.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import type { LibraryService } from './library-service.ts'
import { readDocument } from './read-document.ts'

export interface PreviewOptions {
  /** Takes the place of the year found. */
  year?: number
  /** How tracked changes of a Word document are taken; accepted unless told. */
  revisions?: RevisionView
}

/** What waits: the rows to store, and what they were read from, should it have to be read another way. */
interface Waiting {
  rows: PlanRows
  bytes: Uint8Array
  fileName: string
  options: PreviewOptions
}

export class ImportService {
  private readonly library: LibraryService
  private readonly now: () => Date
  private readonly waiting = new Map<string, Waiting>()

  constructor(library: LibraryService, now: () => Date) {
    this.library = library
    this.now = now
  }

  /**
   * Reads a document for review. Throws AppError: no-library, library-read-only, file-unreadable, file-unsupported,
   * file-refused.
   */
  preview(bytes: Uint8Array, fileName: string, options: PreviewOptions = {}): ImportPreview {
    const organisations = this.library.writable().organisations()
    const { source, reading, changes } = readDocument(bytes, fileName, { organisations, ...options })
    const made = toRows(reading, { source: fileName, organisations, createdAt: this.now().toISOString() })
    const rows = fitting(made.rows, fileName)
    const token = randomUUID()
    this.waiting.set(token, { rows, bytes, fileName, options })
    const titleId = rows.blocks.find(block => block.type === 'title')!.id
    return {
      token,
      fileName,
      encoding: source.encoding ?? '',
      lines: source.lines.map(line => ({ number: line.number, text: printedText(line) })),
      rows,
      lineOf: Object.fromEntries(reading.items.map(item => [item.id, item.lines])),
      doubts: structureDoubts(reading, titleId),
      ledger: reading.ledger,
      notes: [...reading.notes, ...made.notes.map(text => ({ line: null, text }))],
      revisions: changes > 0 ? { count: changes, view: options.revisions ?? 'accepted' } : null,
    }
  }

  /**
   * Reads several documents, all or none: where one is refused, the others do not wait either. Throws like `preview`.
   */
  previewAll(files: readonly { bytes: Uint8Array; name: string }[]): ImportPreview[] {
    const previews: ImportPreview[] = []
    try {
      for (const { bytes, name } of files) previews.push(this.preview(bytes, name))
      return previews
    } catch (error) {
      for (const { token } of previews) this.discard(token)
      throw error
    }
  }

  /**
   * Reads a waiting document anew with its tracked changes taken as `revisions` says. The old preview is forgotten.
   * Throws AppError invalid-request for a preview that is gone, and like `preview`; then the old one waits on.
   */
  reread(token: string, revisions: RevisionView): ImportPreview {
    const { bytes, fileName, options } = this.waitingFor(token)
    const preview = this.preview(bytes, fileName, { ...options, revisions })
    this.discard(token)
    return preview
  }

  /** Stores one preview after `operations` on its rows, like `commitAll`. */
  commit(token: string, operations: readonly Operation[]): { planId: string } {
    return this.commitAll([{ token, operations }])[0]!
  }

  /**
   * Stores previews, each after the operations on its rows, as one transaction; a copy of a library that has plans is
   * kept before. Throws AppError: invalid-request for a preview that is gone, operation-refused, library-read-only;
   * then nothing is stored and the previews wait on.
   */
  commitAll(requests: readonly { token: string; operations: readonly Operation[] }[]): { planId: string }[] {
    const ready = requests.map(({ token, operations }) => ({ rows: this.waitingFor(token).rows, operations }))
    const library = this.library.writable()
    if (library.listPlans().length > 0) library.snapshot('导入前')
    library.atomically(() => {
      for (const { rows, operations } of ready) {
        const batch = adopted(insertsOf(rows), operations, library.organisations())
        library.createPlan(rows.plan, newId(), batch)
      }
    })
    for (const { token } of requests) this.waiting.delete(token)
    return ready.map(({ rows }) => ({ planId: rows.plan.id }))
  }

  /** The rows of a waiting document. Throws AppError invalid-request for a preview that is gone. */
  rowsOf(token: string): PlanRows {
    return this.waitingFor(token).rows
  }

  private waitingFor(token: string): Waiting {
    const waiting = this.waiting.get(token)
    if (waiting) return waiting
    throw new AppError('invalid-request', '这份待导入的文稿已经处理过或已取消，请重新选择文件导入。', {
      token,
    })
  }

  /** Forgets a preview. */
  discard(token: string): void {
    this.waiting.delete(token)
  }
}

/** What a row cannot hold (a paragraph of millions of characters) is refused here and not halfway into the library. */
function fitting(rows: PlanRows, name: string): PlanRows {
  const parsed = planRowsSchema.safeParse(rows)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new AppError(
    'file-unreadable',
    `“${name}”里有内容超出规定的长度或写法，没有导入，请检查文稿里特别长的段落后再试。`,
    { name, at: issue.path.join('.'), issue: issue.code },
  )
}

function structureDoubts(reading: PlanReading, titleId: string): ImportPreview['doubts'] {
  const blockAt = new Map(reading.items.flatMap(item => item.lines.map(line => [line, item.id] as const)))
  return reading.ledger.doubtful
    .map(({ line, reason }) => ({ blockId: blockAt.get(line) ?? titleId, line, reason }))
    .sort((a, b) => a.line - b.line)
}

function insertsOf(rows: PlanRows): Operation[] {
  return [
    ...rows.organisations.map(row => ({ op: 'organisation.insert', row }) as const),
    ...rows.blocks.map(row => ({ op: 'block.insert', row }) as const),
    ...rows.owners.map(row => ({ op: 'owner.insert', row }) as const),
    ...rows.targets.map(row => ({ op: 'target.insert', row }) as const),
    ...rows.deadlines.map(row => ({ op: 'deadline.insert', row }) as const),
  ]
}

/**
 * The whole batch, with organisations that the library has taken up since the preview found again by name, so that
 * two documents reviewed side by side may name the same new body.
 */
function adopted(
  inserts: readonly Operation[],
  corrections: readonly Operation[],
  organisations: readonly { id: string; name: string }[],
): Operation[] {
  const idOfName = new Map(organisations.map(({ id, name }) => [name, id]))
  const known = new Set(organisations.map(({ id }) => id))
  const adoptedAs = new Map<string, string>()
  const kept = inserts.filter(operation => {
    if (operation.op !== 'organisation.insert') return true
    const existing = idOfName.get(operation.row.name)
    if (existing !== undefined) adoptedAs.set(operation.row.id, existing)
    return existing === undefined && !known.has(operation.row.id)
  })
  return [...kept, ...corrections].map(operation => {
    if (operation.op === 'owner.insert')
      return {
        ...operation,
        row: {
          ...operation.row,
          organisationId: adoptedAs.get(operation.row.organisationId) ?? operation.row.organisationId,
        },
      }
    if (operation.op === 'owner.patch' && operation.patch.organisationId !== undefined) {
      const id = operation.patch.organisationId
      return { ...operation, patch: { ...operation.patch, organisationId: adoptedAs.get(id) ?? id } }
    }
    return operation
  })
}
