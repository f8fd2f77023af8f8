// Proves a library whole: SQLite's own check, references, digests of every row, text beside inline content, the trees,
// and the log, which is replayed from the beginning and must give the rows of today.
import { isDeepStrictEqual } from 'node:util'
import { basename } from 'node:path'
import { inlineText } from '#shared/model/inline.ts'
import { planRowsSchema } from '#shared/model/plan-rows.ts'
import { hasHotJournal } from './crash-journal.ts'
import { holderOf } from './held-files.ts'
import { readFileHeader } from './file-format.ts'
import { allSums, logScope, organisationScope, versionScope } from './digest-sums.ts'
import { storedLogEntries } from './operation-log.ts'
import { LogReplay } from './log-replay.ts'
import { changeSum, chainedDigest, emptySum } from './row-digest.ts'
import type { RowTable, RowTypes } from './row-codec.ts'
import { digestOf, fromStored, selectStored, type StoredRow } from './row-writer.ts'
import { connectToBytes, type ReadDb } from './sqlite.ts'
import { sqliteCode } from './sqlite-failure.ts'
import { stableBytes } from './stable-bytes.ts'
import { noteProblems } from './note-table.ts'
import { treeProblems } from './tree-problems.ts'
import { versionProblems } from './version-table.ts'
import { currentVersion } from './migrations/migrate.ts'
import { expectedSchemaText, schemaText } from './schema-text.ts'
import { AppError } from '#shared/ipc/errors.ts'

export interface VerifyReport {
  ok: boolean
  /** What is wrong, Chinese sentences; empty when ok. */
  problems: string[]
}

/**
 * Checks the library at `path` without changing it or taking a lock; it may be open elsewhere. Throws AppError for a
 * file that is no library at all: library-missing, file-refused, not-a-library, library-newer.
 */
export function verifyLibrary(path: string, binding: string | null): VerifyReport {
  const holder = holderOf(path)
  if (holder) return report(databaseProblems(holder, { replay: true }))
  const header = readFileHeader(path)
  const name = basename(path)
  if (header.version > currentVersion)
    throw new AppError(
      'library-newer',
      `“${name}”由更新版本的谋篇建立，这一版无法核验，请升级谋篇后再核验。`,
      {
        name,
      },
    )
  if (!header.complete && !hasHotJournal(path))
    return report([`文件不完整：“${name}”的长度与文件头记载的不符`])
  let db: ReadDb | null = null
  try {
    db = connectToBytes(stableBytes(path), binding)
    return report(
      databaseProblems(db, { replay: true, expected: expectedSchemaText(header.version, binding) }),
    )
  } catch (error) {
    if (!sqliteCode(error)) throw error
    return report([`文件内部已损坏，无法读完：${sqliteCode(error)}`])
  } finally {
    db?.close()
  }
}

function report(problems: string[]): VerifyReport {
  return { ok: problems.length === 0, problems }
}

export interface ProblemOptions {
  /** Whether to replay the log too, which takes time in proportion to everything ever done. */
  replay: boolean
  /** The schema text that the version of the library should have; not compared when left out. */
  expected?: string
}

/** The problems of an open library, as Chinese sentences. Throws what SQLite throws on a file it cannot read on. */
export function databaseProblems(db: ReadDb, { replay, expected }: ProblemOptions): string[] {
  const integrity = db.pragma('integrity_check(20)') as { integrity_check: string }[]
  const broken = integrity.map(row => row.integrity_check).filter(text => text !== 'ok')
  if (broken.length > 0) return broken.map(text => `文件结构有误：${text}`)
  if (expected !== undefined && schemaText(db) !== expected)
    return ['工作库的表格结构被其他程序改动过，与谋篇建立时不符']
  const rows = readAll(db)
  return [
    ...referenceProblems(db),
    ...rowProblems(rows),
    ...sumProblems(db, rows),
    ...planProblems(rows),
    ...versionProblems(db),
    ...noteProblems(db),
    ...logProblems(db, rows, replay),
  ]
}

type AllRows = { [T in RowTable]: StoredRow<T>[] }

const tables: readonly RowTable[] = ['plan', 'organisation', 'block', 'owner', 'target', 'deadline']

const names: Record<RowTable, string> = {
  plan: '方案',
  organisation: '单位',
  block: '段落',
  owner: '责任单位',
  target: '目标指标',
  deadline: '时限',
}

function readAll(db: ReadDb): AllRows {
  const read = <T extends RowTable>(table: T): StoredRow<T>[] =>
    db
      .prepare<[], Record<string, unknown>>(selectStored[table])
      .all()
      .map(columns => fromStored(table, columns))
  return Object.fromEntries(tables.map(table => [table, read(table)])) as AllRows
}

function referenceProblems(db: ReadDb): string[] {
  const broken = db.pragma('foreign_key_check') as { table: string; parent: string }[]
  return broken.map(({ table, parent }) => `有一行（${table}）所指的内容（${parent}）不存在`)
}

/** Rows whose contents differ from what was written. */
function rowProblems(rows: AllRows): string[] {
  return tables.flatMap(table =>
    rows[table].flatMap(({ row, deletedAt, digest }) => {
      if (digestOf(table, row as RowTypes[typeof table], deletedAt).equals(digest)) return []
      return [`${names[table]}内容与存入时不符：${excerptOf(row)}`]
    }),
  )
}

function excerptOf(row: RowTypes[RowTable]): string {
  const words = 'text' in row ? row.text : 'name' in row ? row.name : ''
  return words === '' ? `编号 ${row.id}` : `“${words.slice(0, 40)}”（编号 ${row.id}）`
}

/** Plans with rows too few, too many or not their own. */
function sumProblems(db: ReadDb, rows: AllRows): string[] {
  const planOf = new Map(rows.block.map(({ row }) => [row.id, row.planId]))
  const sums = new Map<string, Buffer[]>([
    [organisationScope, rows.organisation.map(stored => stored.digest)],
  ])
  const add = (scope: string, digest: Buffer) => {
    const list = sums.get(scope)
    if (list) list.push(digest)
    else sums.set(scope, [digest])
  }
  for (const { row, digest } of rows.plan) add(row.id, digest)
  for (const { row, digest } of rows.block) add(row.planId, digest)
  for (const table of ['owner', 'target', 'deadline'] as const)
    for (const { row, digest } of rows[table]) add(planOf.get(row.blockId) ?? '', digest)
  const stored = allSums(db)
  // The log and the versions are chains of their own.
  stored.delete(logScope)
  stored.delete(versionScope)
  const problems: string[] = []
  for (const scope of new Set([...sums.keys(), ...stored.keys()])) {
    const actual = changeSum(emptySum, [], sums.get(scope) ?? [])
    const noted = stored.get(scope) ?? emptySum
    if (actual.entries === noted.entries && actual.sum.equals(noted.sum)) continue
    const what = scope === organisationScope ? '单位名录' : `方案 ${scope}`
    problems.push(`${what}的总校验不符：应有 ${noted.entries} 行，实有 ${actual.entries} 行`)
  }
  return problems
}

/** Text that differs from its inline content, rows that the model refuses, trees that are not whole. */
function planProblems(rows: AllRows): string[] {
  const problems: string[] = []
  for (const { row } of rows.block) {
    if (row.text !== inlineText(row.inline)) problems.push(`段落的文字与排版内容不一致：${excerptOf(row)}`)
  }
  const live = rows.block.filter(stored => stored.deletedAt === null).map(stored => stored.row)
  const organisations = rows.organisation
    .filter(stored => stored.deletedAt === null)
    .map(stored => stored.row)
  for (const { row: plan, deletedAt } of rows.plan) {
    if (deletedAt !== null) continue
    const blocks = live.filter(block => block.planId === plan.id)
    const title = `“${blocks.find(block => block.type === 'title')?.text ?? plan.id}”`
    for (const { kind, blockId } of treeProblems(blocks)) {
      if (kind === 'titles') problems.push(`${title}应有且只有一个标题`)
      else if (kind === 'orphan') problems.push(`${title}有段落找不到所属的上级：编号 ${blockId}`)
      else problems.push(`${title}有段落互为上下级：编号 ${blockId}`)
    }
    const ids = new Set(blocks.map(block => block.id))
    const factsOf = <T extends 'owner' | 'target' | 'deadline'>(table: T) =>
      (rows[table] as StoredRow<T>[]).map(stored => stored.row).filter(row => ids.has(row.blockId))
    const parsed = planRowsSchema.safeParse({
      plan,
      blocks,
      owners: factsOf('owner'),
      targets: factsOf('target'),
      deadlines: factsOf('deadline'),
      organisations,
    })
    if (!parsed.success)
      problems.push(
        `${title}有内容不合规定：${parsed.error.issues[0]!.path.join('.')} ${parsed.error.issues[0]!.code}`,
      )
  }
  return problems
}

function logProblems(db: ReadDb, rows: AllRows, replay: boolean): string[] {
  let { entries, sum } = emptySum
  const replayed = new LogReplay()
  for (const { columns, digest } of storedLogEntries(db)) {
    sum = chainedDigest(sum, columns)
    if (columns.seq !== ++entries || !sum.equals(digest))
      return [`修改记录第 ${entries} 条与存入时不符，或有缺失`]
    if (!replay) continue
    const operation = JSON.parse(columns.operation as string)
    const inverse = replayed.apply(columns.planId as string, operation)
    if (inverse === null) return [`修改记录第 ${entries} 条无法重现`]
    if (!isDeepStrictEqual(inverse, JSON.parse(columns.inverse as string)))
      return [`修改记录第 ${entries} 条的撤销内容与重现的不符`]
  }
  const head = allSums(db).get(logScope) ?? emptySum
  if (head.entries !== entries || !head.sum.equals(sum))
    return [`修改记录不完整：应有 ${head.entries} 条，实有 ${entries} 条`]
  return replay ? replayProblems(rows, replayed) : []
}

/** The rows that the log gives must be the rows that are stored, no more and no fewer. */
function replayProblems(rows: AllRows, replayed: LogReplay): string[] {
  return tables.flatMap(table => {
    const stored = rows[table].filter(({ deletedAt }) => deletedAt === null)
    const expected = replayed.rows(table)
    const same = stored.filter(({ row }) => isDeepStrictEqual(expected.get(row.id), row)).length
    if (same === stored.length && same === expected.size) return []
    return [
      `按修改记录重现，${names[table]}应有 ${expected.size} 行，工作库里有 ${stored.length} 行，其中 ${same} 行一致`,
    ]
  })
}
