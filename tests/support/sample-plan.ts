// The sample plan as rows, split by the layout of that one file; for tests of everything behind the reader.
import { readFileSync } from 'node:fs'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { ItemSpec } from './plan-builder.ts'
import { planOf } from './plan-builder.ts'

const file = new URL('../../seeds/digital-zhejiang-2020.txt', import.meta.url)
const numbered = /^[0-9０-９]+[.．]?\s*(?=\p{Script=Han})/u

/** The rows of the sample; the first two tasks get owners, because the source names none. */
export function samplePlan(plan: Partial<Plan> = {}): PlanRows {
  const [title, preamble, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const items: ItemSpec[] = [
    { type: 'title', text: title! },
    { type: 'paragraph', text: preamble! },
  ]
  const isHeading = (line: string | undefined) =>
    line !== undefined && !line.includes('。') && line.length < 30
  lines.forEach((line, i) => {
    if (!isHeading(line)) items.push({ type: 'measure', text: line })
    else if (!numbered.test(line) && isHeading(lines[i + 1])) items.push({ type: 'section', text: line })
    else items.push({ type: 'task', text: line.replace(numbered, '') })
  })
  const tasks = items.filter(item => item.type === 'task')
  Object.assign(tasks[0]!, { lead: ['省科技厅'], support: ['省发展改革委', '省教育厅'] })
  Object.assign(tasks[1]!, {
    lead: ['省科技厅'],
    support: ['省经信厅'],
    open: true,
    deadline: '2020年12月底前',
  })
  return planOf(items, plan)
}
