// What the comparison says of single edits, as a drafter would make them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableFromRows, type ComparablePlan } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { heaviestIncreasing } from '#shared/compare/increasing-run.ts'
import { newId } from '#shared/model/ids.ts'
import { planOf } from '../../support/rows.ts'
import { randomFrom, treeOrder } from './gold/edited-pair.ts'
import { item, plan } from './targets-of.ts'

const read = (...lines: string[]): ComparablePlan => comparableFromRows(planOf(lines))

/** Changed lines as "old text → new text: change". */
function changes(from: ComparablePlan, to: ComparablePlan): string[] {
  const text = new Map([...from.items, ...to.items].map(each => [each.id, each.text]))
  return comparePlans(from, to)
    .items.filter(line => line.change[0] !== 'same')
    .map(
      line =>
        `${line.from ? text.get(line.from) : '－'} → ${line.to ? text.get(line.to) : '－'}: ${line.change.join('+')}`,
    )
}

const base = [
  'S 建设数字社会',
  'K 发展数字教育',
  'M 启动教育广场建设，开设网络同步课程500门。',
  'M 推动省域在线开放课程共享应用。',
  'K 发展数字医疗',
  'M 推动互联网医院向基层延伸，完善医保政策。',
  'M 升级全民健康信息平台，推进健康专有云建设。',
  'S 强化基础支撑',
  'K 推进新型基础设施建设',
  'M 建成5G基站超过5万个，覆盖重点景区。',
]

describe('by content', () => {
  test('spaces and full-width digits are no difference, marks are', () => {
    const from = read('K 任务', 'M 建成5G 基站５万个，覆盖全省。', 'M 编制方案、开展试点。')
    const to = read('K 任务', 'M 建成5G基站5万个，覆盖全省。', 'M 编制方案，开展试点。')
    expect(changes(from, to)).toEqual(['编制方案、开展试点。 → 编制方案，开展试点。: reworded'])
  })

  test('a renamed heading is known by what stands under it, and its children did not move', () => {
    const to = base.map(line => (line === 'S 建设数字社会' ? 'S 打造民生服务新样板' : line))
    expect(changes(read(...base), read(...to))).toEqual(['建设数字社会 → 打造民生服务新样板: reworded'])
  })

  test('a heading put in above existing tasks moves none of them', () => {
    const to = [...base.slice(0, 4), 'S 推进健康浙江', ...base.slice(4)]
    expect(changes(read(...base), read(...to))).toEqual(['－ → 推进健康浙江: new'])
    expect(changes(read(...to), read(...base))).toEqual(['推进健康浙江 → －: dropped'])
  })

  test('a measure that went to another task moved, also when it was rewritten on the way', () => {
    const moved = base[5]!.replace('完善医保政策', '完善医保支付政策')
    const to = [...base.slice(0, 5), ...base.slice(6), moved]
    expect(changes(read(...base), read(...to))).toEqual([
      `${base[5]!.slice(2)} → ${moved.slice(2)}: reworded+moved`,
    ])
  })

  test('a repeated text stays with its heading', () => {
    const from = read(
      'S 甲方面',
      'K 加强组织领导',
      'S 乙方面',
      'K 加强组织领导',
      'S 丙方面',
      'K 加强组织领导',
    )
    const to = read('S 甲方面', 'K 加强组织领导', 'S 丙方面', 'K 加强组织领导')
    const lines = comparePlans(from, to).items
    expect(changes(from, to)).toEqual(['乙方面 → －: dropped', '加强组织领导 → －: dropped'])
    expect(lines.find(line => line.from === from.items[5]!.id)!.to).toBe(to.items[3]!.id)
  })

  test('a sentence of many tasks that was put otherwise in all of them was reworded in each, and stayed there', () => {
    const plan = (sentence: string) =>
      read(
        'S 各镇任务',
        ...Array.from({ length: 30 }, (_, n) => [`K 第${n}镇重点工作`, `M ${sentence}`]).flat(),
      )
    const to = plan('落实河长制，每季度巡河不少于3次并公示结果。')
    const lines = comparePlans(plan('落实河长制，每季度巡河不少于2次。'), to).items
    const changed = lines.filter(line => line.change[0] !== 'same')
    expect(changed.map(line => line.change.join())).toEqual(Array.from({ length: 30 }, () => 'reworded'))
  })

  test('two tasks merged under a common heading, one sentence split in two', () => {
    const to = [
      'S 建设数字社会',
      'K 发展数字教育和数字医疗',
      ...base.slice(2, 4),
      ...base.slice(5, 6),
      'M 升级全民健康信息平台。',
      'M 推进健康专有云建设。',
      ...base.slice(7),
    ]
    expect(changes(read(...base), read(...to))).toEqual([
      '发展数字教育 → 发展数字教育和数字医疗: merged',
      '发展数字医疗 → 发展数字教育和数字医疗: merged',
      '升级全民健康信息平台，推进健康专有云建设。 → 升级全民健康信息平台。: split',
      '升级全民健康信息平台，推进健康专有云建设。 → 推进健康专有云建设。: split',
    ])
  })

  test('an empty plan against a full one is all new; two empty plans are equal', () => {
    const full = read(...base)
    expect(comparePlans(plan(null, []), full).summary.items).toMatchObject({ new: base.length, same: 0 })
    expect(comparePlans(full, plan(null, [])).summary.items).toMatchObject({ dropped: base.length })
    expect(comparePlans(plan(null, []), plan(null, [])).items).toEqual([])
  })
})

describe('by identity and lineage', () => {
  test('the same id is the same item however much was rewritten', () => {
    const a = item('推进数字乡村建设。', { identity: 'x' })
    const b = { ...a, text: '全面提升县域治理水平。' }
    expect(comparePlans(plan(2020, [a]), plan(2020, [b])).items).toMatchObject([{ change: ['reworded'] }])
    expect(comparePlans(plan(2020, [a]), plan(2020, [b]), { match: 'content' }).items).toMatchObject([
      { change: ['dropped'] },
      { change: ['new'] },
    ])
  })

  test('an item carried over is known by its lineage, from either side', () => {
    const old = item('推进数字乡村建设。', { identity: 'old' })
    const next = item('全面提升县域治理水平。', { identity: 'next', lineage: 'old' })
    expect(comparePlans(plan(2020, [old]), plan(2021, [next])).items).toMatchObject([
      { from: old.id, to: next.id, change: ['reworded'] },
    ])
    expect(comparePlans(plan(2021, [next]), plan(2020, [old])).items).toMatchObject([
      { from: next.id, to: old.id, change: ['reworded'] },
    ])
  })

  test('a paragraph cut in two keeps its id in the first half and is a split', () => {
    const whole = item('升级全民健康信息平台，推进健康专有云建设。', { identity: 'x' })
    const head = { ...whole, text: '升级全民健康信息平台，' }
    const tail = item('推进健康专有云建设。', { identity: 'y' })
    expect(comparePlans(plan(2020, [whole]), plan(2020, [head, tail])).items).toMatchObject([
      { from: whole.id, to: head.id, change: ['split'] },
      { from: whole.id, to: tail.id, change: ['split'] },
    ])
  })

  test('changed owners, deadline and level are said beside the text', () => {
    const a = item('推进数字乡村建设。', { identity: 'x', deadline: '6月底前' })
    const b: typeof a = {
      ...a,
      type: 'measure',
      deadline: '9月底前',
      owners: { ...a.owners, lead: ['省农业农村厅'] },
    }
    expect(comparePlans(plan(2020, [a]), plan(2020, [b])).items).toMatchObject([
      { change: ['same'], facts: ['owners', 'deadline', 'type'] },
    ])
  })
})

describe('moves', () => {
  test('one measure carried past several siblings is the only one marked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (at, to) => {
        fc.pre(Math.abs(at - to) > 1)
        const items = Array.from({ length: 10 }, (_, n) => item(`第${n}项工作。`, { identity: `${n}` }))
        const order = [...items]
        order.splice(to, 0, ...order.splice(at, 1))
        const moved = comparePlans(plan(null, items), plan(null, order)).items.filter(line =>
          line.change.includes('moved'),
        )
        expect(moved.map(line => line.from)).toEqual([items[at]!.id])
      }),
    )
  })

  test('the rest of the heaviest increasing run is as light as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(8), { maxLength: 8 }), places => {
        const kept = heaviestIncreasing(
          places,
          places.map(() => 1),
        )
        const run = places.filter((_, index) => kept.has(index))
        expect(run).toEqual([...run].sort((a, b) => a - b))
        const longest = (at: number, above: number): number =>
          at === places.length
            ? 0
            : Math.max(longest(at + 1, above), places[at]! > above ? 1 + longest(at + 1, places[at]!) : 0)
        expect(run.length).toBe(longest(0, -1))
      }),
    )
  })
})

test('thousands of items: every edit is found and nothing else is marked', () => {
  const random = randomFrom(5)
  const subjects = ['产业', '交通', '教育', '医疗', '生态', '文旅', '金融', '农业', '政务', '科技']
  const verbs = ['推进', '完善', '建设', '优化', '整治', '提升', '培育', '改造', '推广', '规范']
  const places = Array.from({ length: 60 }, (_, n) => String.fromCharCode(0x5200 + n * 37) + '镇')
  const pick = <T>(list: readonly T[]) => list[random(list.length)]!
  const items = Array.from({ length: 4000 }, (_, n) =>
    item(
      `${pick(verbs)}${pick(places)}${pick(subjects)}${pick(verbs)}工程，完成${n + 10}个${pick(subjects)}项目，${pick(verbs)}${pick(places)}平台。`,
    ),
  )
  const copies = items.map(each => ({ ...each, id: newId() }))
  const expected = { same: 4000, reworded: 0, dropped: 0 }
  const to = copies.flatMap((copy, n) => {
    if (n % 100 === 7) {
      expected.reworded++
      expected.same--
      return [{ ...copy, text: copy.text.replace('工程，', '行动，力争') }]
    }
    if (n % 400 === 11) {
      expected.dropped++
      expected.same--
      return []
    }
    return [copy]
  })
  const { summary } = comparePlans(plan(2020, items), plan(2021, treeOrder(to)))
  expect(summary.items).toMatchObject({ ...expected, moved: 0, merged: 0, split: 0, new: 0 })
})
