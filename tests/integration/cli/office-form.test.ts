// A plan on the office's own template from the command line, and the check of the template.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { line, officeForm } from '../../support/office/office-form.ts'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const plan = `全市卫生健康系统2025年工作要点
一、健全公共卫生体系
（一）提升监测预警能力
年内建成区域检验中心3个。
`

test('export fills a template of the office and templates --check says what it holds', async () => {
  const folder = temporaryFolder()
  const [source, template, out] = ['要点.txt', '本委模板.docx', '成品.docx'].map(name => join(folder, name))
  writeFileSync(source!, plan)
  writeFileSync(template!, await officeForm({ headings: true }))

  const checked = await runCommand('templates', '--check', template!)
  expect(checked).toMatchObject({ code: 0, stderr: '' })
  expect(checked.json()).toMatchObject({ ok: true, problems: [] })
  expect(JSON.stringify(checked.json())).toContain('"name":"正文","where":"正文第4段"')

  const set = ['--set', 'issuer=某市卫生健康委员会', '--set', 'number=某卫发〔2025〕3号']
  const done = await runCommand('export', source!, '--template', template!, '--out', out!, ...set)
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(done.json()).toMatchObject({
    template: '本委模板.docx',
    missing: ['recipients', 'date', 'printer', 'printDate'],
  })
  const texts = readDocx(readFileSync(out!), { revisions: 'accepted' }).paragraphs.map(({ text }) => text)
  expect(texts).toContain('（一）提升监测预警能力')
  expect(texts).toContain('承办：第3处')

  const again = await runCommand('export', source!, '--template', template!, '--out', out!)
  expect(again).toMatchObject({ code: 1 })
  expect(again.stderr).toContain('没有覆盖')
})

test('a template with faults is explained and nothing is written', async () => {
  const folder = temporaryFolder()
  const [source, template, out] = ['要点.txt', '坏模板.docx', '成品.docx'].map(name => join(folder, name))
  writeFileSync(source!, plan)
  writeFileSync(template!, await officeForm({ more: [line('{{发文号}}')] }))
  const checked = await runCommand('templates', '--check', template!)
  expect(checked.code).toBe(1)
  expect(checked.stderr).toBe('正文第5段的“{{发文号}}”不是可用的占位符，是否应为“{{发文字号}}”？\n')
  const run = await runCommand('export', source!, '--template', template!, '--out', out!)
  expect(run).toMatchObject({ code: 1, stderr: `“坏模板.docx”不能用作模板：${checked.stderr}` })
  writeFileSync(template!, '不是 Word 文件')
  const other = await runCommand('export', source!, '--template', template!, '--out', out!)
  expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('这不是 Word 文档') })
  expect(existsSync(out!)).toBe(false)
})
