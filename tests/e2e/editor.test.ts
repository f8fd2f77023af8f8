// The paper in the real program: what is typed reaches the library and survives whatever happens to the program.
import type { Page } from '@playwright/test'
import type { ItemSpec } from '../support/plan-builder.ts'
import { caretToEnd } from './support/caret.ts'
import { allSaved } from './support/sample.ts'
import {
  addPlan,
  canonical,
  factsOf,
  openFromList,
  openSamplePlan,
  storedAsShown,
} from './support/small-plans.ts'
import {
  cancelComposition,
  composeChinese,
  composePinyin,
  expect,
  test,
  type MoupianApp,
} from './support/app.ts'

/** Waits for the sample, which the first start opens by itself. */
async function openSample(page: Page): Promise<void> {
  await expect(page.locator('.plan-block').first()).toBeVisible()
}

const block = (page: Page, text: string) => page.locator('.plan-block', { hasText: text })

/** Puts the caret at the end of the paragraph that contains `text`. */
async function caretAtEnd(page: Page, text: string): Promise<void> {
  await caretToEnd(block(page, text).first())
}

/** Waits until the status bar says that everything typed has been acknowledged. */
async function saved(page: Page): Promise<void> {
  await expect(page.locator('footer').getByRole('status')).toHaveText(/^(已保存 |无改动)/)
}

async function paragraphs(page: Page): Promise<string[]> {
  return page.locator('.plan-block').allTextContents()
}

/** Longer than the longest autosave pause: were anything to be written, it would be by now. */
function autosaveDue(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(done => {
        const started = performance.now()
        const tick = () => (performance.now() - started > 1500 ? done() : requestAnimationFrame(tick))
        tick()
      }),
  )
}

async function reopened(moupian: MoupianApp): Promise<Page> {
  await moupian.start()
  await moupian.page.getByRole('button', { name: /用示例练习/ }).click()
  await openSample(moupian.page)
  return moupian.page
}

const section = '大力推进数字技术创新突破'
const task = '实施数字技术强基工程'
const measure = '推进之江实验室、阿里达摩院'

test('the sample opens as one text with computed numbers', async ({ moupian }) => {
  const { page } = moupian
  await openSample(page)
  await expect(page.locator('.plan-block')).toHaveCount(129)
  await expect(page.locator('.plan-block[data-type="section"]')).toHaveCount(6)
  await expect(page.locator('.plan-block[data-type="task"]')).toHaveCount(34)
  await expect(page.locator('.plan-block[data-type="measure"]')).toHaveCount(87)
  await expect(block(page, section)).toHaveAttribute('data-label', '一、')
  await expect(block(page, task)).toHaveAttribute('data-label', '（一）')
  expect(moupian.problems).toEqual([])
})

test('Chinese typed by composition, a split task, kill -9, and everything acknowledged is there', async ({
  moupian,
}) => {
  let { page } = moupian
  await openSample(page)
  await caretAtEnd(page, measure)
  await composeChinese(moupian.cdp, 'xinzengneirong', '新增内容')
  await block(page, task).first().click()
  await page.keyboard.press('End')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await saved(page)
  const before = await paragraphs(page)
  expect(before.some(text => text.endsWith('建设。新增内容'))).toBe(true)
  expect(before).toContain('实施数字技术')
  expect(before).toContain('强基工程')

  await moupian.kill9()
  page = await reopened(moupian)
  expect(await paragraphs(page)).toEqual(before)
})

test('adding, joining and deleting paragraphs survive a restart', async ({ moupian }) => {
  let { page } = moupian
  await openSample(page)
  await caretAtEnd(page, task)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('补充一段')
  await caretAtEnd(page, '支持浙江大学、之江实验室')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await caretAtEnd(page, '2030重大战略项目')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Delete')
  await saved(page)
  const before = await paragraphs(page)
  await moupian.close()
  page = await reopened(moupian)
  expect(await paragraphs(page)).toEqual(before)
})

test.describe('Chinese input', () => {
  const ends = { start: 'Home', end: 'End' } as const
  for (const [place, key] of Object.entries(ends)) {
    test(`at the ${place} of a paragraph`, async ({ moupian }) => {
      const { page, cdp } = moupian
      await openSample(page)
      await block(page, measure).click()
      await page.keyboard.press('Control+Home')
      await block(page, measure).click({ position: { x: 80, y: 10 } })
      await page.keyboard.press(key)
      const before = (await paragraphs(page)).length
      await composeChinese(cdp, 'ceshi', '测试')
      await composeChinese(cdp, 'zhongwen', '中文')
      const texts = await paragraphs(page)
      expect(texts).toHaveLength(before)
      expect(texts.filter(text => text.includes('测试中文'))).toHaveLength(1)
      await saved(page)
    })
  }

  test('in a new paragraph after Enter, over several autosaves', async ({ moupian }) => {
    const { page, cdp } = moupian
    await openSample(page)
    await caretAtEnd(page, measure)
    await page.keyboard.press('Enter')
    for (const word of ['持续', '推进', '改革']) {
      await composeChinese(cdp, 'pinyin', word)
      await saved(page)
    }
    expect(await paragraphs(page)).toContain('持续推进改革')
  })

  test('while the composition is open nothing of it reaches the library, and Enter does not split', async ({
    moupian,
  }) => {
    let { page } = moupian
    await openSample(page)
    await caretAtEnd(page, measure)
    await saved(page)
    const before = await paragraphs(page)
    await composePinyin(moupian.cdp, 'weiwancheng')
    await autosaveDue(page)
    await moupian.kill9()
    page = await reopened(moupian)
    expect(await paragraphs(page)).toEqual(before)
  })

  test('given up leaves the text as it was', async ({ moupian }) => {
    const { page, cdp } = moupian
    await openSample(page)
    await caretAtEnd(page, measure)
    const before = await paragraphs(page)
    await composePinyin(cdp, 'quxiao')
    await cancelComposition(cdp)
    expect(await paragraphs(page)).toEqual(before)
  })

  test('over a selection across two paragraphs, then undone', async ({ moupian }) => {
    const { page, cdp } = moupian
    await openSample(page)
    await caretAtEnd(page, measure)
    const before = await paragraphs(page)
    await page.keyboard.press('Shift+ArrowDown')
    await composeChinese(cdp, 'tihuan', '替换')
    await saved(page)
    expect(await paragraphs(page)).not.toEqual(before)
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z')
    expect(await paragraphs(page)).toEqual(before)
  })
})

test.describe('Chinese input in a small plan', () => {
  const plan: ItemSpec[] = [
    { type: 'title', text: '甲县要点' },
    { type: 'section', text: '产业板块' },
    { type: 'task', text: '强链工程', lead: ['县发展改革局'] },
    { type: 'measure', text: '全年新建厂房20万平方米以上。', quotes: ['新建厂房20万平方米'] },
    { type: 'task', text: '补链工程', lead: ['县经信局'] },
    { type: 'measure', text: '完成技改。' },
  ]
  const exactly = (page: Page, text: string) =>
    page.locator('.plan-block').filter({ hasText: new RegExp(`^${text}$`) })

  async function opened({ page }: MoupianApp): Promise<string> {
    await openSamplePlan(page)
    const planId = await addPlan(page, plan)
    await openFromList(page, '甲县要点')
    return planId
  }

  /** How many steps an input method makes of its letters is its own affair. */
  async function undoUntil(page: Page, done: () => Promise<boolean>): Promise<void> {
    for (let i = 0; i < 8 && !(await done()); i++) await page.keyboard.press('Control+z')
  }

  async function caret(page: Page, text: string, offset: number): Promise<void> {
    await exactly(page, text).click()
    await page.keyboard.press('Home')
    for (let i = 0; i < offset; i++) await page.keyboard.press('ArrowRight')
  }

  test('beside quoted words stays out of them, inside makes them 待核; undo after each', async ({
    moupian,
  }) => {
    const { page, cdp } = moupian
    const planId = await opened(moupian)
    const start = canonical(await storedAsShown(page, planId))
    const text = plan[3]!.text
    for (const [offset, quote] of [
      [2, '新建厂房20万平方米'],
      [12, '新建厂房20万平方米'],
      [4, '新建测试厂房20万平方米'],
    ] as const) {
      await caret(page, text, offset)
      await composeChinese(cdp, 'ceshi', '测试')
      await expect(page.locator('.target-quote')).toHaveText(quote)
      await expect(exactly(page, `${text.slice(0, offset)}测试${text.slice(offset)}`)).toHaveCount(1)
      const rows = await storedAsShown(page, planId)
      expect(rows.targets).toEqual(start.targets)
      await expect(page.locator('article.card.suspect')).toHaveCount(quote.includes('测试') ? 1 : 0)
      await page.keyboard.press('Control+z')
      expect(canonical(await storedAsShown(page, planId))).toEqual(start)
    }
    expect(moupian.problems).toEqual([])
  })

  test('at the start, at the end and after Enter, undone step by step', async ({ moupian }) => {
    const { page, cdp } = moupian
    const planId = await opened(moupian)
    const start = canonical(await storedAsShown(page, planId))
    await caret(page, '补链工程', 0)
    await composeChinese(cdp, 'kaitou', '开头')
    await page.keyboard.press('End')
    await composeChinese(cdp, 'jiewei', '结尾')
    await page.keyboard.press('Enter')
    await composeChinese(cdp, 'xinde', '新的')
    await composeChinese(cdp, 'yiduan', '一段')
    const texts = (await storedAsShown(page, planId)).blocks.map(each => each.text)
    expect(texts).toContain('开头补链工程结尾')
    expect(texts).toContain('新的一段')
    await undoUntil(page, async () => (await exactly(page, '补链工程').count()) > 0)
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
    expect(moupian.problems).toEqual([])
  })

  test('over a selection across tasks: the words that are left keep their id and owners; two with owners are not joined', async ({
    moupian,
  }) => {
    const { page, cdp } = moupian
    const planId = await opened(moupian)
    const start = canonical(await storedAsShown(page, planId))
    const ids = await page
      .locator('.plan-block[data-type="task"]')
      .evaluateAll(all => all.map(each => each.getAttribute('data-id')!))
    const over = async (offset: number, words: string) => {
      await caret(page, '强链工程', offset)
      for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight')
      await composeChinese(cdp, 'tihuan', '替换')
      return storedAsShown(page, planId)
    }
    const back = async () => {
      await undoUntil(page, async () => (await page.locator('.plan-block').count()) === plan.length)
      expect(canonical(await storedAsShown(page, planId))).toEqual(start)
    }
    const between = `工程 ${plan[3]!.text} 补链`
    let rows = await over(0, `强链${between}`)
    expect(rows.blocks.find(each => each.text === '替换工程')?.id).toBe(ids[1])
    expect(factsOf(rows, { id: ids[1]! })).toEqual(['lead 县经信局'])
    await back()
    rows = await over(2, between)
    expect(rows.blocks.find(each => each.text === '强链替换')?.id).toBe(ids[0])
    expect(rows.blocks.find(each => each.text === '工程')?.id).toBe(ids[1])
    expect(ids.map(id => factsOf(rows, { id }))).toEqual([['lead 县发展改革局'], ['lead 县经信局']])
    await back()
    expect(moupian.problems).toEqual([])
  })

  test('while autosave comes due and a panel edit arrives: the words come out whole, both are stored and undone', async ({
    moupian,
  }) => {
    const { page, cdp } = moupian
    const planId = await opened(moupian)
    const start = canonical(await storedAsShown(page, planId))
    await caret(page, '强链工程', 2)
    await page.keyboard.insertText('补')
    await composePinyin(cdp, 'zhong')
    await autosaveDue(page)
    // The field is filled in without taking the focus from the paper: the composition goes on.
    await page.getByRole('textbox', { name: '分管领导' }).evaluate(field => {
      ;(field as HTMLInputElement).value = '王明'
      field.dispatchEvent(new Event('input'))
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    })
    await expect(page.locator('.plan-block[data-clause*="王明"]')).toHaveCount(1)
    await autosaveDue(page)
    await composePinyin(cdp, 'zhongwen')
    await cdp.send('Input.insertText', { text: '中文' })
    const rows = await storedAsShown(page, planId)
    expect(rows.blocks.map(each => each.text)).toContain('强链补中文工程')
    expect(rows.blocks.find(each => each.text === '强链补中文工程')?.leader).toBe('王明')
    await undoUntil(page, async () => (await exactly(page, '强链工程').count()) > 0)
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
    expect(moupian.problems).toEqual([])
  })
})

test('owner and target attached by hand survive a restart; one undo stack walks back over text and facts', async ({
  moupian,
}) => {
  let { page } = moupian
  const words = '累计上云企业达40万家'
  await openSample(page)
  const original = await paragraphs(page)
  await caretAtEnd(page, words)
  await page.keyboard.insertText('新增一句。')
  await page.getByRole('combobox', { name: '添加牵头单位' }).fill('省科技厅')
  await page.keyboard.press('Enter')
  await expect(page.locator('.plan-block[data-clause*="省科技厅"]')).toHaveCount(1)

  // Marks the sentence about 未来工厂, which sets no figure that a reader would have proposed.
  await caretAtEnd(page, '探索“未来工厂”建设标准和路径')
  await page.keyboard.press('Home')
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight')
  const quote = await page.evaluate(() => getSelection()!.toString())
  await page.getByRole('button', { name: '标为指标' }).click()
  const form = page.getByRole('form', { name: '标为指标' })
  await form.getByLabel('指标名称').fill('未来工厂')
  await form.getByLabel('数值').fill('12')
  await form.getByLabel('单位').fill('家')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.locator('.target-quote', { hasText: quote })).toHaveCount(1)
  await saved(page)
  await moupian.kill9()

  page = await reopened(moupian)
  await expect(page.locator('.target-quote', { hasText: quote })).toHaveCount(1)
  await expect(page.locator('.plan-block[data-clause*="省科技厅"]')).toHaveCount(1)
  await caretAtEnd(page, '探索“未来工厂”建设标准和路径')
  await expect(page.getByText('未来工厂', { exact: true })).toBeVisible()

  // In a new session the stack is empty; what is done now is undone in true order, across text and facts.
  await caretAtEnd(page, words)
  const before = await paragraphs(page)
  await page.keyboard.insertText('再加一句。')
  await page.getByRole('button', { name: '去掉省科技厅' }).click()
  await expect(page.locator('.plan-block[data-clause*="省科技厅"]')).toHaveCount(0)
  await caretAtEnd(page, words)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.plan-block[data-clause*="省科技厅"]')).toHaveCount(1)
  expect(await paragraphs(page)).not.toEqual(before)
  await page.keyboard.press('Control+z')
  expect(await paragraphs(page)).toEqual(before)
  expect(before).not.toEqual(original)
})

test('numbers stay when a clause beside them comes and goes', async ({ moupian }) => {
  const { page } = moupian
  await openSample(page)
  const labels = () =>
    page.locator('.plan-block').evaluateAll(blocks => blocks.map(each => each.getAttribute('data-label')))
  const before = await labels()
  await caretAtEnd(page, '累计上云企业达40万家')
  await page.getByRole('combobox', { name: '添加牵头单位' }).fill('省科技厅')
  await page.keyboard.press('Enter')
  await expect(page.locator('.plan-block[data-clause*="省科技厅"]')).toHaveCount(1)
  expect(await labels()).toEqual(before)
})

test('what was typed is stored also when it is copied at once', async ({ moupian }) => {
  const { page } = moupian
  await openSamplePlan(page)
  const copyLine = async () => {
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Control+c')
  }
  await caretToEnd(page.locator('.plan-block').nth(4))
  await page.keyboard.insertText('甲')
  await copyLine()
  await allSaved(page)
  await page.keyboard.press('End')
  await page.keyboard.insertText('乙')
  await page.keyboard.press('Backspace')
  await copyLine()
  await allSaved(page)
})
