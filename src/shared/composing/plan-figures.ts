// What a leader asks first: how much a plan holds and how it stands, counted from its rows.
import type { Block, Completion } from '../model/block.ts'
import type { PlanRows } from '../model/plan-rows.ts'

export interface PlanFigures {
  sections: number
  tasks: number
  measures: number
  targets: number
  /** Tasks with a lead among their own owners, and without. */
  led: number
  unled: number
  /** Tasks by how they stand; tasks of which nothing is said are in none. */
  completion: Record<Completion, number>
}

/** Counts the rows. Where a plan has no tasks its measures are what is counted as work. */
export function planFigures(rows: PlanRows): PlanFigures {
  const of = (type: Block['type']) => rows.blocks.filter(block => block.type === type)
  const tasks = of('task')
  const led = new Set(rows.owners.filter(owner => owner.role === 'lead').map(owner => owner.blockId))
  const completion: PlanFigures['completion'] = { done: 0, partial: 0, missed: 0, ongoing: 0 }
  for (const task of tasks) if (task.completion) completion[task.completion]++
  const ledTasks = tasks.filter(task => led.has(task.id)).length
  return {
    sections: of('section').filter(section => section.level === 1).length,
    tasks: tasks.length,
    measures: of('measure').length,
    targets: rows.targets.length,
    led: ledTasks,
    unled: tasks.length - ledTasks,
    completion,
  }
}

/** The figures in one sentence a group; a count of nothing is not said. */
export function figureSentences(figures: PlanFigures): string[] {
  const counts: [number, string][] = [
    [figures.sections, '个方面'],
    [figures.tasks, '项任务'],
    [figures.measures, '条举措'],
    [figures.targets, '项目标指标'],
  ]
  const states: [number, string][] = [
    [figures.completion.done, '已完成'],
    [figures.completion.partial, '部分完成'],
    [figures.completion.ongoing, '正在推进'],
    [figures.completion.missed, '未完成'],
  ]
  const held = counts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`)
  const standing = states.filter(([count]) => count > 0).map(([count, state]) => `${state}${count}项`)
  return [
    ...(held.length > 0 ? [`共安排${held.join('、')}。`] : []),
    ...(standing.length > 0 ? [`目前${standing.join('、')}。`] : []),
    ...(figures.led > 0 ? [`其中${figures.led}项任务已明确牵头单位。`] : []),
  ]
}
