// The versions of plans: frozen states, added and never changed. Their chain is kept like the log's, so that a version
// that was changed, renamed or taken out shows.
import { AppError } from '#shared/ipc/errors.ts'
import { planRowsSchema, type PlanRows } from '#shared/model/plan-rows.ts'
import type { Version } from '#shared/model/version.ts'
import { canonicalRows } from './canonical-rows.ts'
import { DigestSums, allSums, versionScope } from './digest-sums.ts'
import { chainedDigest, emptySum, sha256, type DigestSum } from './row-digest.ts'
import type { ReadDb, WriteDb } from './sqlite.ts'

export interface StoredVersion extends Version {
  /** The frozen rows, canonical JSON. */
  rows: string
}

const fields = 'id, plan_id AS planId, name, author, created_at AS createdAt, digest'

/** The versions of a plan, the oldest first. */
export function versionsOf(db: ReadDb, planId: string): Version[] {
  return db
    .prepare<[string], Version>(`SELECT ${fields} FROM version WHERE plan_id = ? ORDER BY rowid`)
    .all(planId)
}

/** One version with its rows. Throws AppError: version-missing, library-damaged where its digest does not fit. */
export function loadVersion(db: ReadDb, versionId: string): { version: Version; rows: PlanRows } {
  const stored = db
    .prepare<[string], StoredVersion>(`SELECT ${fields}, rows FROM version WHERE id = ?`)
    .get(versionId)
  if (!stored)
    throw new AppError('version-missing', '工作库里没有这个版本，请回到版本列表重新选择。', { versionId })
  const { rows, ...version } = stored
  if (digestOfRows(rows) !== version.digest)
    throw new AppError(
      'library-damaged',
      `版本“${version.name}”的内容与冻结时不符，没有打开，请改用工作库的备份。`,
      { versionId },
    )
  return { version, rows: planRowsSchema.parse(JSON.parse(rows)) }
}

/** Freezes `rows` as a version. Must run inside a transaction. Throws AppError version-exists for a name in use. */
export function freezeVersion(db: WriteDb, facts: Omit<Version, 'digest'>, rows: PlanRows): Version {
  if (versionsOf(db, facts.planId).some(version => version.name === facts.name))
    throw new AppError(
      'version-exists',
      `已经有名为“${facts.name}”的版本，冻结的版本不能改动，请换一个名称，例如“${facts.name}（二）”。`,
      { name: facts.name },
    )
  const text = canonicalRows(rows)
  const version: Version = { ...facts, digest: digestOfRows(text) }
  db.prepare<[StoredVersion]>(
    `INSERT INTO version (id, plan_id, name, author, created_at, digest, rows)
     VALUES (@id, @planId, @name, @author, @createdAt, @digest, @rows)`,
  ).run({ ...version, rows: text })
  const sums = new DigestSums(db)
  sums.set(versionScope, addedTo(sums.get(versionScope), version))
  return version
}

/** What is wrong with the versions of a library, Chinese sentences. */
export function versionProblems(db: ReadDb): string[] {
  const problems: string[] = []
  let chain = emptySum
  for (const { rows, ...version } of db
    .prepare<[], StoredVersion>(`SELECT ${fields}, rows FROM version ORDER BY rowid`)
    .iterate()) {
    chain = addedTo(chain, version)
    if (digestOfRows(rows) !== version.digest) problems.push(`版本“${version.name}”的内容与冻结时不符`)
    else if (!planRowsSchema.safeParse(JSON.parse(rows)).success)
      problems.push(`版本“${version.name}”有内容不合规定`)
  }
  const noted = allSums(db).get(versionScope) ?? emptySum
  if (chain.entries !== noted.entries || !chain.sum.equals(noted.sum))
    problems.push(`版本记录与存入时不符：应有 ${noted.entries} 个版本，实有 ${chain.entries} 个`)
  return problems
}

function addedTo({ entries, sum }: DigestSum, version: Version): DigestSum {
  return { entries: entries + 1, sum: chainedDigest(sum, { ...version }) }
}

function digestOfRows(rows: string): string {
  return sha256(rows).toString('hex')
}
