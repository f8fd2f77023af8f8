// The sheet of shortcuts says nothing that is not so: every key it lists is pressed where it is listed for, and
// something takes it.
import type { Page } from '@playwright/test'
import { zh } from '../../src/renderer/strings/zh-CN.ts'
import { expect, test, type MoupianApp } from './support/app.ts'
import { caretBehind, openSamplePlan } from './support/sample.ts'

/** The key as Playwright names it. */
const named: Record<string, string> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  空格: 'Space',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
}
const pressable = (keys: string) =>
  keys
    .split('+')
    .map(key => named[key] ?? key)
    .join('+')
/** "Ctrl+1～5" stands for five keys. */
const each = (keys: string): string[] => {
  const [, before = '', from, to] = /^(.*?)(\d)～(\d)$/u.exec(keys) ?? []
  if (from === undefined || to === undefined) return [keys]
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${before}${Number(from) + at}`)
}

/** Notes from now on every key and every use of the clipboard that the window takes for itself. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const taken: string[] = []
    Object.assign(globalThis, { taken })
    const prevent = Event.prototype.preventDefault
    Event.prototype.preventDefault = function (this: Event) {
      if (['keydown', 'copy', 'paste'].includes(this.type)) taken.push(this.type)
      prevent.call(this)
    }
  })
const takeNotes = (page: Page) =>
  page.evaluate(() => (Reflect.get(globalThis, 'taken') as string[]).splice(0).length > 0)

/** The keys of the program's menu that it takes before the window does, as the sheet writes them. */
const menuKeys = ({ app }: MoupianApp) =>
  app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()!
      .items.flatMap(item => item.submenu?.items ?? [])
      .filter(item => item.registerAccelerator && item.accelerator)
      .map(item => String(item.accelerator).replace('CmdOrCtrl', 'Ctrl')),
  )

test('every key of the sheet does something where it is listed', async ({ moupian }) => {
  const { page } = moupian
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const closeDialogs = async () => {
    while (await page.getByRole('dialog').first().isVisible()) {
      await press('Escape')
      await page.waitForFunction(count => document.querySelectorAll('[role="dialog"]').length < count, 2)
    }
  }
  const card = () => page.locator('article.card').first()
  const chip = () => page.locator('[data-chip]').first()
  const menu = await menuKeys(moupian)
  const onPaper = async () => {
    await press('Control+1')
    await caretBehind(page, '培育一批数据服务型企业')
    await press('ArrowLeft', 'Shift+ArrowLeft')
  }
  const onTree = async () => {
    await page.getByRole('tree').focus()
    await press('Home', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown')
  }
  const onTable = async (tab: string, name: string) => {
    // A cell that the key before opened is given up.
    await press('Escape', 'Escape', tab)
    await expect(page.getByRole('grid', { name })).toBeVisible()
  }
  /** How to get to where the keys of a group are listed for; a sentence of the group may need a place of its own. */
  const places: Record<string, (does: string) => Promise<void>> = {
    窗口: onPaper,
    文稿: onPaper,
    提纲: onTree,
    事项: async does => {
      await press('Control+1')
      await caretBehind(page, '累计上云企业达40万家')
      const field = page.getByRole('complementary', { name: '事项' }).getByRole('combobox').first()
      if (/单位$/.test(does) && (await page.locator('[data-chip]').count()) === 0) {
        await field.focus()
        await page.keyboard.type('k')
        await expect(page.locator('.suggestion[data-highlighted]')).toContainText('科技厅')
        await press('Enter')
      }
      if (/去掉选中的单位/.test(does)) await chip().focus()
      else if (/指标/.test(does)) await card().focus()
      else {
        await field.focus()
        await page.keyboard.type('k')
      }
    },
    分工表: async does => {
      await onTable('Control+2', '分工表')
      if (/填入/.test(does)) await press('Enter')
    },
    指标: () => onTable('Control+3', '目标指标'),
  }

  await openSamplePlan(page)
  await listen(page)
  const idle: string[] = []
  for (const group of zh.help.shortcutGroups) {
    const goTo = places[group.name]
    if (!goTo) continue
    for (const { keys, does } of group.keys) {
      for (const key of keys.flatMap(each)) {
        if (menu.includes(key)) continue
        // These belong to screens of their own.
        if (/预览|对比时|Shift\+F10/.test(`${does}${key}`)) continue
        await goTo(does)
        await takeNotes(page)
        await press(pressable(key))
        if (!(await takeNotes(page))) idle.push(`${group.name} ${key} ${does}`)
        await closeDialogs()
      }
    }
  }
  expect(idle).toEqual([])
  expect(moupian.problems).toEqual([])
})
