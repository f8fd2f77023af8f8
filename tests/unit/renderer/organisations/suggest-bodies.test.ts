import { beforeAll, describe, expect, test } from 'vitest'
import type { Organisation } from '#shared/model/organisation.ts'
import { initialsNow, loadInitials } from '../../../../src/renderer/features/organisations/pinyin-initials.ts'
import { nameOfBody, suggestBodies } from '../../../../src/renderer/features/organisations/suggest-bodies.ts'

const listed = (...names: [string, ...string[]][]): Organisation[] =>
  names.map(([name, ...shortNames], index) => ({
    id: String(index),
    name,
    shortNames,
    parentId: null,
    ord: `a${index}`,
  }))
const suggested = (organisations: Organisation[], query: string) =>
  suggestBodies(organisations, query, 20, initialsNow()).map(nameOfBody)

beforeAll(loadInitials)

describe('pinyin initials', () => {
  const library = listed(['省发展改革委', '省发改委'], ['省财政厅'], ['人民银行重庆分行'], ['市行政审批局'])

  test('find an organisation by its short name, by its full name and by part of it', () => {
    expect(suggested(library, 'sfgw')[0]).toBe('省发展改革委')
    expect(suggested(library, 'sfzggw')[0]).toBe('省发展改革委')
    expect(suggested(library, 'czt')[0]).toBe('省财政厅')
  })

  test('are those of the word, not of the character alone', () => {
    expect(suggested(library, 'rmyhcqfh')[0]).toBe('人民银行重庆分行')
    expect(suggested(library, 'sxzspj')[0]).toBe('市行政审批局')
  })

  test('are those of places with a reading of their own', () => {
    const places = listed(['重庆市'], ['中国银行'], ['厦门市'], ['六安市'], ['铅山县'])
    for (const [typed, name] of [
      ['cqs', '重庆市'],
      ['zgyh', '中国银行'],
      ['xms', '厦门市'],
      ['las', '六安市'],
      ['ysx', '铅山县'],
    ])
      expect(suggested(places, typed!)[0]).toBe(name)
  })

  test('by another reading of a character stand behind all that fit by the usual one', () => {
    const places = listed(['乐清市'], ['一桥所'], ['单县教育局'], ['蔚县'])
    expect(suggested(places, 'yqs').slice(0, 2)).toEqual(['一桥所', '乐清市'])
    expect(suggested(places, 'lqs')[0]).toBe('乐清市')
    expect(suggested(places, 'sxjyj')).toContain('单县教育局')
    expect(suggested(places, 'yx')).toContain('蔚县')
  })

  test('go together with characters, in either case', () => {
    expect(suggested(library, '省FGW')[0]).toBe('省发展改革委')
    expect(suggested(library, '发改w')[0]).toBe('省发展改革委')
  })
})

describe('usual bodies', () => {
  test('come after the library’s own, at the library’s level, none under a second spelling', () => {
    const library = listed(['杭州市发展和改革委员会'], ['杭州市教育局'])
    const found = suggested(library, 'fg')
    expect(found[0]).toBe('杭州市发展和改革委员会')
    expect(found.slice(1).every(name => name.startsWith('杭州市'))).toBe(true)
    expect(suggested(library, '科技')).toContain('杭州市科技局')
    expect(suggested(library, '科技')).not.toContain('杭州市科技厅')
    expect(found).not.toContain('杭州市发展改革委')
  })

  test('are offered at every level while the library is empty, and only once something is typed', () => {
    expect(suggested([], '')).toEqual([])
    expect(suggested([], 'sfgw')).toContain('省发展改革委')
    expect(suggested([], 'xcz')).toContain('县财政局')
    expect(suggested([], '省委组')).toEqual(['省委组织部'])
    expect(suggested([], '省政府办')[0]).toBe('省政府办公厅')
  })

  test('nothing fits letters that no name begins with', () => {
    expect(suggested([], 'qqqqqq')).toEqual([])
  })
})
