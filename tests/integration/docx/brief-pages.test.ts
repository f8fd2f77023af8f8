import { describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { render } from '../../support/office/render.ts'
import type { ItemSpec } from '../../support/plan-builder.ts'
import { planOf } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

async function pages(rows: PlanRows, template: string, profile = 'strict'): Promise<number> {
  const paper = await render((await exportPlan(rows, { template, profile })).bytes)
  try {
    return paper.pages.length
  } finally {
    await paper.close()
  }
}

/** A plan of many sections and targets with long names. */
const crowded = planOf([
  { type: 'title', text: '某某省深化数字化改革、优化营商环境和保障改善民生2024年重点工作任务要点' },
  ...Array.from({ length: 40 }, (_, i): ItemSpec[] => [
    { type: 'section', text: `着力推进第${i + 1}个方面的统筹协调和改革创新各项重点工作落地见效` },
    {
      type: 'task',
      text: `组织实施第${i + 1}项重点工程并形成一批可复制可推广的经验`,
      ...(i % 2 ? { lead: ['省发展改革委'] } : {}),
    },
    {
      type: 'measure',
      text: `新建${i + 1}家省级重点实验室，累计达到${i + 100}家以上。`,
      quotes: [`新建${i + 1}家省级重点实验室，累计达到${i + 100}家以上`],
    },
  ]).flat(),
])

describe('papers of a fixed length', () => {
  it.each(['strict', 'compensated'])(
    'the one page is one page in profile %s, however much the plan holds',
    async profile => {
      expect(await pages(samplePlan(), 'onepage', profile)).toBe(1)
      expect(await pages(crowded, 'onepage', profile)).toBe(1)
    },
    180_000,
  )

  it('a supervision form is a page a task', async () => {
    expect(await pages(samplePlan(), 'supervision')).toBe(34)
  }, 180_000)
})
