// Versions and the comparison as a drafter meets them: freeze, change, compare, go through the differences, bring back.
import { readFileSync, writeFileSync } from 'node:fs'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, test } from './support/app.ts'
import { call } from './support/call.ts'

test('a version is frozen, compared with what was changed since, and brought back', async ({ moupian }) => {
  const { page } = moupian
  const paper = page.locator('.ProseMirror')
  const measure = paper.locator('[data-type="measure"]', { hasText: '累计上云企业达40万家' })
  await expect(measure).toBeVisible()
  const button = page.getByRole('button', { name: '版本', exact: true })
  const dialog = page.getByRole('dialog', { name: '版本' })

  await button.click()
  await dialog.getByRole('button', { name: '冻结当前稿' }).click()
  await expect(dialog.getByText('请填写版本名称。')).toBeVisible()
  await dialog.getByRole('button', { name: '征求意见稿' }).click()
  await dialog.getByRole('button', { name: '冻结当前稿' }).click()
  const entry = dialog.locator('[data-version="征求意见稿"]')
  await expect(entry).toBeVisible()
  await page.keyboard.press('Escape')

  await measure.click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('组织上云培训20场。')
  await expect(measure).toContainText('组织上云培训20场')

  await button.click()
  await entry.getByRole('button', { name: '与当前稿比较' }).click()
  const comparison = page.getByRole('tabpanel', { name: '对比' })
  await expect(comparison.locator('[data-filter="reworded"]')).toHaveText('改写1')
  await page.keyboard.press('F7')
  await expect(comparison.locator('ins')).toHaveText(['组织上云培训20场。'])
  await expect(comparison.getByText('第 1 处，共 1 处')).toBeVisible()
  await expect(comparison.locator('[aria-current="true"]')).toContainText('组织上云培训20场')
  await comparison.locator('[data-filter="changed"]').click()
  await expect(comparison.locator('[data-change]')).toHaveCount(1)
  await expect(comparison.locator('[data-change-note]')).toContainText('修改表述1项')

  // A clause of the note leads to its line; the note is edited and written, and so are the changes themselves.
  await page.keyboard.press('Escape')
  await expect(paper).toBeVisible()
  await page.keyboard.press('Control+5')
  await comparison.locator('[data-filter="new"]').click()
  await comparison.locator('[data-change-note] [role=link]').first().click()
  await expect(comparison.locator('[aria-current="true"]')).toContainText('组织上云培训20场')
  await comparison.getByRole('button', { name: '编辑', exact: true }).click()
  await comparison.getByLabel('变化说明第 1 段').fill('根据各地意见，本稿作了如下修改。')
  await comparison.getByRole('button', { name: '编辑完成' }).click()
  const write = async (form: string, name: string) => {
    const path = test.info().outputPath(name)
    await answerDialogs(moupian.app, { save: path })
    await comparison.getByRole('button', { name: '导出……' }).click()
    await page.getByRole('menuitem', { name: form }).click()
    await expect(comparison.locator('[data-written]')).toContainText(`已导出“${name}”`)
    return (revisions: 'original' | 'accepted') =>
      readDocx(readFileSync(path), { revisions })
        .paragraphs.map(paragraph => paragraph.text)
        .join('\n')
  }
  const tracked = await write('修订稿（Word 修订）', '修订稿.docx')
  expect(tracked('accepted')).toContain('组织上云培训20场')
  expect(tracked('original')).not.toContain('组织上云培训20场')
  const table = await write('修订对照表', '对照表.docx')
  expect(table('accepted')).toContain('组织上云培训20场')
  const note = await write('变化说明', '说明.docx')
  expect(note('accepted')).toContain('根据各地意见，本稿作了如下修改。')
  await page.screenshot({ path: test.info().outputPath('comparison.png') })

  // What was written into the note is kept over another comparison; what changed since is marked; a fresh one is asked for.
  await comparison.getByRole('button', { name: '对调' }).click()
  await expect(comparison.locator('[data-change-note]')).not.toContainText('根据各地意见')
  await comparison.getByRole('button', { name: '对调' }).click()
  await expect(comparison.locator('[data-change-note]')).toContainText('根据各地意见')
  await expect(comparison.locator('[data-note-old]')).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await measure.click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('年底前通报。')
  await page.keyboard.press('Control+5')
  await comparison.getByRole('button', { name: '重新对比' }).click()
  await expect(comparison.locator('[data-note-old]')).toContainText('有 1 处所述内容后来又有变化')
  await expect(comparison.locator('[data-change-note] .stale')).toHaveCount(1)
  await page.screenshot({ path: test.info().outputPath('note-old.png') })
  await comparison.getByRole('button', { name: '重新生成' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: '取消' }).click()
  await expect(comparison.locator('[data-change-note]')).toContainText('根据各地意见')
  await comparison.getByRole('button', { name: '重新生成' }).click()
  await question.getByRole('button', { name: '重新生成' }).click()
  await expect(comparison.locator('[data-change-note]')).toContainText('修改表述1项')
  await expect(comparison.locator('[data-note-old]')).toHaveCount(0)
  await page.keyboard.press('Control+1')

  // The export gallery marks what changed since a version too.
  await page.keyboard.press('Control+e')
  const gallery = page.getByRole('dialog', { name: '导出 Word' })
  await gallery.getByLabel('修订标记').selectOption({ label: '标出与“征求意见稿”相比的修订' })
  await expect(gallery.getByText('修订署名“')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('gallery.png') })
  const marked = test.info().outputPath('带修订.docx')
  await answerDialogs(moupian.app, { save: marked })
  await gallery.getByRole('button', { name: '导出', exact: true }).click()
  await expect(gallery.getByText('拒绝全部修订后').first()).toBeVisible()
  const read = (revisions: 'original' | 'accepted') =>
    readDocx(readFileSync(marked), { revisions })
      .paragraphs.map(paragraph => paragraph.text)
      .join()
  expect(read('original')).not.toContain('组织上云培训20场')
  expect(read('accepted')).toContain('组织上云培训20场')
  await page.keyboard.press('Escape')
  await expect(gallery).toHaveCount(0)

  await button.click()
  await entry.getByRole('button', { name: '恢复为当前稿' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '恢复为当前稿' }).click()
  await expect(measure).not.toContainText('组织上云培训20场')
  // It is a step like any other: taken back and made again by keys.
  await page.getByRole('tab', { name: '文稿' }).focus()
  await page.keyboard.press('Control+z')
  await expect(measure).toContainText('组织上云培训20场')
  await page.keyboard.press('Control+Shift+z')
  await expect(measure).not.toContainText('组织上云培训20场')
  // Every heading has its number, whatever was brought back.
  const headings = paper.locator('.plan-block:is([data-type=section], [data-type=task])')
  expect(await headings.evaluateAll(all => all.filter(each => !each.hasAttribute('data-label')).length)).toBe(
    0,
  )
  await button.click()
  await expect(dialog.locator('[data-version]')).toHaveCount(2)
  await expect(dialog.locator('[data-version]').first()).toContainText('恢复“征求意见稿”前')
  await page.screenshot({ path: test.info().outputPath('versions.png') })

  const [plan] = await call(page, 'plans.list', {})
  const versions = await call(page, 'versions.list', { planId: plan!.id })
  const kept = await call(page, 'versions.load', { versionId: versions[1]!.id })
  expect(JSON.stringify(kept.rows)).toContain('组织上云培训20场')
  expect(moupian.problems).toEqual([])
})

test('next year is drafted with a preview, and the history of a paragraph is told', async ({ moupian }) => {
  const { page } = moupian
  const measure = page.locator('.ProseMirror [data-type="measure"]', { hasText: '累计上云企业达40万家' })
  await measure.click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('组织上云培训20场。')
  await page.getByRole('button', { name: '查看历史' }).click()
  const history = page.locator('[data-history]')
  await expect(history).toHaveCount(2)
  await expect(history.first().locator('ins')).toHaveText(['组织上云培训20场。'])
  await history.first().getByRole('button', { name: '恢复到此前' }).click()
  await expect(measure).not.toContainText('组织上云培训20场')
  await expect(page.getByText('已恢复到这次修改之前')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('history.png') })
  await page.getByRole('tab', { name: '文稿' }).focus()
  await page.keyboard.press('Control+z')
  await expect(measure).toContainText('组织上云培训20场')

  await page.getByRole('button', { name: '编下一年' }).click()
  const dialog = page.getByRole('dialog', { name: '编下一年方案' })
  const year = dialog.getByLabel('新方案年份')
  await expect(year).toHaveValue('2021')
  await year.fill('2020')
  await expect(dialog.getByText('请填写晚于 2020 年的年份。')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '建立新方案' })).toBeDisabled()
  await year.fill('2021')
  await expect(dialog.locator('[data-preview]')).toContainText('不列入 0 段')
  // One key a row: the first task is done, the second is left out, the third becomes part of the one before it.
  await dialog.getByRole('button', { name: '只看任务' }).click()
  const rows = dialog.getByRole('listbox', { name: '逐项取舍' })
  await rows.focus()
  for (const key of ['ArrowDown', 'q', '2']) await page.keyboard.press(key)
  await expect(rows.locator('[data-decision="drop"]')).toHaveCount(2)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('0')
  await expect(rows.locator('[data-decision="drop"]')).toHaveCount(1)
  await page.keyboard.press('3')
  await expect(rows.locator('[data-decision="merge"]')).toHaveCount(1)
  await expect(dialog.locator('[data-preview]')).toContainText('并入 1 段')
  await expect(dialog.locator('[data-preview]')).not.toContainText('不列入 0 段')
  // How tasks stood comes from a table too; a row that belongs to no task is listed.
  const left = async () =>
    Number((await dialog.locator('[data-preview]').innerText()).match(/不列入 (\d+) 段/)![1])
  const before = await left()
  const table = test.info().outputPath('完成情况.csv')
  writeFileSync(
    table,
    '完成情况,重点工作\r\n已完成,1.打造全国领先的大数据产业中心，抓好14家大数据省级重点企业研究院建设，培育一批数据服务型企业\r\n未完成,举办龙舟邀请赛，吸引周边城市代表队参赛。\r\n',
  )
  await answerDialogs(moupian.app, { open: table })
  await dialog.getByRole('button', { name: '导入完成情况' }).click()
  await expect(dialog.locator('[data-table-report]')).toContainText('已读入 1 项')
  await expect(dialog.locator('[data-unmatched]')).toHaveText(/找不到对应的任务：\s*举办龙舟邀请赛/)
  expect(await left()).toBeGreaterThan(before)
  await expect(dialog.locator('[data-review]').first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('rollover.png') })
  await dialog.getByRole('button', { name: '建立新方案' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('深化数字浙江建设2021年工作要点')
  const plans = await call(page, 'plans.list', {})
  expect(plans.map(plan => plan.year)).toEqual([2021, 2020])
  expect(plans[0]!.tasks).toBe(plans[1]!.tasks - 2)

  await page.getByRole('button', { name: '版本', exact: true }).click()
  await page.getByRole('button', { name: '与其他方案或文档比较' }).click()
  const comparison = page.getByRole('tabpanel', { name: '对比' })
  await comparison.getByLabel('原稿').selectOption(`plan:${plans[1]!.id}`)
  await expect(comparison.locator('[data-filter="new"]')).toHaveText('新增0')
  await expect(comparison.locator('[data-filter="moved"]')).toHaveText('移动0')
  await comparison.locator('[data-filter="dropped"]').click()
  await expect(comparison.locator('[data-change="dropped"]').first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('years.png') })
  // A sister plan of the same year says more than this one: both sentences are listed, and lead to the paper.
  const stored = await call(page, 'plans.load', { planId: plans[0]!.id })
  const target = stored.targets.find(each => each.text.includes('上云企业'))!
  const block = stored.blocks.find(each => each.id === target.blockId)!
  const { planId } = await call(page, 'plans.create', { title: '数字经济2021年工作要点', year: 2021 })
  const copy = { ...block, id: crypto.randomUUID(), planId, parentId: null, ord: 'zz', lineageId: null }
  await call(page, 'operations.apply', {
    planId,
    batchId: crypto.randomUUID(),
    operations: [
      { op: 'block.insert', row: { ...copy, inline: [{ type: 'text', text: block.text }] } },
      {
        op: 'target.insert',
        row: { ...target, id: crypto.randomUUID(), blockId: copy.id, value: 50, amount: 500_000 },
      },
    ],
  })
  await call(page, 'links.set', { planId: plans[0]!.id, otherId: planId, kind: 'sister' })
  await comparison.getByRole('button', { name: '关联方案' }).click()
  const links = page.getByRole('dialog', { name: '上级方案和姊妹方案' })
  await expect(links.locator('[data-disagreement]')).toContainText('数值不一致')
  await links.getByLabel(/深化数字浙江建设2020年/).selectOption({ label: '上级方案' })
  await expect(links.getByText('有 1 处不一致')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('links.png') })
  await links.locator('[data-disagreement]').click()
  await expect(page.locator('.ProseMirror')).toBeVisible()
  // It stands among the findings of the paragraph, with what the other plan says; edited away, it goes.
  const ours = page.locator('.ProseMirror [data-type="measure"]', { hasText: '累计上云企业达40万家' })
  await ours.click()
  const finding = page.locator('.finding', { hasText: '数字经济2021年工作要点' })
  await expect(finding).toContainText('数值不一致')
  await page.screenshot({ path: test.info().outputPath('linked-finding.png') })
  await call(page, 'links.set', { planId: plans[0]!.id, otherId: planId, kind: null })
  await page.keyboard.press('Control+5')
  await comparison.getByRole('button', { name: '复制', exact: true }).click()
  await expect(page.getByText('变化说明已复制。')).toBeVisible()
  const copied = await moupian.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.replaceAll('\r\n', '\n')).toBe(await comparison.locator('[data-change-note]').innerText())
  expect(moupian.problems).toEqual([])
})
