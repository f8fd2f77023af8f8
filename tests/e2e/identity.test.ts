// Which row is which, through the real window: every line of the id rules, moving, copying between plans. After each
// step the library holds what the paper shows; at the end of each story a restart shows it again.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { PlanRows } from '../../src/shared/model/plan-rows.ts'
import type { ItemSpec } from '../support/plan-builder.ts'
import { expect, test, type MoupianApp } from './support/app.ts'
import {
  addPlan,
  canonical,
  factsOf,
  openAgain,
  openFromList,
  openSamplePlan,
  paperBlocks,
  storedAsShown,
} from './support/small-plans.ts'

const title = '甲县2026年工作要点'
const plan: ItemSpec[] = [
  { type: 'title', text: title },
  { type: 'paragraph', text: '为做好全年工作，制定本要点。' },
  { type: 'section', text: '产业板块' },
  { type: 'task', text: '强链工程', lead: ['县发展改革局'], support: ['县财政局'] },
  { type: 'measure', text: '新建厂房20万平方米。', quotes: ['新建厂房20万平方米'] },
  { type: 'measure', text: '引进企业三家。' },
  { type: 'task', text: '补链工程', lead: ['县经信局'], leader: '王明', deadline: '6月底前' },
  { type: 'measure', text: '完成技改项目五个。' },
  { type: 'section', text: '民生板块' },
  { type: 'task', text: '安居工程' },
  { type: 'measure', text: '改造老旧小区八个。' },
]

const secondTitle = '乙县2026年工作要点'
const second: ItemSpec[] = [
  { type: 'title', text: secondTitle },
  { type: 'section', text: '生态板块' },
  { type: 'task', text: '增绿工程', lead: ['县林业局'] },
  { type: 'measure', text: '建设公园两座。' },
]

/** The facts of 强链工程 and of 补链工程, as `facts` gives them. */
const two = ['lead 县发展改革局', 'support 县财政局']
const three = ['6月底前', 'lead 县经信局', '王明']

async function opened({ page }: MoupianApp, items = plan): Promise<string> {
  await openSamplePlan(page)
  const planId = await addPlan(page, items)
  await openFromList(page, items[0]!.text)
  return planId
}

const block = (page: Page, text: string) =>
  page.locator('.plan-block').filter({ hasText: new RegExp(`^${text}$`) })

/** Puts the caret into the paragraph with just this text, `offset` characters from its start. */
async function caret(page: Page, text: string, offset: number): Promise<void> {
  await put(block(page, text), offset)
}

async function put(paragraph: Locator, offset: number): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click()
  const page = paragraph.page()
  await page.keyboard.press('Home')
  for (let i = 0; i < offset; i++) await page.keyboard.press('ArrowRight')
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Selects on to the right; the break between two paragraphs is one step. */
async function select(page: Page, steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) await page.keyboard.press('Shift+ArrowRight')
}

const texts = async (page: Page) => (await paperBlocks(page)).map(each => each.text)
const idOf = async (page: Page, text: string) => (await block(page, text).getAttribute('data-id'))!
const facts = (rows: PlanRows, id: string) => factsOf(rows, { id })

/** What a restart shows is what was there. */
async function sameAfterRestart(moupian: MoupianApp, planId: string, of = title): Promise<void> {
  const before = canonical(await storedAsShown(moupian.page, planId))
  await moupian.restart()
  await openAgain(moupian.page, of)
  expect(canonical(await storedAsShown(moupian.page, planId))).toEqual(before)
  expect(moupian.problems).toEqual([])
}

test('splitting and joining: the first half, the words, the first paragraph keep the id', async ({
  moupian,
}) => {
  const { page } = moupian
  const planId = await opened(moupian)
  const start = canonical(await storedAsShown(page, planId))

  await test.step('a split in the middle leaves the id with the first half', async () => {
    const id = await idOf(page, '补链工程')
    await caret(page, '补链工程', 2)
    await press(page, 'Enter')
    const rows = await storedAsShown(page, planId)
    expect(await idOf(page, '补链')).toBe(id)
    expect(facts(rows, id)).toEqual(three)
    expect(facts(rows, await idOf(page, '工程'))).toEqual([])
    await press(page, 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  })

  await test.step('a split at the start leaves it with the words', async () => {
    const id = await idOf(page, '补链工程')
    await caret(page, '补链工程', 0)
    await press(page, 'Enter')
    const rows = await storedAsShown(page, planId)
    expect(await idOf(page, '补链工程')).toBe(id)
    expect(facts(rows, id)).toHaveLength(3)
    await press(page, 'Control+z')
  })

  await test.step('a split inside quoted words leaves the target with the first half, 待核', async () => {
    const id = await idOf(page, '新建厂房20万平方米。')
    await caret(page, '新建厂房20万平方米。', 4)
    await press(page, 'Enter')
    const rows = await storedAsShown(page, planId)
    expect(rows.targets).toMatchObject([{ blockId: id }])
    expect((await paperBlocks(page)).filter(each => Object.keys(each.targets).length > 0)).toMatchObject([
      { id, text: '新建厂房' },
    ])
    await press(page, 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  })

  await test.step('a join leaves the id with the first, which takes over the facts of the second', async () => {
    const id = await idOf(page, '引进企业三家。')
    await caret(page, '补链工程', 0)
    await press(page, 'Backspace')
    const rows = await storedAsShown(page, planId)
    expect(await idOf(page, '引进企业三家。补链工程')).toBe(id)
    expect(facts(rows, id)).toEqual(three)
    await press(page, 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  })

  await test.step('a join of two tasks with facts is refused with a hint; 合并 does it', async () => {
    for (const text of ['新建厂房20万平方米。', '引进企业三家。']) {
      await caret(page, text, 0)
      await press(page, 'Shift+End', 'Delete', 'Backspace')
    }
    const ids = [await idOf(page, '强链工程'), await idOf(page, '补链工程')]
    await caret(page, '补链工程', 0)
    await press(page, 'Backspace')
    await expect(page.getByText('两项任务都记有责任单位')).toBeVisible()
    expect(await texts(page)).toContain('补链工程')
    await caret(page, '强链工程', 4)
    await press(page, 'Delete')
    expect(await texts(page)).toContain('补链工程')

    await page.getByRole('button', { name: '合并' }).click()
    const rows = await storedAsShown(page, planId)
    expect(await idOf(page, '强链工程补链工程')).toBe(ids[0])
    expect(facts(rows, ids[0]!)).toEqual([
      '6月底前',
      'lead 县发展改革局',
      'lead 县经信局',
      'support 县财政局',
      '王明',
    ])
    await page.locator('.plan-doc').focus()
    await press(page, 'Control+z')
    const parted = await storedAsShown(page, planId)
    expect(facts(parted, ids[1]!)).toEqual(three)
    await press(page, 'Control+y')
  })
  await sameAfterRestart(moupian, planId)
})

test('deleting over several paragraphs: the words that are left keep their id, and undo brings back the same ids', async ({
  moupian,
}) => {
  const { page } = moupian
  const planId = await opened(moupian)
  const start = canonical(await storedAsShown(page, planId))
  const back = async () => {
    for (let i = 0; i < 9 && (await texts(page)).length !== plan.length; i++) await press(page, 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  }

  await test.step('a whole paragraph with its break', async () => {
    const id = await idOf(page, '补链工程')
    await caret(page, '强链工程', 0)
    await select(page, '强链工程 新建厂房20万平方米。 引进企业三家。 '.length)
    await press(page, 'Delete')
    const rows = await storedAsShown(page, planId)
    expect(await texts(page)).not.toContain('强链工程')
    expect(await idOf(page, '补链工程')).toBe(id)
    expect(facts(rows, id)).toHaveLength(3)
    await back()
  })

  await test.step('typing over it', async () => {
    const id = await idOf(page, '补链工程')
    await caret(page, '引进企业三家。', 0)
    await select(page, '引进企业三家。 '.length)
    await press(page, 'A')
    const rows = await storedAsShown(page, planId)
    expect(await idOf(page, 'A补链工程')).toBe(id)
    expect(facts(rows, id)).toHaveLength(3)
    await back()
  })

  await test.step('the ends of two tasks with facts stay two paragraphs', async () => {
    const ids = [await idOf(page, '强链工程'), await idOf(page, '补链工程')]
    await caret(page, '强链工程', 2)
    await select(page, '工程 新建厂房20万平方米。 引进企业三家。 补链'.length)
    await press(page, 'Backspace')
    await expect(page.getByText('两项任务都记有责任单位')).toBeVisible()
    const rows = await storedAsShown(page, planId)
    expect([await idOf(page, '强链'), await idOf(page, '工程')]).toEqual(ids)
    expect(facts(rows, ids[0]!)).toEqual(two)
    expect(facts(rows, ids[1]!)).toHaveLength(3)
    await back()
  })

  await test.step('everything: the title stays, empty', async () => {
    const id = await idOf(page, title)
    await caret(page, '引进企业三家。', 0)
    await press(page, 'Control+a', 'Delete')
    await storedAsShown(page, planId)
    expect(await paperBlocks(page)).toMatchObject([{ id, type: 'title', text: '' }])
    await back()
  })
  await sameAfterRestart(moupian, planId)
})

test('cut and paste is a move, a copy gets new ids and copied facts', async ({ moupian }) => {
  const { page } = moupian
  const planId = await opened(moupian)
  const start = canonical(await storedAsShown(page, planId))

  await test.step('a whole paragraph is cut and pasted in front of another', async () => {
    const [id, other] = [await idOf(page, '补链工程'), await idOf(page, '安居工程')]
    await caret(page, '补链工程', 0)
    await select(page, '补链工程 '.length)
    await press(page, 'Control+x')
    expect(await texts(page)).not.toContain('补链工程')
    await caret(page, '安居工程', 0)
    await press(page, 'Control+v')
    const rows = await storedAsShown(page, planId)
    expect((await texts(page)).slice(-4)).toEqual(['民生板块', '补链工程', '安居工程', '改造老旧小区八个。'])
    expect([await idOf(page, '补链工程'), await idOf(page, '安居工程')]).toEqual([id, other])
    expect(facts(rows, id)).toEqual(three)
    await press(page, 'Control+z', 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  })

  await test.step('copied into an empty paragraph: new ids, facts copied, the target too', async () => {
    const ids = [await idOf(page, '强链工程'), await idOf(page, '新建厂房20万平方米。')]
    await caret(page, '强链工程', 0)
    await select(page, '强链工程 新建厂房20万平方米。 '.length)
    await press(page, 'Control+c')
    await caret(page, '改造老旧小区八个。', 9)
    await press(page, 'Enter', 'Control+v')
    const rows = await storedAsShown(page, planId)
    const shown = await paperBlocks(page)
    expect(shown.slice(-2).map(each => each.text)).toEqual(['强链工程', '新建厂房20万平方米。'])
    const copies = shown.slice(-2).map(each => each.id)
    expect(copies).not.toContain(ids[0])
    expect(facts(rows, copies[0]!)).toEqual(two)
    expect(facts(rows, ids[0]!)).toEqual(facts(rows, copies[0]!))
    expect(rows.targets.map(target => target.blockId).sort()).toEqual([ids[1], copies[1]].sort())
    await press(page, 'Control+z', 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  })

  await test.step('a copy of the leader and the deadline; pasted twice, three different paragraphs', async () => {
    await caret(page, '补链工程', 0)
    await select(page, '补链工程 '.length)
    await press(page, 'Control+c', 'ArrowLeft', 'Control+v', 'Control+v')
    const rows = await storedAsShown(page, planId)
    const copies = (await paperBlocks(page)).filter(each => each.text === '补链工程')
    expect(copies).toHaveLength(3)
    for (const { id } of copies) expect(facts(rows, id)).toEqual(three)
    await press(page, 'Control+z', 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  })

  await test.step('a phrase stays in its paragraph; its copy has a target of its own, cut words take theirs along', async () => {
    const words = '新建厂房20万平方米'
    const [target] = start.targets
    await caret(page, `${words}。`, 0)
    await select(page, words.length)
    await press(page, 'Control+c')
    await caret(page, '引进企业三家。', 2)
    await press(page, 'Control+v')
    let rows = await storedAsShown(page, planId)
    expect(await texts(page)).toContain(`引进${words}企业三家。`)
    expect(rows.targets).toHaveLength(2)
    expect(rows.targets.find(each => each.id === target!.id)?.blockId).toBe(target!.blockId)
    await press(page, 'Control+z')

    // Words around the quote make no difference.
    await caret(page, `${words}。`, 0)
    await page.keyboard.insertText('年内')
    await press(page, 'Home')
    await select(page, words.length + 2)
    await press(page, 'Control+c')
    await caret(page, '引进企业三家。', 2)
    await press(page, 'Control+v')
    rows = await storedAsShown(page, planId)
    expect(await texts(page)).toContain(`引进年内${words}企业三家。`)
    expect(rows.targets).toHaveLength(2)
    await press(page, 'Control+z', 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)

    await caret(page, `${words}。`, 0)
    await select(page, words.length)
    await press(page, 'Control+x')
    await caret(page, '引进企业三家。', 2)
    await press(page, 'Control+v')
    rows = await storedAsShown(page, planId)
    expect(rows.targets).toMatchObject([
      { id: target!.id, blockId: await idOf(page, `引进${words}企业三家。`) },
    ])
    await press(page, 'Control+z', 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  })
  await sameAfterRestart(moupian, planId)
})

test('promoting, demoting, moving by keyboard and by dragging, and changing the type keep ids and facts', async ({
  moupian,
}) => {
  const { page } = moupian
  const planId = await opened(moupian)
  const start = canonical(await storedAsShown(page, planId))
  const ids = new Map((await paperBlocks(page)).map(each => [each.text, each.id]))
  const undone = async () => {
    await press(page, 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  }
  /** The rows, whose paragraphs must have the ids they had at the start. */
  const kept = async () => {
    const rows = await storedAsShown(page, planId)
    expect(new Map((await paperBlocks(page)).map(each => [each.text, each.id]))).toEqual(
      new Map((await texts(page)).map(text => [text, ids.get(text)!])),
    )
    expect(facts(rows, ids.get('补链工程')!)).toEqual(three)
    expect(rows.targets).toEqual(start.targets)
    return rows
  }
  const parentOf = (rows: PlanRows, text: string) =>
    rows.blocks.find(each => each.id === ids.get(text))!.parentId

  await caret(page, '补链工程', 1)
  await press(page, 'Shift+Tab')
  expect(parentOf(await kept(), '完成技改项目五个。')).toBe(ids.get('补链工程'))
  await expect(block(page, '补链工程')).toHaveAttribute('data-type', 'section')
  await press(page, 'Tab', 'Tab')
  await expect(block(page, '补链工程')).toHaveAttribute('data-type', 'measure')
  expect(parentOf(await kept(), '补链工程')).toBe(ids.get('强链工程'))
  await press(page, 'Control+z', 'Control+z')
  await undone()

  await press(page, 'Alt+ArrowUp')
  await kept()
  expect((await texts(page)).slice(2, 5)).toEqual(['产业板块', '补链工程', '完成技改项目五个。'])
  await press(page, 'Alt+ArrowDown', 'Alt+ArrowDown')
  expect(parentOf(await kept(), '补链工程')).toBe(ids.get('民生板块'))
  await press(page, 'Control+z', 'Control+z')
  await undone()

  const row = (text: string) => page.getByRole('treeitem').filter({ hasText: text })
  const [from, to] = [(await row('强链工程').boundingBox())!, (await row('安居工程').boundingBox())!]
  await page.mouse.move(from.x + 120, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 120, from.y + from.height / 2 + 8)
  await page.mouse.move(to.x + 120, to.y + 4, { steps: 4 })
  await page.mouse.up()
  await expect(block(page, '强链工程')).toHaveAttribute('data-label', '（一）')
  expect(parentOf(await kept(), '强链工程')).toBe(ids.get('民生板块'))
  expect((await texts(page)).slice(-5)).toEqual([
    '强链工程',
    '新建厂房20万平方米。',
    '引进企业三家。',
    '安居工程',
    '改造老旧小区八个。',
  ])
  await page.locator('.plan-doc').focus()
  await undone()

  await caret(page, '新建厂房20万平方米。', 3)
  for (const [key, type] of [
    ['Control+Alt+1', 'section'],
    ['Control+Alt+2', 'task'],
    ['Control+Alt+4', 'paragraph'],
    ['Control+Alt+3', 'measure'],
  ] as const) {
    await press(page, key)
    await expect(block(page, '新建厂房20万平方米。')).toHaveAttribute('data-type', type)
    await kept()
  }
  await block(page, '新建厂房20万平方米。').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '改为任务' }).click()
  await expect(block(page, '新建厂房20万平方米。')).toHaveAttribute('data-type', 'task')
  await kept()
  await sameAfterRestart(moupian, planId)
})

test('between two plans: what is cut or copied comes with its facts under new ids, and the first plan loses it', async ({
  moupian,
}) => {
  const { page } = moupian
  const [planId, other] = [await opened(moupian), await addPlan(page, second)]
  const start = canonical(await storedAsShown(page, planId))
  const ids = new Set(start.blocks.map(each => each.id))
  const brought = async () => {
    const rows = await storedAsShown(page, other)
    const shown = await paperBlocks(page)
    for (const { id } of shown) expect(ids.has(id)).toBe(false)
    return { rows, shown }
  }

  await caret(page, '强链工程', 0)
  await select(page, '强链工程 新建厂房20万平方米。 '.length)
  await press(page, 'Control+x')
  const without = canonical(await storedAsShown(page, planId))
  expect(await texts(page)).not.toContain('强链工程')
  await press(page, 'Control+z')
  expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  await press(page, 'Control+y')
  expect(canonical(await storedAsShown(page, planId))).toEqual(without)

  await openFromList(page, secondTitle)
  const empty = canonical(await storedAsShown(page, other))
  await caret(page, '建设公园两座。', 0)
  await press(page, 'Control+v')
  const { rows, shown } = await brought()
  expect(shown.map(each => each.text).slice(-3)).toEqual([
    '强链工程',
    '新建厂房20万平方米。',
    '建设公园两座。',
  ])
  expect(facts(rows, shown.at(-3)!.id)).toEqual(two)
  expect(rows.targets).toMatchObject([{ blockId: shown.at(-2)!.id, text: '新建厂房20万平方米' }])
  expect(start.targets.map(each => each.id)).not.toContain(rows.targets[0]!.id)
  await expect(page.locator('.plan-block[data-clause*="县发展改革局"]')).toHaveCount(1)
  await press(page, 'Control+z')
  expect(canonical(await storedAsShown(page, other))).toEqual(empty)
  await press(page, 'Control+y')
  expect(canonical((await brought()).rows)).toEqual(canonical(rows))

  await openFromList(page, title)
  expect(canonical(await storedAsShown(page, planId))).toEqual(without)
  await caret(page, '补链工程', 0)
  await select(page, '补链工程 '.length)
  await press(page, 'Control+c')
  await openFromList(page, secondTitle)
  await caret(page, '建设公园两座。', 7)
  await press(page, 'Enter', 'Control+v')
  const copied = await brought()
  expect(copied.shown.at(-1)).toMatchObject({ text: '补链工程', type: 'task' })
  expect(facts(copied.rows, copied.shown.at(-1)!.id)).toEqual(three)
  await sameAfterRestart(moupian, other, secondTitle)
  await openFromList(moupian.page, title)
  expect(canonical(await storedAsShown(moupian.page, planId))).toEqual(without)
})

test('pasted from Word, WPS, a page or as text: printed numbers become structure and evidence, nothing else comes in', async ({
  moupian,
}) => {
  const { page } = moupian
  const planId = await opened(moupian)
  const start = canonical(await storedAsShown(page, planId))
  const before = new Set(start.blocks.map(each => each.id))
  const clip = (html: string, text: string) =>
    // The runtime of the tests has the older of the two signatures that Electron knows.
    moupian.app.evaluate(({ clipboard }, data) => clipboard.write(data as never), { html, text })
  /** What the paste brought, as printed label and evidence, type and words. */
  const pasted = async () => {
    const rows = await storedAsShown(page, planId)
    const labels = new Map(rows.blocks.map(each => [each.id, each.label]))
    const shown = await paperBlocks(page)
    return shown
      .filter(({ id }) => !before.has(id))
      .map(({ id, type, level, text }) => `${labels.get(id)}|${type}${level === 1 ? '' : level}|${text}`)
  }
  const undone = async () => {
    for (let i = 0; i < 3 && (await texts(page)).length !== plan.length; i++) await press(page, 'Control+z')
    expect(canonical(await storedAsShown(page, planId))).toEqual(start)
  }
  const fixture = (name: string) =>
    readFile(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8')

  await test.step('Word', async () => {
    await clip(await fixture('word.html'), '一、开放板块\r\n（一）口岸提升工程')
    await caret(page, '改造老旧小区八个。', 9)
    await press(page, 'Enter', 'Control+v')
    expect(await pasted()).toEqual([
      '一、|section|开放板块',
      '（一）|task|口岸提升工程',
      '|measure|推进甲县口岸扩大开放，全年通关量增长 12%以上。',
      '1.|measure|建设保税仓库两座，完善配套道路。',
      '•|measure2|简化查验手续。',
      '二、|section|营商板块',
      '|paragraph|优化服务。',
      // A table, with one inside: cell by cell, as they are read.
      '|paragraph|疏通河道两条。',
      '|paragraph|6月底前完成',
    ])
    await expect(block(page, '开放板块')).toHaveAttribute('data-label', '三、')
    await expect(block(page, '营商板块')).toHaveAttribute('data-label', '四、')
    expect(await page.locator('.plan-doc :is(img, script, style, a, b, [onclick], [style])').count()).toBe(0)
    expect(await page.title()).not.toContain('不应')
    await undone()
  })

  await test.step('WPS, in front of a paragraph, which keeps its id', async () => {
    const id = await idOf(page, '安居工程')
    await clip(await fixture('wps.html'), '（三）通道畅通工程')
    await caret(page, '安居工程', 0)
    await press(page, 'Control+v')
    expect(await pasted()).toEqual([
      '（三）|task|通道畅通工程',
      '|measure|新改建农村公路30公里。',
      '1.|measure|打通断头路三条。',
      '2.|measure|设置公交站点。',
    ])
    expect(await idOf(page, '2.0平台接入全部客运线路。安居工程')).toBe(id)
    await undone()
  })

  await test.step('plain text: a number that belongs to the words stays in them', async () => {
    const lines = [
      '一、数字板块',
      '（一）夯实底座工程',
      '1.推进数据归集。',
      '2.0平台年内上线。',
      '5G网络全域覆盖。',
      '3.5亿元专项资金到位。',
      '2．建设算力中心。',
      '（1）完成选址。',
      '①签订协议。',
    ]
    await clip('', lines.join('\r\n'))
    await caret(page, '改造老旧小区八个。', 9)
    await press(page, 'Enter', 'Control+v')
    expect(await pasted()).toEqual([
      '一、|section|数字板块',
      '（一）|task|夯实底座工程',
      '1.|measure|推进数据归集。',
      '|measure|2.0平台年内上线。',
      '|measure|5G网络全域覆盖。',
      '|measure|3.5亿元专项资金到位。',
      '2．|measure|建设算力中心。',
      '（1）|measure2|完成选址。',
      '①|measure3|签订协议。',
    ])
    await undone()
  })

  await test.step('a phrase and a single line stay in their paragraph; several lines part it', async () => {
    await clip('<p class=MsoNormal><b>标准</b>化</p>', '标准化')
    await caret(page, '新建厂房20万平方米。', 2)
    await press(page, 'Control+v')
    expect(await texts(page)).toContain('新建标准化厂房20万平方米。')
    expect(await pasted()).toEqual([])
    await press(page, 'Control+z')
    await clip('', '标准化')
    await press(page, 'Control+v')
    expect(await texts(page)).toContain('新建标准化厂房20万平方米。')
    await press(page, 'Control+z')
    await clip('', '甲\n\n乙\n丙')
    await press(page, 'Control+v')
    expect((await texts(page)).slice(4, 7)).toEqual(['新建甲', '乙', '丙厂房20万平方米。'])
    await undone()
  })

  await test.step('a page that names ids of this plan brings no second paragraph of that id', async () => {
    const id = await idOf(page, '强链工程')
    const target = start.targets[0]!.id
    await clip(
      `<p data-id="${id}" data-type="task">冒充的任务<span data-target="${target}">五个</span></p><p>又一段</p>`,
      '',
    )
    await caret(page, '改造老旧小区八个。', 9)
    await press(page, 'Enter', 'Control+v')
    const rows = await storedAsShown(page, planId)
    expect(await idOf(page, '强链工程')).toBe(id)
    expect(rows.owners).toHaveLength(start.owners.length)
    expect(rows.targets).toEqual(start.targets)
    await undone()
  })

  await clip(await fixture('word.html'), '')
  await caret(page, '改造老旧小区八个。', 9)
  await press(page, 'Enter', 'Control+v')
  await sameAfterRestart(moupian, planId)
})
