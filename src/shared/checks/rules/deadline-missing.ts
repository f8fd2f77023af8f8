// Tasks without a deadline in a plan that gives one to most. Elsewhere the year's end is understood.
import { readDeadlines } from '../../reading/deadlines/read-deadlines.ts'
import { lineOf } from '../check-context.ts'
import { beginning } from '../excerpt.ts'
import type { Rule } from '../rule.ts'

/** The share of tasks with a deadline from which on a missing one is an oversight. */
const usual = 0.75

export const deadlineMissing: Rule = context => {
  const tasks = context.blocks.filter(block => block.type === 'task')
  const { year } = context.rows.plan
  const without = tasks.filter(
    task =>
      !lineOf(context, task).some(
        block =>
          context.store.deadlineOf(block.id) !== null ||
          readDeadlines(block.text, year === null ? {} : { year }).length > 0,
      ),
  )
  if (tasks.length < 3 || without.length > tasks.length * (1 - usual)) return []
  return without.map(task => ({
    rule: 'deadline-missing',
    severity: 'suspect',
    block: task.id,
    text: beginning(task.text),
    detail: '其他任务大多写明了完成时限，这项任务没有，请核对是否需要补充。',
  }))
}
