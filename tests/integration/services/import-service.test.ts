// From a document to stored rows: nothing is stored before 确定, and what is stored is what was shown.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { importPreviewSchema } from '#shared/ipc/contract.ts'
import { plainInline } from '#shared/model/inline.ts'
import { planDocumentSchema } from '#shared/model/plan-document.ts'
import { rowsToDocument } from '#shared/model/rows-to-document.ts'
import { snapshotFolder } from '#main/store/snapshots.ts'
import { newServices, sampleFile } from '../../support/test-services.ts'

const plan = Buffer.from(
  `全市生态环境保护2025年工作要点
一、打好蓝天保卫战
（一）深化工业源治理
推进水泥行业超低排放改造，完成改造项目12个以上。
（二）强化移动源管控
淘汰老旧车辆3000辆。
二、打好碧水保卫战
（一）加强饮用水源保护
完成4个水源地规范化建设。
`,
)

test('a preview stores nothing and passes the contract; 确定 stores the plan with the corrections', () => {
  const { services, path } = newServices()
  services.library.create(path)
  const preview = importPreviewSchema.parse(services.imports.preview(plan, '环保要点.txt'))
  expect(services.plans.list()).toEqual([])
  const task = preview.rows.blocks.find(block => block.text === '深化工业源治理')!
  expect(preview.lineOf[task.id]).toEqual([3])
  const text = '深化工业污染源治理'
  const { planId } = services.imports.commit(preview.token, [
    { op: 'block.patch', id: task.id, patch: { text, inline: plainInline(text) } },
  ])
  expect(services.plans.list()).toMatchObject([
    { id: planId, title: '全市生态环境保护2025年工作要点', year: 2025, tasks: 3 },
  ])
  const document = planDocumentSchema.parse(rowsToDocument(services.plans.load(planId)))
  expect(document.items.map(item => [item.type, item.label, item.text]).slice(0, 3)).toEqual([
    ['section', '一、', '打好蓝天保卫战'],
    ['task', '（一）', '深化工业污染源治理'],
    ['measure', '', '推进水泥行业超低排放改造，完成改造项目12个以上。'],
  ])
  expect(services.plans.load(planId).plan).toMatchObject({ scheme: 'official', source: '环保要点.txt' })
  services.library.close()
  expect(verifyLibrary(path, null).problems).toEqual([])
})

test('a preview is committed once; a discarded one not at all', () => {
  const { services, path } = newServices()
  services.library.create(path)
  const gone = expect.objectContaining({ code: 'invalid-request' })
  const first = services.imports.preview(plan, 'a.txt').token
  services.imports.commit(first, [])
  expect(() => services.imports.commit(first, [])).toThrow(gone)
  const second = services.imports.preview(plan, 'a.txt').token
  services.imports.discard(second)
  expect(() => services.imports.commit(second, [])).toThrow(gone)
  expect(services.plans.list()).toHaveLength(1)
})

test('a copy of the library is kept before a document is added to other plans', () => {
  const { services, path } = newServices()
  services.library.create(path)
  services.imports.commit(services.imports.preview(plan, 'a.txt').token, [])
  services.imports.commit(services.imports.preview(plan, 'b.txt').token, [])
  const copies = readdirSync(snapshotFolder(path))
  expect(copies).toHaveLength(1)
  expect(copies[0]).toMatch(/导入前\.moupian$/)
  const copy = join(snapshotFolder(path), copies[0]!)
  expect(verifyLibrary(copy, null)).toEqual({ ok: true, problems: [] })
  services.library.open(copy)
  expect(services.plans.list()).toHaveLength(1)
})

test.each([
  ['an empty file', Buffer.alloc(0), 'file-unreadable'],
  ['a binary file', Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]), 'file-unreadable'],
  ['a text without a plan', Buffer.from('今天天气很好。'), 'file-unreadable'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'file-unsupported'],
])('%s is refused with its name and what to do', (_, bytes, code) => {
  const { services, path } = newServices()
  services.library.create(path)
  expect(() => services.imports.preview(bytes, '要点.txt')).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(/要点\.txt.*请/) }),
  )
})

test('the practice library holds the sample plan, is made once and is whole', () => {
  const { services, path } = newServices()
  services.openSample(path)
  const [sample] = services.plans.list()
  const title = readFileSync(sampleFile, 'utf8').split('\n')[0]
  expect(sample).toMatchObject({ title, year: 2020 })
  services.library.close()
  services.openSample(path)
  expect(services.plans.list()).toEqual([sample])
  services.library.close()
  expect(verifyLibrary(path, null)).toEqual({ ok: true, problems: [] })
})
