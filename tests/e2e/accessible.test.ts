// What axe finds on every screen, tab and dialog, with the sample; and that the keyboard alone reaches everything on the
// desk, with a ring to show for it.
import type { Locator, Page } from '@playwright/test'
import { expect, test, type MoupianApp } from './support/app.ts'
import { openSamplePlan } from './support/sample.ts'
import { seriousViolations } from './support/serious-violations.ts'

/** Waits for `shown` and asks axe about the whole window. Every screen is asked about, whatever the one before says. */
async function nothingSerious(page: Page, name: string, shown: Locator): Promise<void> {
  await expect(shown).toBeVisible()
  expect.soft(await seriousViolations(page, 'body'), name).toEqual([])
}

/** A command of the program's menu. */
const command = ({ app }: MoupianApp, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()!.getMenuItemById(item)!.click(), id)

test.describe('on a program that was used before', () => {
  test.use({ usedBefore: true })

  test('axe finds nothing serious on any screen, in any tab or dialog', async ({ moupian }) => {
    const { page } = moupian
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const dialog = (name: string) => page.getByRole('dialog', { name })
    const put = async (name: string) => {
      await press('Escape')
      await expect(dialog(name)).toBeHidden()
    }
    await nothingSerious(page, '开始', page.getByRole('button', { name: /用示例练习/ }))
    await openSamplePlan(page)

    // The desk with the caret in a task: outline, paper and inspector filled.
    await page.locator('.plan-block', { hasText: '累计上云企业达40万家' }).first().click()
    await nothingSerious(page, '案头', page.getByRole('complementary', { name: '事项' }))
    await press('F6', 'F6', 'Shift+ArrowDown')
    await nothingSerious(page, '提纲选中多项', page.getByText('选中 2 项'))
    await press('Control+Shift+B')
    await nothingSerious(page, '批量设置', dialog('批量设置责任单位'))
    await page.keyboard.type('sfgw')
    await nothingSerious(page, '批量设置，可选单位', page.getByRole('option', { name: '省发展改革委' }))
    await press('Escape')
    await put('批量设置责任单位')

    await press('Control+2', 'Enter')
    await page.keyboard.insertText('省')
    await nothingSerious(page, '分工表', page.getByRole('grid', { name: '分工表' }))
    await press('Escape', 'Escape', 'Control+3')
    await nothingSerious(page, '指标', page.getByRole('grid', { name: '目标指标' }))
    await press('Control+4')
    await nothingSerious(page, '概览', page.getByRole('heading', { name: '责任单位明确情况' }))

    await press('Control+f')
    await page.keyboard.insertText('数字化')
    await nothingSerious(page, '查找替换', page.getByRole('search').locator('li').first())
    await press('Escape', 'Control+k')
    await page.keyboard.insertText('数字')
    await nothingSerious(page, '搜索', page.getByRole('option').first())
    await press('Escape', 'Escape')
    for (const name of ['改序号样式', '单位名录']) {
      await page.getByRole('button', { name: '工作库', exact: true }).click()
      await page.getByRole('menuitem', { name }).click()
      await nothingSerious(page, name, page.getByRole('dialog'))
      if (name === '单位名录') {
        await page.getByRole('button', { name: '粘贴名单' }).click()
        await page.keyboard.insertText('湖滨管理中心、湖管中心\n湖滨中心\n')
        await nothingSerious(page, '粘贴名单', page.getByRole('button', { name: '确定导入' }))
      }
      await press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }

    await page.getByRole('button', { name: '版本', exact: true }).click()
    await page.getByRole('button', { name: '征求意见稿' }).click()
    await page.getByRole('button', { name: '冻结当前稿' }).click()
    await nothingSerious(page, '版本', page.locator('[data-version="征求意见稿"]'))
    await page.getByRole('button', { name: '与当前稿比较' }).click()
    await nothingSerious(page, '对比', page.getByRole('tabpanel', { name: '对比' }))
    await page.getByRole('button', { name: '关联方案' }).click()
    await nothingSerious(page, '关联方案', dialog('上级方案和姊妹方案'))
    await press('Escape', 'Control+1')
    await page.getByRole('button', { name: '编下一年' }).click()
    await nothingSerious(page, '编下一年', dialog('编下一年方案').getByRole('listbox'))
    await put('编下一年方案')
    await press('Control+e')
    await nothingSerious(page, '导出', page.locator('.paper-sheet').first())
    await press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await press('F1')
    await nothingSerious(page, '快捷键', dialog('快捷键'))
    await put('快捷键')
    await command(moupian, 'help.about')
    await nothingSerious(page, '关于', dialog('关于谋篇'))
    await put('关于谋篇')

    await page.getByRole('button', { name: '示例工作库' }).click()
    await nothingSerious(page, '工作库', page.getByRole('table'))
    await command(moupian, 'plan.create')
    await nothingSerious(page, '新建方案', page.getByRole('dialog'))
    await press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    const text = '全区要点\n一、板块\n（一）任务。新建公园23个。（牵头单位：区建设局）\n'
    await moupian.app.evaluate(({ clipboard }, plan) => clipboard.writeText(plan), text)
    await command(moupian, 'import.clipboard')
    await nothingSerious(page, '导入核对', page.getByRole('heading', { name: '导入方案' }))
    expect(moupian.problems).toEqual([])
  })
})

test('the Tab key goes through the whole desk, each stop has a name and shows that it has the focus', async ({
  moupian,
}) => {
  const { page } = moupian
  await openSamplePlan(page)
  await page.locator('.plan-block', { hasText: '累计上云企业达40万家' }).first().click()
  // A pane is passed over until something in it can take the focus.
  await expect(page.getByRole('combobox', { name: '添加牵头单位' })).toBeVisible()
  // The paper keeps Tab for 降级; F6 leaves it, from pane to pane and round again.
  const pane = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') ?? '文稿')
  const round: string[] = []
  for (let turn = 0; turn < 3; turn++) {
    await page.keyboard.press('F6')
    round.push(await pane())
  }
  expect([...round].sort()).toEqual(['事项', '提纲', '文稿'].sort())
  await page.keyboard.press('F6')
  await page.keyboard.press('Shift+F6')
  expect(await pane()).toBe(round[2])

  /** The stop that has the focus now: its name, and whether something is drawn around it or in it. */
  const stop = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const drawn = (one: Element | null) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      }
      const active = element.getAttribute('aria-activedescendant')
      const label = (element as HTMLInputElement).labels?.[0]?.textContent
      const name = element.getAttribute('aria-label') ?? label ?? element.textContent!.trim()
      return {
        paper: element.classList.contains('ProseMirror'),
        name: name || (element.title ?? ''),
        ring: drawn(element) || drawn(active === null ? null : document.getElementById(active)),
        tag: element.outerHTML.slice(0, 120),
      }
    })
  await page.locator('.crumb').focus()
  const names: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const { paper, name, ring, tag } = await stop()
    if (paper) break
    expect(name, tag).not.toBe('')
    expect(ring, tag).toBe(true)
    names.push(name)
  }
  for (const expected of ['编下一年', '版本', '导出 Word', '筛选提纲', '提纲'])
    expect(names).toContain(expected)
  await page.getByRole('complementary', { name: '事项' }).getByRole('combobox').first().focus()
  const inspector: string[] = []
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const { name, ring, tag } = await stop()
    if (name.endsWith('%')) break
    expect(ring, tag).toBe(true)
    inspector.push(name)
  }
  for (const expected of ['添加配合单位', '分管领导', '查看历史']) expect(inspector).toContain(expected)
})
