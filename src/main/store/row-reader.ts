// Reads the rows of plans. Every statement is prepared once; a library whose tables do not fit fails here, on opening.
import type { PlanSummary } from '#shared/ipc/contract.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { packedTargetFields, type PackedRows } from '#shared/ipc/packed-rows.ts'
import { fromColumns, type Columns, type RowTable, type RowTypes } from './row-codec.ts'
import type { ReadDb } from './sqlite.ts'

const blockFields = `block.id, block.plan_id AS planId, block.parent_id AS parentId, block.ord, block.type, block.level,
  block.inline, block.text, block.label, block.clause, block.leader, block.owners_open AS ownersOpen,
  block.completion, block.lineage_id AS lineageId`
/** In the order of `packed-rows.ts`. Text without a quotation mark stands in its JSON as it is. */
const packedBlocks = `json_group_array(json_array(id, parent_id, ord, type, level,
  CASE WHEN inline = '[{"type":"text","text":"' || text || '"}]' THEN NULL ELSE inline END,
  text, label, clause, leader, owners_open, completion, lineage_id))`
const ownerFields = `owner.id, owner.block_id AS blockId, owner.organisation_id AS organisationId, owner.role, owner.ord`
const targetFields = `target.id, target.block_id AS blockId, target.ord, target.state, target.text, target.indicator,
  target.comparator, target.value, target.value_max AS valueMax, target.unit, target.amount,
  target.base_unit AS baseUnit, target.basis, target.scope, target.strength, target.period, target.baseline,
  target.parent, target.per, target.stretch, target.certainty, target.doubt`
const deadlineFields = `deadline.id, deadline.block_id AS blockId, deadline.text, deadline."from", deadline."to",
  deadline.fuzzy, deadline.recurring`
const organisationFields = `id, name, short_names AS shortNames, parent_id AS parentId, ord`
const planFields = `id, year, status, scheme, header, source, created_at AS createdAt`

/** The columns of each table under the model's names, as `row-codec.ts` binds and reads them. */
export const fieldsOf: Record<RowTable, string> = {
  plan: planFields,
  organisation: organisationFields,
  block: blockFields,
  owner: ownerFields,
  target: targetFields,
  deadline: deadlineFields,
}

const liveFacts = (table: 'owner' | 'target' | 'deadline') =>
  `SELECT ${fieldsOf[table]} FROM ${table} JOIN block ON block.id = ${table}.block_id
   WHERE block.plan_id = ? AND block.deleted_at IS NULL`

export class RowReader {
  private readonly statements

  constructor(db: ReadDb) {
    const byPlan = (sql: string) => db.prepare<[string], Columns>(sql)
    this.statements = {
      plan: byPlan(`SELECT ${planFields} FROM plan WHERE id = ? AND deleted_at IS NULL`),
      block: byPlan(`SELECT ${blockFields} FROM block WHERE plan_id = ? AND deleted_at IS NULL`),
      packedBlocks: db
        .prepare<[string], string>(
          `SELECT ${packedBlocks} FROM block WHERE plan_id = ? AND deleted_at IS NULL`,
        )
        .pluck(),
      plans: db.prepare<[], Columns>(
        `SELECT ${planFields} FROM plan WHERE deleted_at IS NULL ORDER BY created_at DESC, id`,
      ),
      owner: byPlan(liveFacts('owner')),
      target: byPlan(liveFacts('target')),
      deadline: byPlan(liveFacts('deadline')),
      organisations: db.prepare<[], Columns>(
        `SELECT ${organisationFields} FROM organisation WHERE deleted_at IS NULL ORDER BY ord, id`,
      ),
      summaries: db.prepare<[], PlanSummary>(
        `SELECT plan.id, plan.year, plan.status,
           coalesce((SELECT text FROM block
             WHERE plan_id = plan.id AND type = 'title' AND deleted_at IS NULL LIMIT 1), '') AS title,
           (SELECT count(*) FROM block
             WHERE plan_id = plan.id AND type = 'task' AND deleted_at IS NULL) AS tasks,
           (SELECT count(*) FROM target JOIN block ON block.id = target.block_id
             WHERE block.plan_id = plan.id AND block.deleted_at IS NULL) AS targets
         FROM plan WHERE plan.deleted_at IS NULL
         ORDER BY plan.year DESC, plan.created_at DESC, plan.id`,
      ),
    }
  }

  /** All plans that are not removed, the latest year first. */
  summaries(): PlanSummary[] {
    return this.statements.summaries.all()
  }

  /** The rows of all plans alone, the last made first. */
  plans(): Plan[] {
    return this.statements.plans.all().map(columns => fromColumns('plan', columns))
  }

  plan(planId: string): Plan | null {
    const columns = this.statements.plan.get(planId)
    return columns ? fromColumns('plan', columns) : null
  }

  organisations(): Organisation[] {
    return this.statements.organisations.all().map(columns => fromColumns('organisation', columns))
  }

  /** The live rows of a plan and the library's organisations; null where there is no such plan. */
  rows(planId: string): PlanRows | null {
    const plan = this.plan(planId)
    return (
      plan && {
        ...this.fewRows(plan),
        blocks: this.all('block', planId),
        targets: this.all('target', planId),
      }
    )
  }

  /** The same rows, packed for the window. */
  packedRows(planId: string): PackedRows | null {
    const plan = this.plan(planId)
    if (!plan) return null
    const targets = this.all('target', planId)
    return {
      ...this.fewRows(plan),
      blocks: this.statements.packedBlocks.get(planId)!,
      targets: targets.map(target => packedTargetFields.map(field => target[field])),
    }
  }

  /** Everything but blocks and targets. */
  private fewRows(plan: Plan): Omit<PlanRows, 'blocks' | 'targets'> {
    return {
      plan,
      owners: this.all('owner', plan.id),
      deadlines: this.all('deadline', plan.id),
      organisations: this.organisations(),
    }
  }

  private all<T extends 'block' | 'owner' | 'target' | 'deadline'>(table: T, planId: string): RowTypes[T][] {
    return this.statements[table].all(planId).map(columns => fromColumns(table, columns))
  }
}
