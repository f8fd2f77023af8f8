// Each plan has its own undo stack, which outlives a stay in another plan of the library, as long as what was changed
// there leaves its rows alone.
import type { Page } from '@playwright/test'
import { newId } from '../../src/shared/model/ids.ts'
import type { PlanRows } from '../../src/shared/model/plan-rows.ts'
import { expect, test } from './support/app.ts'
import { call } from './support/call.ts'
import { caretBehind } from './support/sample.ts'
import { addPlan, canonical, openFromList, openSamplePlan, storedAsShown } from './support/small-plans.ts'

const first = '甲县要点'
const second = '乙县要点'

/** Paragraphs whose clause names an organisation; a level that the name before has said is left out in print. */
const clauseWith = (page: Page, name: string) =>
  page.locator(`.plan-block[data-clause*="${name.replace('县', '')}"]`)
const undoButton = (page: Page) => page.getByRole('button', { name: '撤销', exact: true })
const organisation = ({ organisations }: PlanRows, name: string) =>
  organisations.find(each => each.name === name)!

async function addLead(page: Page, task: string, name: string): Promise<void> {
  await caretBehind(page, task)
  await page.getByRole('combobox', { name: '添加牵头单位' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(clauseWith(page, name)).not.toHaveCount(0)
}

test('back from another plan a plan is undone to its beginning, what belongs to the library by now stays', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  const a = await addPlan(page, [
    { type: 'title', text: first },
    { type: 'section', text: '产业板块' },
    { type: 'task', text: '强链工程', lead: ['县经信局'] },
    { type: 'measure', text: '新建厂房八座。' },
  ])
  const b = await addPlan(page, [
    { type: 'title', text: second },
    { type: 'section', text: '民生板块' },
    { type: 'task', text: '入学工程' },
  ])
  await openFromList(page, first)
  const before = canonical(await storedAsShown(page, a))

  await caretBehind(page, '新建厂房八座')
  await page.keyboard.insertText('今年开工。')
  // An organisation that is new to the library comes with this step.
  await addLead(page, '强链工程', '县科技局')
  await caretBehind(page, '强链工程')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('最后一笔')
  const after = canonical(await storedAsShown(page, a))
  await page.keyboard.press('Control+z')

  // The other plan takes the new organisation too, and another gets a new name.
  await openFromList(page, second)
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
  await addLead(page, '入学工程', '县科技局')
  const rows = await storedAsShown(page, b)
  const renamed = organisation(rows, '县经信局')
  await call(page, 'operations.apply', {
    planId: b,
    batchId: newId(),
    operations: [{ op: 'organisation.patch', id: renamed.id, patch: { name: '县工信局' } }],
  })

  await openFromList(page, first)
  await expect(clauseWith(page, '县工信局')).toHaveCount(1)
  await expect(clauseWith(page, '县经信局')).toHaveCount(0)
  // The caret is where it was, in view, and redo and undo go on from there.
  await expect(page.locator('.plan-block.is-current')).toBeInViewport()
  await page.locator('.ProseMirror').focus()
  while (
    (await page.getByRole('button', { name: '重做', exact: true }).getAttribute('aria-disabled')) === 'false'
  )
    await page.keyboard.press('Control+y')
  expect(canonical(await storedAsShown(page, a))).toEqual(after)
  while ((await undoButton(page).getAttribute('aria-disabled')) === 'false')
    await page.keyboard.press('Control+z')
  const undone = await storedAsShown(page, a)
  expect(canonical(undone)).toEqual(before)
  expect(organisation(undone, '县科技局')).toBeDefined()
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(clauseWith(page, '县科技局')).toHaveCount(1)

  // The other plan has kept its own stack and its owner.
  await openFromList(page, second)
  await expect(clauseWith(page, '县科技局')).toHaveCount(1)
  await page.locator('.ProseMirror').focus()
  await page.keyboard.press('Control+z')
  expect((await storedAsShown(page, b)).owners).toEqual([])

  // Rows that were changed from elsewhere are not what the stack was made on: the plan starts anew with them.
  const [owner] = (await call(page, 'plans.load', { planId: a })).owners
  await call(page, 'operations.apply', {
    planId: a,
    batchId: newId(),
    operations: [{ op: 'owner.remove', id: owner!.id }],
  })
  await openFromList(page, first)
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
  expect((await storedAsShown(page, a)).owners.map(each => each.id)).not.toContain(owner!.id)
  expect(moupian.problems).toEqual([])
})
