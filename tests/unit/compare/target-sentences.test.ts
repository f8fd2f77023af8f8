// Two years' sentences about one indicator, read by the program's own reader: what became of the target, and the
// arithmetic between the years.
import { expect, test } from 'vitest'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { readRows } from './gold/read-rows.ts'

/** last year's sentence, this year's, what is said of each target in the order of this year's text, the arithmetic */
const pairs: [before: string, now: string, changes: string, arithmetic?: string][] = [
  ['新增上云企业5000家。', '新增上云企业6000家。', 'raised'],
  ['累计建成5G基站3.2万个。', '累计建成5G基站4.1万个。', 'raised', '推算增加9000个'],
  ['年内新建5G基站1.5万个。', '累计建成5G基站5万个。', 'restated'],
  ['累计培育专精特新企业100家。', '年内新增专精特新企业20家。', 'restated', '推算今年末累计120家'],
  [
    '新建高标准农田2万亩，累计达到31万亩。',
    '新建高标准农田1.5万亩，累计达到32.5万亩。',
    'lowered raised',
    '与上年目标一致',
  ],
  [
    '新建高标准农田2万亩，累计达到31万亩。',
    '新建高标准农田1.5万亩，累计达到33万亩。',
    'lowered raised',
    '比上年目标31万亩多5000亩',
  ],
  ['全社会研发投入强度达到2.8%。', '全社会研发投入强度达到2.9%。', 'raised'],
  ['PM2.5平均浓度控制在28微克/立方米以内。', 'PM2.5平均浓度控制在26微克/立方米以内。', 'raised'],
  ['固定资产投资增长6%左右。', '固定资产投资增长5%以上。', 'lowered'],
  ['城镇调查失业率控制在5.5%以内。', '城镇调查失业率控制在5%左右。', 'raised'],
  ['引进重大项目20个。', '引进重大项目20个以上。', 'restated'],
  ['完成技术改造投资1.2亿元。', '完成技术改造投资12000万元。', 'same'],
  ['实现旅游收入120亿元。', '实现旅游收入1300000万元。', 'raised'],
  ['社会消费品零售总额增长5%—6%。', '社会消费品零售总额增长5.5%左右。', 'restated'],
  ['社会消费品零售总额增长5%—6%。', '社会消费品零售总额增长6%—7%。', 'raised'],
  ['事项网上可办率达到90%。', '事项网上可办率提高5个百分点。', 'restated'],
  ['平均办理时限压缩至10个工作日。', '平均办理时限压缩至8个工作日。', 'raised'],
  ['审批时间压缩50%以上。', '审批时间压缩60%以上。', 'raised'],
  ['粮食播种面积不少于62万亩。', '粮食播种面积稳定在62万亩。', 'restated'],
  ['力争地区生产总值增长6%。', '确保地区生产总值增长6%。', 'restated'],
  ['每万人拥有公交车8标台。', '每万人拥有公交车9标台。', 'raised'],
  ['到2020年底，垃圾分类覆盖率达到80%。', '到2021年底，垃圾分类覆盖率达到90%。', 'raised'],
  ['到2022年，建成省级实验室10家。', '到2025年，建成省级实验室10家。', 'restated'],
  ['新建改建农村公路150公里。', '新建改建农村公路120000米。', 'lowered'],
  ['单位生产总值能耗下降3%。', '单位生产总值能耗下降2.5%。', 'lowered'],
  ['城市供水管网漏损率降低到9%以下。', '城市供水管网漏损率降低到8.5%以下。', 'raised'],
  ['一般公共预算收入增长5%。', '一般公共预算收入达到50亿元。', 'restated'],
  ['上云企业达到40万家。', '上云企业突破40万家。', 'raised'],
  ['举办招商推介会5场。', '举办招商推介会5场，签约项目30个。', 'same new'],
  ['整治重点水域12处，改造泵站6座。', '整治重点水域10处。', 'lowered dropped'],
]

function plan(year: number, sentence: string) {
  return comparableFromRows(
    readRows([`某市${year}年工作要点`, '一、重点工作', '（一）有关任务', `1. ${sentence}`].join('\n')),
  )
}

test.each(pairs)('%s → %s', (before, now, changes, arithmetic = '') => {
  const { targets } = comparePlans(plan(2020, before), plan(2021, now))
  expect(targets.map(line => line.change[0]).join(' ')).toBe(changes)
  expect(targets.map(line => line.arithmetic?.text ?? '').join('')).toContain(arithmetic)
})
