// Plans that must agree, on a real library: linked, kept, and their disagreements told from both sides.
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { linkedFindings } from '#shared/checks/linked-findings.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { libraryOptions } from '../../support/test-library.ts'
import { newServices } from '../../support/test-services.ts'

const sister = (title: string, measure: string) =>
  `${title}（2020年）\n一、建设基础设施\n（一）建设5G网络\n${measure}\n推广应用工业机器人10万台以上。\n`

function linkedLibrary() {
  const { services, path } = newServices()
  services.library.create(path)
  const store = (name: string, text: string) => {
    const preview = services.imports.preview(new TextEncoder().encode(text), `${name}.txt`)
    return services.imports.commit(preview.token, []).planId
  }
  const digital = store('数字', sister('数字建设工作要点', '建成5G基站超过5万个。'))
  const economy = store('经济', sister('数字经济工作要点', '建成5G基站5万个。'))
  return { services, path, digital, economy }
}

test('sister plans are linked once, seen from both, and every disagreement shows both sentences', () => {
  const { services, path, digital, economy } = linkedLibrary()
  expect(services.links.of(digital)).toEqual({ links: [], disagreements: [] })
  services.links.set(digital, economy, 'sister')
  expect(services.links.of(economy).links).toEqual([{ planId: digital, kind: 'sister' }])
  const { links, disagreements } = services.links.of(digital)
  expect(links).toEqual([{ planId: economy, kind: 'sister' }])
  expect(disagreements).toHaveLength(1)
  expect(disagreements[0]!.sides.map(side => side.sentence)).toEqual([
    '建成5G基站超过5万个。',
    '建成5G基站5万个。',
  ])
  expect(linkedFindings(disagreements)[0]).toMatchObject({
    rule: 'linked-plan',
    block: disagreements[0]!.sides[0].itemId,
    detail: expect.stringContaining('请统一表述'),
  })

  services.library.close()
  services.library.open(path)
  expect(services.links.of(digital).disagreements).toEqual(disagreements)
  expect(verifyLibrary(path, libraryOptions.binding)).toEqual({ ok: true, problems: [] })
})

test('an upper plan is the upper one from below only; a new link takes the place of the old; none takes it away', () => {
  const { services, digital, economy } = linkedLibrary()
  services.links.set(digital, economy, 'upper')
  expect(services.links.of(economy).links).toEqual([{ planId: digital, kind: 'lower' }])
  services.links.set(digital, economy, 'lower')
  expect(services.links.of(economy).links).toEqual([{ planId: digital, kind: 'upper' }])
  services.links.set(economy, digital, null)
  expect(services.links.of(digital).links).toEqual([])
  expect(() => services.links.set(digital, digital, 'sister')).toThrow(/请选另一份方案/)
  expect(() => services.links.set(digital, newId(), 'sister')).toThrow()
})

test('a plan that was taken out of the library is linked with none', () => {
  const { services, path, digital, economy } = linkedLibrary()
  services.links.set(digital, economy, 'sister')
  services.plans.remove(economy)
  expect(services.links.of(digital)).toEqual({ links: [], disagreements: [] })
  expect(verifyLibrary(path, libraryOptions.binding)).toEqual({ ok: true, problems: [] })
})
