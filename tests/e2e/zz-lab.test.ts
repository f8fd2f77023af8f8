import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { render } from '../support/office/render.ts'
import { answerDialogs } from './support/answer-dialogs.ts'
import { expect, test } from './support/app.ts'
import { call } from './support/call.ts'
test.setTimeout(900_000)
const fields: Record<string, string> = {
  发文机关: '某省人民政府办公厅', 发文字号: '某政办发〔2022〕5号', 主送机关: '各市、县（市、区）人民政府', 成文日期: '2022年3月6日',
  印发机关: '某省人民政府办公厅', 印发日期: '2022年3月9日', 简报名称: '数字化改革工作简报', 纪要名称: '专题会议纪要', 出席人员: '王某、李某', 存在问题: '部分用地尚未落实。', 随文附件: '任务分解表', 抄送机关: '省委各部门，省人大常委会',
  报: '省委', 印数: '50',
}
test('lab', async ({ moupian, userData }) => {
  const { page, app } = moupian
  await expect(page.locator('.plan-block').first()).toBeVisible()
  const log: string[] = []
  const doPlan = async (label: string, templates: string[]) => {
    await page.keyboard.press('Control+e')
    await expect(page.locator('.paper-sheet').first()).toBeVisible()
    for (const t of templates) {
      await page.getByRole('radio', { name: t, exact: true }).check()
      await page.waitForTimeout(500)
      for (const [k, v] of Object.entries(fields)) {
        const f = page.getByLabel(k, { exact: true })
        if (await f.count()) await f.fill(v)
      }
      await page.waitForTimeout(1500)
      const shown = await page.locator('.paper-sheet').evaluateAll(all => all.map(s => (s as HTMLElement).innerText.replace(/\s/g, '')))
      const out = join(userData, `${label}${t}.docx`)
      await answerDialogs(app, { save: out })
      await page.screenshot({ path: `/tmp/look/win-${label}-${t.slice(0, 4)}.png` })
      await page.getByRole('button', { name: '导出', exact: true }).click()
      await expect(page.getByText('已导出并核对')).toBeVisible({ timeout: 60_000 })
      const r = await render(await readFile(out))
      const lo = r.pages.map(p => p.words.map(w => w.text).join('').replace(/\s/g, ''))
      const same = shown.filter((s, i) => s.slice(0, 6) === lo[i]?.slice(0, 6)).length
      log.push(`${label} ${t}: preview ${shown.length} LO ${lo.length} same starts ${same} ` + shown.map((s, i) => s.slice(0, 6) === lo[i]?.slice(0, 6) ? '' : `[${i + 1}: ${s.slice(0, 12)} | ${lo[i]?.slice(0, 12)}]`).join(''))
      await r.close()
      await page.getByRole('button', { name: '再导出一份', exact: true }).click()
    }
    await page.getByRole('button', { name: '取消', exact: true }).click()
  }
  await doPlan('示例', ['公文（党政机关公文格式）', '信函', '纪要', '任务分解表', '汇报材料', '一页纸简要情况', '简报', '督办通知单'])
  await writeFile('/tmp/look/compare.log', log.join('\n'))
  await answerDialogs(app, { open: '/tmp/look/lib/lab.moupian' })
  await call(page, 'library.choose', {})
  const plans = await call(page, 'plans.list', {})
  log.push(JSON.stringify(plans.map(p => p.title)))
  await page.reload()
  await page.waitForTimeout(3000)
  await page.screenshot({ path: '/tmp/look/win-lib.png' })
  for (const p of plans) {
    const loc = page.getByText(p.title, { exact: true }).first()
    await loc.dblclick()
    await expect(page.locator('.plan-block').first()).toBeVisible()
    await doPlan(p.title.slice(0, 6), ['公文（党政机关公文格式）', '任务分解表', '简报', '汇报材料'])
    await writeFile('/tmp/look/compare.log', log.join('\n'))
    await page.reload()
    await page.waitForTimeout(2500)
  }
})
