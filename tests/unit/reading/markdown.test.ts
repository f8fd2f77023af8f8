import { expect, test } from 'vitest'
import { markdownLines } from '#shared/reading/markdown.ts'
import { readPlan } from '#shared/reading/read-plan.ts'
import { testOwners } from '../../support/owner-clauses.ts'
import { ink } from '../../support/ink.ts'
import { sketch } from '../../support/tree.ts'

const text = `---
layout: plan
---
# 某县2022年数字经济工作要点

**总体要求**：坚持*创新*驱动。

## 壮大产业

### 做强平台

> 推进**数字产业园**建设，引进企业20家。

### 培育企业

- 新增规上企业5家。
- 新增[高企](http://a.example)10家，\`IPv6\`改造完成。

## 任务分解

| 序号 | 任务 | 责任单位 |
| --- | --- | --- |
| 1 | 建设**平台** | 县大数据中心 |
`

test('headings, lists, quotes, emphasis, links and tables become a plan', () => {
  const source = markdownLines(text, '要点.md')
  expect(readPlan(source).title).toBe('某县2022年数字经济工作要点')
  expect(sketch(source, { owners: testOwners })).toEqual([
    '¶ 总体要求：坚持创新驱动。',
    '# 壮大产业',
    '- 做强平台',
    '· 推进数字产业园建设，引进企业20家。',
    '- 培育企业',
    '· [-] 新增规上企业5家。',
    '· [-] 新增高企10家，IPv6改造完成。',
    '# 任务分解',
    '- [1] 建设平台 < 县大数据中心',
  ])
})

test('every mark is listed as left, and nothing else but the table’s header', () => {
  const { ledger } = readPlan(markdownLines(text))
  expect(ledger.characters).toBe(ink(text))
  expect(ledger.kept + ledger.left.reduce((sum, each) => sum + ink(each.text), 0)).toBe(ink(text))
  const words = ledger.left.filter(each => each.reason !== '排版标记').map(each => each.text)
  expect(words).toEqual(['| 序号', '| 任务', '| 责任单位 |'])
})

test('an asterisk or underscore that marks nothing is text', () => {
  const { items } = readPlan(markdownLines('# 计划\n\n## 一、目标\n\n1. 新增5*10平方米的snake_case场地。\n'))
  expect(items.at(-1)!.text).toBe('新增5*10平方米的snake_case场地。')
})
