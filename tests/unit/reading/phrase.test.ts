// One phrase read at once, in the shapes the command line prints.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { deadlineFactsSchema } from '#shared/model/deadline.ts'
import { ownersSchema, readTargetSchema } from '#shared/model/plan-document.ts'
import { readPhrase } from '#shared/reading/phrase.ts'

const printed = z.strictObject({
  targets: z.array(readTargetSchema),
  owners: ownersSchema.nullable(),
  deadlines: z.array(deadlineFactsSchema),
})

test('a target reads with every field of the table', () => {
  const { targets, owners, deadlines } = printed.parse(readPhrase('深化企业上云，累计上云企业达40万家。'))
  expect(targets).toMatchObject([
    {
      text: '累计上云企业达40万家',
      indicator: '上云企业',
      comparator: '>=',
      value: 40,
      valueMax: null,
      unit: '万家',
      amount: 400_000,
      baseUnit: '家',
      basis: 'stock',
      scope: '',
      strength: '要求',
      period: null,
      baseline: null,
      parent: null,
      per: null,
      stretch: null,
      certainty: 'sure',
      doubt: '',
    },
  ])
  expect(owners).toBeNull()
  expect(deadlines).toEqual([])
})

test('a task with its clause gives targets, owners and deadline, none of them twice', () => {
  const phrase = printed.parse(
    readPhrase('新建充电桩5000个。（市发改委牵头，市住建局、各区政府配合，11月底前完成）', { year: 2024 }),
  )
  expect(phrase.targets.map(target => target.text)).toEqual(['新建充电桩5000个'])
  expect(phrase.owners).toEqual({
    lead: ['市发展改革委'],
    support: ['市住房和城乡建设局', '各区政府'],
    leader: null,
    open: false,
  })
  expect(phrase.deadlines).toEqual([
    { text: '11月底前', from: null, to: '2024-11-30', fuzzy: false, recurring: null },
  ])
})

test('without a year the phrase is kept and the day stays open', () => {
  expect(readPhrase('6月底完成').deadlines).toEqual([
    { text: '6月底', from: null, to: null, fuzzy: false, recurring: null },
  ])
})

test('ordinary prose sets nothing', () => {
  expect(readPhrase('坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。')).toEqual({
    targets: [],
    owners: null,
    deadlines: [],
  })
})
