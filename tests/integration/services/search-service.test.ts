// Search as a drafter uses it: over real library files, two characters exact.
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import { keysBetween } from '#shared/model/order-key.ts'
import { searchResultSchema } from '#shared/search/search-result.ts'
import { listedHits } from '#main/store/search-reader.ts'
import { makeBlock, makeOrganisation, makeTarget, smallPlan } from '../../support/small-plan.ts'
import { newServices } from '../../support/test-services.ts'

function library() {
  const { services, path } = newServices()
  services.library.create(path)
  const { plan, title, tasks, operations } = smallPlan(3)
  services.library.current().createPlan(plan, newId(), operations)
  const apply = (...more: Parameters<typeof services.plans.apply>[2][number][]) =>
    services.plans.apply(plan.id, newId(), more)
  const write = (text: string) => {
    const row = makeBlock(plan.id, { type: 'measure', parentId: tasks[0]!.id, text, ord: 'a5' })
    apply({ op: 'block.insert', row })
    return row
  }
  const texts = (query: string) =>
    searchResultSchema.parse(services.search.search(query)).blocks.map(hit => hit.text)
  return { services, plan, title, tasks, apply, write, texts }
}

test('two characters are found side by side and nowhere else', () => {
  const { write, texts } = library()
  write('新建口袋公园12个。')
  write('公布园区名单。')
  expect(texts('公园')).toEqual(['新建口袋公园12个。'])
  expect(texts('园公')).toEqual([])
})

test('capitals and full-width forms do not matter; terms set apart by a space are all needed', () => {
  const { write, texts } = library()
  write('推广ＰａａＳ平台１２个')
  write('推广PaaS平台')
  expect(texts('paas').length).toBe(2)
  expect(texts('PaaS 12')).toEqual(['推广ＰａａＳ平台１２个'])
  expect(texts('１２个')).toEqual(['推广ＰａａＳ平台１２个'])
})

test('signs that mean something in SQL are characters like others', () => {
  const { write, texts } = library()
  write("提高5%、[试点]、'引号'_下划线*")
  for (const query of ['5%', '[试', "'引号'", '_下', '线*', '100%', 'x%']) {
    expect(texts(query).length, query).toBe(['100%', 'x%'].includes(query) ? 0 : 1)
  }
  expect(texts('　')).toEqual([])
})

test('organisations are found by any of their names, with what they own in each plan; targets by indicator', () => {
  const { services, apply, tasks, plan, title } = library()
  const organisation = makeOrganisation('市园林绿化局', { shortNames: ['市园林局'] })
  const owner = (blockId: string, role: 'lead' | 'support') =>
    ({
      op: 'owner.insert',
      row: { id: newId(), blockId, organisationId: organisation.id, role, ord: 'a0' },
    }) as const
  apply(
    { op: 'organisation.insert', row: organisation },
    owner(tasks[0]!.id, 'lead'),
    owner(tasks[1]!.id, 'lead'),
    owner(tasks[2]!.id, 'support'),
    { op: 'target.insert', row: makeTarget(tasks[1]!.id, { indicator: '城市绿地率' }) },
  )
  const inPlan = { planId: plan.id, planTitle: title.text }
  expect(services.search.search('市园林局').organisations).toEqual([
    { ...inPlan, organisationId: organisation.id, name: '市园林绿化局', lead: 2, support: 1 },
  ])
  expect(services.search.search('绿地率').targets).toMatchObject([
    { ...inPlan, blockId: tasks[1]!.id, indicator: '城市绿地率' },
  ])
})

test('what was removed is not found', () => {
  const { services, write, texts, plan, apply } = library()
  const block = write('先拆后建。')
  apply({ op: 'block.patch', id: block.id, patch: { text: '先建后拆。', inline: plainInline('先建后拆。') } })
  expect(texts('先拆')).toEqual([])
  apply({ op: 'block.remove', id: block.id })
  expect(texts('后拆')).toEqual([])
  services.plans.remove(plan.id)
  expect(texts('绿化')).toEqual([])
})

test('of many hits the first are listed, and it says that there are more', () => {
  const { services, plan } = library()
  const rows = keysBetween(null, null, listedHits + 1).map((ord, i) =>
    makeBlock(plan.id, { type: 'paragraph', text: `植树第${i}处`, ord }),
  )
  services.plans.apply(
    plan.id,
    newId(),
    rows.map(row => ({ op: 'block.insert', row })),
  )
  const result = services.search.search('植树')
  expect(result.blocks).toHaveLength(listedHits)
  expect(result.more).toBe(true)
  expect(services.search.search('植树第5处').more).toBe(false)
})

test('without a library it says to open one', () => {
  const { services } = newServices()
  expect(() => services.search.search('公园')).toThrow(expect.objectContaining({ code: 'no-library' }))
})
