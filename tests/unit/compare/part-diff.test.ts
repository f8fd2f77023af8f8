// One part beside its whole: what belongs to the other parts is told from what changed.
import { expect, test } from 'vitest'
import { partDiff } from '#shared/compare/part-diff.ts'

const [farmland, waste] = ['建成高标准农田3.5万亩。', '完成撂荒地复耕4000亩。']
const whole = '建成高标准农田3万亩，完成撂荒地复耕2500亩。'
const words = (runs: ReturnType<typeof partDiff>, kind: string) =>
  runs.flatMap(run => (run.kind === kind ? [run.text] : []))

test('merged: the other part is elsewhere, changed figures came and went', () => {
  const runs = partDiff(waste, whole, 'merged', [farmland])
  expect(words(runs, 'elsewhere').join()).toContain('建成高标准农田')
  expect(words(runs, 'removed')).toEqual(['4000'])
  expect(words(runs, 'added')).toEqual(['2500'])
})

test('split: read the other way round', () => {
  const runs = partDiff(whole, waste, 'split', [farmland])
  expect(words(runs, 'elsewhere').join()).toContain('建成高标准农田')
  expect(words(runs, 'removed')).toEqual(['2500'])
  expect(words(runs, 'added')).toEqual(['4000'])
})

test('words that stand in no part came, and the runs are the two texts again', () => {
  const to = `${whole}同时加强后续管护。`
  const runs = partDiff(farmland, to, 'merged', [waste])
  expect(words(runs, 'added').join()).toContain('加强后续管护')
  expect(
    runs
      .filter(run => run.kind !== 'removed')
      .map(run => run.text)
      .join(''),
  ).toBe(to)
  expect(
    runs
      .filter(run => run.kind === 'same' || run.kind === 'removed')
      .map(run => run.text)
      .join(''),
  ).toBe(farmland)
})
