import { expect, test } from 'vitest'
import { readPastedList } from '../../../../src/renderer/features/organisations/read-pasted-list.ts'
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
