// Tasks that nobody leads. A plan that names no bodies at all gets one finding, not one a task; a section that as a
// whole names none (保障措施, 组织领导) gets one for the section.
import type { Block } from '../../model/block.ts'
import { isForEach } from '../../reading/owners/statement.ts'
import { lineOf, type CheckContext } from '../check-context.ts'
import { beginning } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Headings of what is said to everyone or of the paper itself, not work of one body. */
const general =
  /^(?:总则|附则|总体(?:要求|思路|目标)|指导思想|基本原则|工作(?:目标|要求)|(?:组织)?(?:保障|领导|实施)(?:措施|工作)?|(?:加强|强化)组织.*|保障.*)$/u

export const ownerMissing: Rule = context => {
  const tasks = context.blocks.filter(block => block.type === 'task' && !isGeneral(context, block))
  if (tasks.length === 0 || context.head === null) return []
  const without = tasks.filter(task => !hasOwners(context, task))
  if (without.length === tasks.length) {
    const detail = `全文 ${tasks.length} 项任务都没有写明责任单位，请补充牵头单位和配合单位。`
    return [finding(context.head, detail)]
  }
  return [...missing(context, tasks, without), ...supportOnly(context, tasks)]
}

function missing(context: CheckContext, tasks: readonly Block[], without: readonly Block[]): Finding[] {
  const bare = new Set(without)
  const told = new Set<string>()
  return without.flatMap(task => {
    const siblings = tasks.filter(other => other.parentId === task.parentId)
    const section = task.parentId === null ? undefined : context.store.blocks.get(task.parentId)
    if (!section || siblings.length < 2 || siblings.some(other => !bare.has(other))) {
      return [finding(task, '这项任务没有写明责任单位，请补充牵头单位。')]
    }
    if (told.has(section.id)) return []
    told.add(section.id)
    return [finding(section, `这一板块的 ${siblings.length} 项任务都没有写明责任单位，请核对是否需要补充。`)]
  })
}

/** Owners without a lead, where the plan tells leads from supports and does not give each its own part. */
function supportOnly(context: CheckContext, tasks: readonly Block[]): Finding[] {
  return tasks
    .filter(task => {
      const line = lineOf(context, task)
      if (line.some(block => isForEach(block.clause))) return false
      const roles = line.flatMap(block => context.store.ownersOf(block.id))
      return roles.length > 0 && roles.every(owner => owner.role === 'support')
    })
    .map(task => finding(task, '这项任务只有配合单位，没有牵头单位，请明确由谁牵头。'))
}

function isGeneral(context: CheckContext, task: Block): boolean {
  const section = task.parentId === null ? undefined : context.store.blocks.get(task.parentId)
  return [task, section].some(block => block !== undefined && general.test(block.text.trim()))
}

function hasOwners(context: CheckContext, task: Block): boolean {
  return lineOf(context, task).some(
    block => context.store.ownersOf(block.id).length > 0 || Boolean(block.leader),
  )
}

function finding(block: Block, detail: string): Finding {
  return { rule: 'owner-missing', severity: 'suspect', block: block.id, text: beginning(block.text), detail }
}
