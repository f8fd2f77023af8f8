// A long plan: the paper is there before all of it is drawn, and nothing of it is missing for whoever works at once.
import type { ItemSpec } from '../support/plan-builder.ts'
import { expect, test } from './support/app.ts'
import { call } from './support/call.ts'
import { allSaved } from './support/sample.ts'
import { addPlan, openFromList, openSamplePlan, storedAsShown } from './support/small-plans.ts'

const sections = 60
const plan: ItemSpec[] = [
  { type: 'title', text: '长方案' },
  ...Array.from({ length: sections }, (_, section): ItemSpec[] => [
    { type: 'section', text: `板块${section + 1}` },
    { type: 'task', text: `任务${section + 1}` },
    ...Array.from({ length: 10 }, (_, i): ItemSpec => ({
      type: 'measure',
      text: `第${section + 1}组第${i + 1}条。`,
    })),
  ]).flat(),
]
const paragraphs = 1 + sections * 12

test('the foot of a long plan can be written at once, and its middle be reached before it was drawn', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const planId = await addPlan(page, plan)

  // No idle moment: what is drawn now is drawn because it is needed.
  await page.evaluate(() => (window.requestIdleCallback = () => 0))
  await openFromList(page, '长方案')
  const drawn = page.locator('.plan-block')
  expect(await drawn.count()).toBeLessThan(paragraphs / 2)

  await page.locator('.plan-doc').press('Control+End')
  await page.keyboard.insertText('末尾。')
  await expect(page.getByText('第60组第10条。末尾。', { exact: true })).toBeInViewport()
  await page.locator('.plan-group').nth(30).scrollIntoViewIfNeeded()
  await expect(page.getByText('第30组第1条。', { exact: true })).toBeVisible()
  expect(await drawn.count()).toBeLessThan(paragraphs / 2)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const copied = await moupian.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.match(/第\d+组/g)).toHaveLength(sections * 10)

  await allSaved(page)
  const rows = await call(page, 'plans.load', { planId })
  expect(rows.blocks).toHaveLength(paragraphs)
  expect(rows.blocks.filter(block => block.text.endsWith('末尾。'))).toHaveLength(1)
})

test('a long plan is drawn to its end without anybody asking', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const planId = await addPlan(page, plan)
  await openFromList(page, '长方案')
  await expect(page.locator('.plan-block')).toHaveCount(paragraphs)
  await storedAsShown(page, planId)
})
