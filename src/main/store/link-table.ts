// The links between plans. Each pair is stored once, from the plan whose upper plan the other is, or either of sisters.
import type { LinkKind, PlanLink } from '#shared/model/plan-link.ts'
import type { ReadDb, WriteDb } from './sqlite.ts'

/** Libraries of an older version, opened for looking, have no links. */
const firstVersion = 2

/** The links of a plan to plans that are there, by id. */
export function linksOf(db: ReadDb, planId: string): PlanLink[] {
  if ((db.pragma('user_version', { simple: true }) as number) < firstVersion) return []
  return db
    .prepare<[string, string], PlanLink>(
      `SELECT other_id AS planId, kind FROM plan_link JOIN plan ON plan.id = other_id
       WHERE plan_id = ? AND deleted_at IS NULL
       UNION
       SELECT plan_id AS planId, CASE kind WHEN 'upper' THEN 'lower' ELSE kind END AS kind
       FROM plan_link JOIN plan ON plan.id = plan_id
       WHERE other_id = ? AND deleted_at IS NULL
       ORDER BY 1`,
    )
    .all(planId, planId)
}

/** Links two plans, in place of what linked them before; null takes the link away. Must run inside a transaction. */
export function setLink(db: WriteDb, planId: string, otherId: string, kind: LinkKind | null): void {
  db.prepare<[string, string, string, string]>(
    'DELETE FROM plan_link WHERE (plan_id = ? AND other_id = ?) OR (other_id = ? AND plan_id = ?)',
  ).run(planId, otherId, planId, otherId)
  if (kind === null) return
  const [from, to] = kind === 'lower' ? [otherId, planId] : [planId, otherId]
  db.prepare<[string, string, string]>(
    'INSERT INTO plan_link (plan_id, other_id, kind) VALUES (?, ?, ?)',
  ).run(from, to, kind === 'lower' ? 'upper' : kind)
}
