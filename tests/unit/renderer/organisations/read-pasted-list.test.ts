import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { isAbove } from '../../../../src/renderer/features/organisations/directory-operations.ts'
import { readPastedList } from '../../../../src/renderer/features/organisations/read-pasted-list.ts'
import { planOf } from '../../../support/rows.ts'
import { makeOrganisation } from '../../../support/small-plan.ts'

const known = makeOrganisation('市教育局', { shortNames: ['教育局'], ord: 'a0' })
const read = (text: string) => readPastedList(text, [known])
const first = (text: string) => read(text).lines[0]!

test('a line is a full name with its short names behind 、, a tab, or in brackets', () => {
  const forms = [
    '市城市管理局、市城管局、城管局',
    '市城市管理局\t市城管局\t城管局',
    '市城市管理局（简称市城管局、城管局）',
    '3. 市城市管理局（以下简称：“市城管局”、“城管局”）',
  ]
  for (const form of forms)
    expect(first(form)).toMatchObject({
      name: '市城市管理局',
      shortNames: ['市城管局', '城管局'],
      outcome: 'new',
    })
})

test('brackets that are part of a name stay', () => {
  expect(first('各市、县（市、区）政府').name).toBe('各市')
  expect(first('国家税务总局某市税务局（稽查局）').name).toBe('国家税务总局某市税务局（稽查局）')
})

test('known bodies are not made twice and only gain short names', () => {
  expect(first('教育局')).toMatchObject({ outcome: 'same' })
  const more = read('市教育局、市教委\r\n\r\n市教育局、市教委')
  expect(more.lines.map(line => line.outcome)).toEqual(['more', 'same'])
  expect(more.operations).toEqual([
    { op: 'organisation.patch', id: known.id, patch: { shortNames: ['教育局', '市教委'] } },
  ])
})

test('a short name of another body is refused with its line, and the rest is taken', () => {
  const { lines, operations } = read('市体育局、教育局\n市文旅局')
  expect(lines[0]).toMatchObject({ number: 1, outcome: 'refused' })
  expect(lines[0]!.reason).toContain('“教育局”已是“市教育局”的简称')
  expect(operations).toHaveLength(1)
})

test('new bodies come behind the others in the order of the list', () => {
  const inserted = read('甲局\n乙局').operations.flatMap(one => ('row' in one ? [one.row] : []))
  const orders = [known, ...inserted].map(row => ('ord' in row ? row.ord : ''))
  expect(orders).toEqual([...orders].sort())
})

describe('bodies above', () => {
  /** Each name of the directory after the import, with the name above it. */
  function after(text: string): Record<string, string | null> {
    const rows = new RowStore({ ...planOf(['T 要点']), organisations: [known] })
    rows.applyAll(read(text).operations)
    const names = new Map([...rows.organisations.values()].map(row => [row.id, row.name]))
    return Object.fromEntries(
      [...rows.organisations.values()].map(row => [row.name, names.get(row.parentId ?? '') ?? null]),
    )
  }

  test('a line that is indented deeper belongs to the one above it, however it is indented', () => {
    for (const step of ['  ', '\t', '　', '　　'])
      expect(after(`市政府\n${step}市教委\n${step}${step}1. 招生办\n${step}市体育局\n市法院`)).toEqual({
        市教育局: null,
        市政府: null,
        市教委: '市政府',
        招生办: '市教委',
        市体育局: '市政府',
        市法院: null,
      })
  })

  test('brackets name it, also one further down or one that the directory knows by a short name', () => {
    expect(
      after(
        '市招生办（由教育局管理）\n市粮食局（隶属于市发展改革委，简称粮食局）\n市林场（上级单位：市林业局）',
      ),
    ).toMatchObject({ 市招生办: '市教育局', 市林场: null })
    expect(after('市林场（归口市林业局管理）（简称林场）\n市林业局')).toMatchObject({ 市林场: '市林业局' })
  })

  test('a table says by its head which column is what', () => {
    const table = '序号\t简称\t单位名称\t上级单位\n1\t林场\t市国有林场\t市林业局\n2\t\t市林业局\t'
    expect(after(table)).toMatchObject({ 市国有林场: '市林业局', 市林业局: null })
    expect(read(table).lines[0]).toMatchObject({ name: '市国有林场', shortNames: ['林场'], outcome: 'new' })
  })

  test('one that is unknown or stands below is said, and the body comes without', () => {
    const { lines } = read('市林场（由市林业局管理）')
    expect(lines[0]).toMatchObject({ outcome: 'new' })
    expect(lines[0]!.reason).toContain('“市林业局”')
    const ring = '甲局（由乙局管理）\n乙局（由甲局管理）'
    expect(read(ring).lines[1]!.reason).toContain('“甲局”是它的下级')
    expect(after(ring)).toMatchObject({ 甲局: '乙局', 乙局: null })
  })

  test('a known body is put under another, once', () => {
    const text = '市政府\n　市教育局'
    expect(read(text).lines[1]).toMatchObject({ outcome: 'more' })
    expect(after(text)).toEqual({ 市教育局: '市政府', 市政府: null })
  })

  test('whatever is pasted, the directory stays a tree of names that are each one body', () => {
    const name = fc.constantFrom('甲局', '乙局', '丙局', '丁委', '市教育局', '教育局')
    const line = fc
      .tuple(fc.constantFrom('', ' ', '　', '\t'), name, fc.option(name), fc.option(name))
      .map(
        ([indent, full, short, above]) =>
          indent + full + (short ? `（简称${short}）` : '') + (above ? `（由${above}管理）` : ''),
      )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), list => {
        const rows = new RowStore({ ...planOf(['T 要点']), organisations: [known] })
        rows.applyAll(read(list.join('\n')).operations)
        const all = [...rows.organisations.values()]
        const names = all.flatMap(row => [row.name, ...row.shortNames])
        expect(new Set(names).size).toBe(names.length)
        for (const row of all)
          if (row.parentId !== null) expect(isAbove(all, row.id, row.parentId)).toBe(false)
      }),
    )
  })
})
