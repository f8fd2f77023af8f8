import { expect, test } from 'vitest'
import { matchOrganisations } from '../../../../src/renderer/features/organisations/match-organisations.ts'

const organisations = ['省发展改革委', '省经信厅', '省财政厅', '财政局', '市发展改革委'].map(
  (name, index) => ({
    id: String(index),
    name,
    shortNames: name === '省发展改革委' ? ['省发改委'] : [],
    parentId: null,
    ord: `a${index}`,
  }),
)
const found = (query: string) =>
  matchOrganisations(organisations, query).map(organisation => organisation.name)

test('what begins with the typed characters comes before what holds them', () => {
  expect(found('财政')).toEqual(['财政局', '省财政厅'])
})

test('a short name finds its organisation, exactly typed first', () => {
  expect(found('省发改委')[0]).toBe('省发展改革委')
})

test('characters left out in between are forgiven, another order is not', () => {
  expect(found('发改委')).toEqual(['省发展改革委', '市发展改革委'])
  expect(found('委改')).toEqual([])
})

test('nothing typed offers the library in its order; spaces are ignored', () => {
  expect(found('')).toHaveLength(5)
  expect(found(' 经 信 ')).toEqual(['省经信厅'])
})
