// The issues that went out. The same plan going out again under the same number is the same issue.
import type { IssueRecord } from '#shared/model/issue-record.ts'
import type { ReadDb, WriteDb } from './sqlite.ts'

/** Libraries of an older version, opened for looking, have none. */
const firstVersion = 3

type StoredIssue = Omit<IssueRecord, 'supplement'> & { supplement: number }

/** All issues, those of removed plans too: their numbers stay taken. */
export function issues(db: ReadDb): IssueRecord[] {
  if ((db.pragma('user_version', { simple: true }) as number) < firstVersion) return []
  return db
    .prepare<[], StoredIssue>(
      `SELECT series, year, supplement, number, total, plan_id AS planId FROM issue
       ORDER BY series, year, supplement, number, plan_id`,
    )
    .all()
    .map(row => ({ ...row, supplement: row.supplement === 1 }))
}

/** Notes an issue. Must run inside a transaction. */
export function recordIssue(db: WriteDb, issue: IssueRecord): void {
  db.prepare<[StoredIssue]>(
    `INSERT INTO issue (series, year, supplement, number, total, plan_id)
     VALUES (@series, @year, @supplement, @number, @total, @planId)
     ON CONFLICT DO UPDATE SET total = excluded.total`,
  ).run({ ...issue, supplement: issue.supplement ? 1 : 0 })
}
