// An organisation is renamed once for the whole library: every plan says the new name from then on, whichever plan it
// was renamed in, and what was frozen before says the old one for ever.
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { libraryOptions } from '../../support/test-library.ts'
import { newServices } from '../../support/test-services.ts'

const text = (year: number) => `全市卫生健康工作要点（${year}年）
一、健全公共卫生体系
（一）提升监测预警能力
6月底前建成区域检验中心3个。（牵头单位：市卫生健康委；配合单位：市疾控局）
`
/** The owners of each task by name, as anything printed from these rows gives them. */
const ownersOf = (rows: PlanRows) =>
  rows.owners.map(owner => rows.organisations.find(one => one.id === owner.organisationId)!.name).sort()

test('a new name stands in every plan of the library and in none that is frozen', () => {
  const { services, path } = newServices()
  services.library.create(path)
  const [last, now] = [2024, 2025].map(year => {
    const bytes = new TextEncoder().encode(text(year))
    return services.imports.commit(services.imports.preview(bytes, '要点.txt').token, []).planId
  }) as [string, string]
  const before = ownersOf(services.plans.load(last))
  expect(ownersOf(services.plans.load(now))).toEqual(before)
  const frozen = services.versions.freeze(last, '印发稿')

  const organisation = services.plans.load(now).organisations.find(one => one.name.includes('疾控'))!
  const renamed = {
    op: 'organisation.patch',
    id: organisation.id,
    patch: { name: '市疾病预防控制中心' },
  } as const
  services.plans.apply(now, newId(), [renamed])
  services.library.close()
  services.library.open(path)

  const after = before.map(name => (name === organisation.name ? '市疾病预防控制中心' : name)).sort()
  expect(after).not.toEqual(before)
  expect(ownersOf(services.plans.load(last))).toEqual(after)
  expect(ownersOf(services.plans.load(now))).toEqual(after)
  expect(ownersOf(services.versions.load(frozen.id).rows)).toEqual(before)
  expect(verifyLibrary(path, libraryOptions.binding)).toEqual({ ok: true, problems: [] })
})
