// Owner clauses: hand-read lists in every form, printed back to the character, and reading as the inverse of rendering.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Owners } from '#shared/model/plan-document.ts'
import { builtInDirectory, makeDirectory } from '#shared/reading/organisations/directory.ts'
import { readOwnerRule } from '#shared/reading/owners/read-owner-rule.ts'
import { readOwners } from '#shared/reading/owners/read-owners.ts'
import { renderOwners } from '#shared/reading/owners/render-owners.ts'

interface Gold {
  id: string
  text: string
  lead: string[]
  support: string[]
  leader?: string
  open?: boolean
  deadline?: string
}
const gold = ['owners', 'owners-second'].flatMap(
  name =>
    JSON.parse(
      readFileSync(new URL(`../../../fixtures/phrases/${name}.json`, import.meta.url), 'utf8'),
    ) as Gold[],
)

describe.each(gold)('$id $text', clause => {
  const found = readOwners(clause.text, builtInDirectory)

  test('reads', () => {
    expect(found?.owners).toEqual({
      lead: clause.lead,
      support: clause.support,
      leader: clause.leader ?? null,
      open: clause.open ?? false,
    })
    expect(found?.deadline?.text).toBe(clause.deadline)
  })

  test('prints back as it was', () => {
    expect(found && renderOwners(found.owners, found.convention, builtInDirectory)).toBe(
      found && clause.text.slice(found.start, found.end),
    )
  })
})

test('rules for the whole document are rules, not owners', () => {
  const first = '责任分解中，列第一位的责任单位为牵头单位或汇总单位。'
  const all = '无牵头单位的，责任单位即为牵头单位'
  expect(readOwners(first)).toBeNull()
  expect(readOwners(all)).toBeNull()
  expect(readOwnerRule(first)).toBe('first-leads')
  expect(readOwnerRule('排在首位的部门为牵头部门')).toBe('first-leads')
  expect(readOwnerRule(all)).toBe('all-lead')
  expect(readOwnerRule('各牵头单位要加强统筹')).toBeNull()
})

test('the rule of the document decides who leads a plain list', () => {
  const text = '（责任单位：市公安局、市司法局）'
  expect(readOwners(text)?.owners).toMatchObject({ lead: ['市公安局'], support: ['市司法局'] })
  expect(readOwners(text, builtInDirectory, { rule: 'all-lead' })?.owners).toMatchObject({
    lead: ['市公安局', '市司法局'],
    support: [],
  })
})

test('a bare table cell needs its column to say what it is', () => {
  const cell = '市教育局、体育局；市财政局'
  expect(readOwners(cell)).toBeNull()
  expect(readOwners(cell, builtInDirectory, { role: 'support' })?.owners.support).toEqual([
    '市教育局',
    '市体育局',
    '市财政局',
  ])
})

test('who is responsible beside helpers leads them, and nobody is printed twice', () => {
  const text = '（责任单位：区水务局、高新区管委会；配合单位：区科技局）'
  const found = readOwners(text)!
  expect(found.owners).toMatchObject({ lead: ['区水务局', '区高新区管委会'], support: ['区科技局'] })
  expect(renderOwners(found.owners, found.convention)).toBe(text)
})

test('offices alone behind a full stop own the task, whether the directory knows them or not', () => {
  expect(readOwners('续建项目19个。（规划处、建设处、省交通集团）')?.owners).toMatchObject({
    lead: ['规划处'],
    support: ['建设处', '省交通集团'],
  })
  for (const text of ['推进建设。（上接第15版）', '推进建设。（一期工程）', '推进管网改造（规划处）改造'])
    expect(readOwners(text)).toBeNull()
})

test.each([
  ['（牵头单位：市委网信办；配合单位：市公安局；每半年一次）', '每半年一次', '每半年一次', null],
  ['（牵头单位：市民政局；每月底前更新）', '每月底前更新', '每月底前', null],
  ['（责任单位：市教育局；6月底前印发）', '6月底前印发', null, '2025-06-30'],
  ['（责任单位：区商务局；完成时限：分季度推进）', '分季度推进', '分季度推进', null],
  ['（责任单位：区商务局；完成时限：待上级部署）', '待上级部署', null, null],
])('what stands in the place of a deadline in %s is kept as printed', (text, phrase, recurring, to) => {
  const found = readOwners(text, builtInDirectory, { year: 2025 })!
  expect(found.owners.lead).toHaveLength(1)
  expect(found.deadline).toMatchObject({ text: phrase, recurring, to })
  expect(renderOwners(found.owners, found.convention)).toBe(text)
})

test.each([
  '各牵头单位要于2月10日前报送方案。',
  '加强部门配合，推动改革落实。',
  '坚持党委牵头抓总的工作格局。',
  '深化“放管服”改革（二期）。',
])('no owners in %s', text => {
  expect(readOwners(text)).toBeNull()
})

test('a library names its own organisations over the built-in ones', () => {
  const directory = makeDirectory([{ name: '省数据和政务服务局', shortNames: ['省数政局', '省大数据局'] }])
  expect(readOwners('（省数政局牵头，财政厅配合）', directory)?.owners).toMatchObject({
    lead: ['省数据和政务服务局'],
    support: ['省财政厅'],
  })
  expect(readOwners('（省大数据局负责）', directory)?.owners.lead).toEqual(['省数据和政务服务局'])
})

describe('reading is the inverse of rendering', () => {
  const level = fc.constantFrom('省', '市', '自治区', '州', '县', '区', '杭州市')
  const bodies = fc.uniqueArray(
    fc.constantFrom(
      '发展改革委',
      '文化和旅游局',
      '人力资源和社会保障局',
      '卫生健康委',
      '水利和湖泊局',
      '教育局',
      '大数据局',
      '税务局',
      '公安局',
      '科技局',
      '总工会',
      '港口集团',
    ),
    { minLength: 1, maxLength: 8 },
  )
  const owners: fc.Arbitrary<Owners> = fc
    .record({
      level,
      bodies,
      group: fc.constantFrom(null, '各县（市、区）人民政府', '各有关部门'),
      cut: fc.nat(8),
      leader: fc.constantFrom(null, '张三', '王小明'),
      open: fc.boolean(),
    })
    .map(({ level, bodies, group, cut, leader, open }) => {
      const names = bodies.map(body => level + body)
      return {
        lead: names.slice(0, cut),
        support: [...names.slice(cut), ...(group ? [group] : [])],
        leader,
        open,
      }
    })
    .filter(one => one.lead.length + one.support.length > 0)

  test('in the standard wording', () => {
    fc.assert(
      fc.property(owners, one => {
        expect(readOwners(renderOwners(one))?.owners).toEqual(one)
      }),
    )
  })

  test('in the convention of any clause of the list', () => {
    const conventions = gold.map(clause => readOwners(clause.text)!.convention)
    fc.assert(
      fc.property(owners, fc.constantFrom(...conventions), (one, convention) => {
        expect(readOwners(renderOwners(one, convention, builtInDirectory))?.owners).toEqual(one)
      }),
    )
  })
})
