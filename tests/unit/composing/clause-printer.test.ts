import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ClausePrinter, type ClauseParts } from '#shared/composing/clause-printer.ts'
import { makeDirectory } from '#shared/reading/organisations/directory.ts'
import { readOwners } from '#shared/reading/owners/read-owners.ts'
import { makeOrganisation } from '../../support/small-plan.ts'

const parts = (lead: string[], support: string[] = [], more: Partial<ClauseParts> = {}): ClauseParts => ({
  lead,
  support,
  leader: null,
  open: false,
  deadlines: [],
  ...more,
})
const printer = (...clauses: string[]) =>
  new ClausePrinter(
    [],
    clauses.map(clause => ({ clause, text: '' })),
  )

describe('a plan written here', () => {
  test('names the level once in a list, and bodies of another level in full', () => {
    expect(printer().print(parts(['省发展改革委', '省科技厅'], ['省财政厅', '杭州市科技局']))).toBe(
      '（牵头单位：省发展改革委、科技厅；配合单位：省财政厅、杭州市科技局）',
    )
  })

  test('a name that would be read as another body stays whole', () => {
    const library = [makeOrganisation('省科技厅'), makeOrganisation('科技厅'), makeOrganisation('省教育厅')]
    const printed = new ClausePrinter(library, []).print(parts(['省教育厅', '省科技厅']))
    expect(readOwners(printed, makeDirectory(library))?.owners.lead).toEqual(['省教育厅', '省科技厅'])
  })

  test('leader, open end and deadline have their places', () => {
    expect(
      printer().print(
        parts(['市教育局'], ['市财政局'], { leader: '王某', open: true, deadlines: ['6月底前'] }),
      ),
    ).toBe('（分管领导：王某；牵头单位：市教育局；配合单位：市财政局等；完成时限：6月底前）')
    expect(printer().print(parts([], [], { deadlines: ['6月底前'] }))).toBe('（完成时限：6月底前）')
    expect(printer().print(parts([]))).toBe('')
  })
})

describe('an imported plan', () => {
  test('keeps the wording that most of its clauses have, each kind its own', () => {
    const own = printer(
      '（市教育局牵头，市财政局、科技局配合）',
      '（市水利局牵头，市住建局配合）',
      '（牵头单位：市教育局；配合单位：市财政局）',
      '（市公安局负责）',
    )
    expect(own.print(parts(['市民政局'], ['市财政局', '市体育局']))).toBe(
      '（市民政局牵头，市财政局、体育局配合）',
    )
    expect(own.print(parts(['市民政局']))).toBe('（市民政局负责）')
  })

  test('keeps the wording around a deadline, which is that of one task', () => {
    const own = printer(
      '（责任单位：区商务局、滨河街道；完成时限：2024年9月底）',
      '（责任单位：区民政局、区财政局；完成时限：6月底）',
    )
    expect(own.print(parts(['区教育局'], ['区体育局'], { deadlines: ['11月底'] }))).toBe(
      '（责任单位：区教育局、区体育局；完成时限：11月底）',
    )
    expect(own.print(parts(['区教育局'], ['区体育局']))).toBe('（责任单位：区教育局、区体育局）')
  })

  test('knows the wording of one owner from that of several, though the words are the same', () => {
    const own = printer(
      '（责任单位：区教育局、区体育局）',
      '（责任单位：区民政局、区财政局）',
      '（责任单位：区工信局；配合单位：区科技局）',
      '（责任单位：区商务局）',
    )
    expect(own.print(parts(['区水务局'], ['区住建局']))).toBe('（责任单位：区水务局、区住建局）')
    expect(own.print(parts(['区水务局']))).toBe('（责任单位：区水务局）')
  })

  test('keeps labels that stand without brackets', () => {
    const own = printer('牵头领导：王志远　责任单位：县发展改革局、县财政局')
    const printed = own.print(parts(['县教育局'], ['县民政局'], { leader: '李慧', deadlines: ['6月底'] }))
    expect(printed).toBe('牵头领导：李慧　责任单位：县教育局、县民政局；完成时限：6月底')
    expect(readOwners(printed)).toMatchObject({
      owners: { lead: ['县教育局'], support: ['县民政局'], leader: '李慧' },
      deadline: { text: '6月底' },
    })
  })

  test('prints names in full where the source does', () => {
    const own = printer('（市教育局牵头，市财政局、市科技局配合）', '（市水利局、市住建局负责）')
    expect(own.print(parts(['市民政局'], ['市财政局', '市体育局']))).toBe(
      '（市民政局牵头，市财政局、市体育局配合）',
    )
  })

  test('never repeats another task’s deadline', () => {
    const own = printer('（市教育局牵头，6月底前完成）', '（责任单位：市教育局；完成时限：2024年3月）')
    expect(own.print(parts(['市民政局']))).not.toMatch(/6月|2024/u)
  })

  test('where responsible bodies all lead, several stand without one in front', () => {
    const own = new ClausePrinter(
      [],
      [
        { clause: '', text: '无牵头单位的，责任单位即为牵头单位。' },
        { clause: '（责任单位：市教育局、市财政局）', text: '一项任务' },
      ],
    )
    expect(own.print(parts(['市民政局', '市财政局']))).toBe('（责任单位：市民政局、市财政局）')
    expect(own.print(parts(['市民政局'], ['市财政局']))).toBe('（牵头单位：市民政局；配合单位：市财政局）')
  })
})

test('whatever the source’s wording, a printed clause names the same bodies when it is read', () => {
  const clauses = [
    '（省教育厅牵头，省财政厅、科技厅配合）',
    '（责任单位：市教育局、财政局）',
    '（牵头单位：省教育厅，配合单位：省财政厅、省科技厅）',
    '（市公安局、市司法局分别负责）',
    '',
  ]
  const names = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom('省', '市', '杭州市', '自治区'),
        fc.constantFrom('发展改革委', '教育局', '科技局', '财政局', '税务局', '总工会', '港口集团'),
      )
      .map(([level, body]) => level + body),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(names, fc.nat(6), fc.subarray(clauses), (all, cut, used) => {
      const printed = printer(...used).print(parts(all.slice(0, cut), all.slice(cut)))
      const read = readOwners(printed)?.owners
      expect([...(read?.lead ?? []), ...(read?.support ?? [])]).toEqual(all)
    }),
  )
})
