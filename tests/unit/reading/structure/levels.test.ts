// Levels where a plan departs from the usual forms. Whole plans are in gold-plans.test.ts.
import { describe, expect, test } from 'vitest'
import type { OwnersHook } from '#shared/reading/hooks.ts'
import { NotAPlanError } from '#shared/reading/not-a-plan-error.ts'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf, type LineHints, type SourceText } from '#shared/reading/source-line.ts'
import { testOwners } from '../../../support/owner-clauses.ts'
import { sketch } from '../../../support/tree.ts'

const doubts = (text: string) => readPlan(linesOf(text), { owners: testOwners }).ledger.doubtful

describe('styles that stand otherwise than by custom', () => {
  test('marks that do not count, above numbers', () => {
    const text =
      '某区2022年工作安排\n■ 提升产业\n1.推进倍增\n实施项目60个。\n■ 提升城市\n1.完善路网\n建成道路8条。\n■ 增进民生\n1.办好教育\n新增学位300个。'
    expect(sketch(text)).toEqual([
      '# [■] 提升产业',
      '- [1.] 推进倍增',
      '· 实施项目60个。',
      '# [■] 提升城市',
      '- [1.] 完善路网',
      '· 建成道路8条。',
      '# [■] 增进民生',
      '- [1.] 办好教育',
      '· 新增学位300个。',
    ])
  })

  test('decimals below numbers without a mark', () => {
    const text =
      '某集团2025年计划\n1 总体目标\n2 重点工程\n2.1 智能工厂\n建成产线6条。\n2.2 数据治理\n2.2.1 制定标准。\n2.2.2 接入系统40个。'
    expect(sketch(text)).toEqual([
      '# [1] 总体目标',
      '# [2] 重点工程',
      '- [2.1] 智能工厂',
      '· 建成产线6条。',
      '- [2.2] 数据治理',
      '· [2.2.1] 制定标准。',
      '· [2.2.2] 接入系统40个。',
    ])
  })

  test('a number on a line of its own belongs to the words below it', () => {
    expect(sketch('某县2020年工作要点\n一、\n聚焦整改\n（一）\n深入排查\n完成率达到100%。')).toEqual([
      '# [一、] 聚焦整改',
      '- [（一）] 深入排查',
      '· 完成率达到100%。',
    ])
  })
})

describe('a number that is missing', () => {
  test('a heading fills the gap in the count around it', () => {
    const text =
      '某县2020年工作要点\n一、抓项目\n（一）开工项目10个。\n抓环境\n（一）压缩时限。\n三、抓民生\n（一）新增就业。'
    expect(sketch(text)).toEqual([
      '# [一、] 抓项目',
      '- [（一）] 开工项目10个。',
      '# 抓环境',
      '- [（一）] 压缩时限。',
      '# [三、] 抓民生',
      '- [（一）] 新增就业。',
    ])
    expect(doubts(text)).toEqual([{ line: 4, reason: '此行的编号可能漏了，按前后编号判断层级，请核对' }])
  })

  test('a number whose mark was forgotten is read where the count goes on', () => {
    const text =
      '某县2020年工作要点\n一、抓项目\n（一）开工。\n二　抓环境\n（一）压缩时限。\n三、抓民生\n（一）新增就业。'
    expect(sketch(text).filter(line => line.startsWith('#'))).toEqual([
      '# [一、] 抓项目',
      '# [二] 抓环境',
      '# [三、] 抓民生',
    ])
  })

  test('another kind of number that goes on with the count stands beside it, and is doubtful', () => {
    const text =
      '某县2020年工作要点\n一、抓项目\n（一）开工。\n2、投产。\n3.达效。\n二、抓民生\n（一）新增就业。\n（二）办好教育。'
    expect(sketch(text).slice(1, 4)).toEqual(['- [（一）] 开工。', '- [2、] 投产。', '- [3.] 达效。'])
    expect(doubts(text)).toEqual([{ line: 4, reason: '编号样式和上一项不同，按接着上一项编号理解，请核对' }])
    // Points under the first heading are its own where the count of headings goes on behind them.
    const points =
      '某县2020年工作要点\n一、抓项目\n（一）开工。\n2.投产。\n3.达效。\n（二）办好教育。\n二、抓民生\n（一）新增就业。'
    expect(sketch(points)).not.toContain('- [2.] 投产。')
  })

  test('a paragraph without its full stop stays a paragraph', () => {
    const text =
      '某县2020年工作要点\n一、抓项目\n（一）推进建设\n完成平台主体工程\n投入使用。\n（二）推进改造\n改造小区5个。'
    expect(sketch(text)).toContain('· 完成平台主体工程')
  })
})

describe('owner clauses', () => {
  const head = '某市2023年方案\n一、拓展岗位\n'

  test('on a line of its own, or at the end of the last paragraph, a clause is the task’s', () => {
    const text = `${head}（一）稳岗\n惠及企业5000家。\n（责任单位：市人社局）\n（二）培训\n培训3万人。\n新增人才2000人。（责任单位：市财政局）`
    expect(sketch(text, { owners: testOwners })).toEqual([
      '# [一、] 拓展岗位',
      '- [（一）] 稳岗 < （责任单位：市人社局）',
      '· 惠及企业5000家。',
      '- [（二）] 培训 < （责任单位：市财政局）',
      '· 培训3万人。',
      '· 新增人才2000人。',
    ])
  })

  test('where several measures have clauses, each keeps its own', () => {
    const text = `${head}（一）稳岗\n惠及企业5000家。（责任单位：市人社局）\n发放贷款3亿元。（责任单位：市财政局）`
    expect(sketch(text, { owners: testOwners }).slice(1)).toEqual([
      '- [（一）] 稳岗',
      '· 惠及企业5000家。 < （责任单位：市人社局）',
      '· 发放贷款3亿元。 < （责任单位：市财政局）',
    ])
  })

  test('two lines are one clause, a deadline line goes with them', () => {
    const text = `${head}（一）稳岗\n惠及企业5000家。\n牵头单位：市人社局\n配合单位：市财政局、市教育局\n完成时限：6月底`
    const reading = readPlan(linesOf(text), { owners: testOwners })
    const task = reading.items.find(item => item.type === 'task')!
    expect(task.owners).toEqual({
      lead: ['市人社局'],
      support: ['市财政局', '市教育局'],
      leader: null,
      open: false,
    })
    expect(task.deadline).toMatchObject({ text: '6月底', fuzzy: true })
    expect(task.clause).toBe('牵头单位：市人社局\n配合单位：市财政局、市教育局\n完成时限：6月底')
    expect(task.lines).toEqual([3, 5, 6, 7])
  })

  test('a line that the grammar reads only with those below it', () => {
    const together: OwnersHook = text => {
      const match = /^分管领导：(.+)\n责任单位：(.+)$/.exec(text)
      const owners = { lead: [match?.[2] ?? ''], support: [], leader: match?.[1] ?? null, open: false }
      return match ? { start: 0, end: text.length, owners, deadline: null } : null
    }
    const text = `${head}（一）稳岗\n惠及企业5000家。\n分管领导：王某\n责任单位：市人社局\n完成时限：6月底\n新增就业300人。`
    expect(sketch(text, { owners: together }).slice(1)).toEqual([
      '- [（一）] 稳岗 < 分管领导：王某 / 责任单位：市人社局 / 完成时限：6月底',
      '· 惠及企业5000家。',
      '· 新增就业300人。',
    ])
  })

  test('a clause in the middle of a paragraph is read, and stays in the text', () => {
    const inside: OwnersHook = text => {
      const match = /（责任单位：(.+?)）/.exec(text)
      const owners = { lead: [match?.[1] ?? ''], support: [], leader: null, open: false }
      return match && { start: match.index, end: match.index + match[0].length, owners, deadline: null }
    }
    const reading = readPlan(linesOf(`${head}（一）稳岗（责任单位：市人社局），惠及企业5000家。`), {
      owners: inside,
    })
    expect(reading.items[1]).toMatchObject({
      text: '稳岗（责任单位：市人社局），惠及企业5000家。',
      owners: { lead: ['市人社局'] },
    })
    expect(reading.ledger.doubtful).toHaveLength(1)
  })

  test('a clause that the grammar does not read stays text and is doubtful', () => {
    const text = `${head}（一）稳岗\n惠及企业5000家。\n责任领导：市有关领导`
    expect(doubts(text)).toEqual([{ line: 5, reason: '像是责任分工，但没有读出单位，请核对' }])
    const atTheEnd = `${head}（一）稳岗，惠及企业5000家。（责任单位：见后文所列）`
    const unread = readPlan(linesOf(atTheEnd), { owners: () => null })
    expect(unread.ledger.doubtful).toEqual([{ line: 3, reason: '像是责任分工，但没有读出单位，请核对' }])
  })
})

describe('hooks', () => {
  const text = '某市2023年方案\n一、拓展岗位\n（一）稳岗\n年底前惠及企业5000家。'

  test('targets and deadlines go to the item whose words they are in', () => {
    const facts = {
      indicator: '企业',
      comparator: '>=' as const,
      value: 5000,
      valueMax: null,
      unit: '家',
      amount: 5000,
      baseUnit: '家',
      basis: 'flow' as const,
      scope: '',
      strength: '要求' as const,
      period: null,
      baseline: null,
      parent: null,
      per: null,
      stretch: null,
      certainty: 'sure' as const,
      doubt: '',
    }
    const contexts: unknown[] = []
    const reading = readPlan(linesOf(text), {
      targets: (words, context) => {
        contexts.push(context)
        const start = words.indexOf('企业5000家')
        return start < 0 ? [] : [{ ...facts, text: '企业5000家', start, end: start + 7 }]
      },
      deadlines: words =>
        words.startsWith('年底前')
          ? [{ text: '年底前', from: null, to: '2023-12-31', fuzzy: true, recurring: null, start: 0, end: 3 }]
          : [],
    })
    const measure = reading.items.at(-1)!
    expect(measure.targets).toEqual([{ id: measure.targets[0]!.id, text: '企业5000家', ...facts }])
    expect(measure.spans).toEqual([{ id: measure.targets[0]!.id, start: 5, end: 12 }])
    expect(measure.deadline).toEqual({
      text: '年底前',
      from: null,
      to: '2023-12-31',
      fuzzy: true,
      recurring: null,
    })
    expect(contexts.at(-1)).toEqual({ sectionTitle: '拓展岗位', taskTitle: '稳岗', year: 2023 })
  })
})

describe('layout hints', () => {
  const source = (lines: [string, LineHints?][]): SourceText => ({
    name: '',
    notes: [],
    lines: lines.map(([text, hints], index) => ({ number: index + 1, text, ...(hints ? { hints } : {}) })),
  })

  test('numbers made by the word processor are labels', () => {
    const tree = sketch(
      source([
        ['某市2023年工作要点'],
        ['加快发展', { autoLabel: '一、' }],
        ['做强平台', { autoLabel: '（一）' }],
        ['引进企业20家。'],
      ]),
    )
    expect(tree).toEqual(['# [一、] 加快发展', '- [（一）] 做强平台', '· 引进企业20家。'])
  })

  test('line breaks inside a paragraph part its lines', () => {
    const tree = sketch(
      source([
        ['某市人民政府\n2023年工作要点', { centred: true }],
        ['加快发展\n2023年加快发展数字产业。', { autoLabel: '一、' }],
        ['做强平台', { autoLabel: '（一）' }],
      ]),
    )
    expect(tree).toEqual(['# [一、] 加快发展', '¶ 2023年加快发展数字产业。', '- [（一）] 做强平台'])
  })

  test('outline levels make headings of lines without numbers', () => {
    const tree = sketch(
      source([
        ['某市2023年工作要点', { styleName: 'Title' }],
        ['加快发展', { outlineLevel: 1 }],
        ['做强平台，培育企业，完善链条，优化生态', { outlineLevel: 2 }],
        ['引进企业20家', {}],
        ['深化改革', { outlineLevel: 1 }],
        ['放管结合', { outlineLevel: 2 }],
        ['压缩时限50%', {}],
      ]),
    )
    expect(tree).toEqual([
      '# 加快发展',
      '- 做强平台，培育企业，完善链条，优化生态',
      '· 引进企业20家',
      '# 深化改革',
      '- 放管结合',
      '· 压缩时限50%',
    ])
  })

  test('bold lines are headings, unless everything is bold', () => {
    const lines = (bold: boolean): [string, LineHints][] =>
      ['提升产业达到5家', '引进企业', '培育企业', '提升城市', '完善路网', '建设公园'].map((text, index) => [
        text,
        { bold: bold || index % 3 === 0 },
      ])
    const head: [string, LineHints] = ['一、重点工作', { bold: true }]
    expect(sketch(source([['某市2023年计划'], head, ...lines(false)]))).toEqual([
      '# [一、] 重点工作',
      '- 提升产业达到5家',
      '· 引进企业',
      '· 培育企业',
      '- 提升城市',
      '· 完善路网',
      '· 建设公园',
    ])
    expect(
      sketch(source([['某市2023年计划'], head, ...lines(true)])).filter(line => line.startsWith('·')),
    ).toEqual([])
  })

  test('a heading that lost its number stands beside those with its level', () => {
    const tree = sketch(
      source([
        ['某市2023年工作要点'],
        ['一、加快发展', { outlineLevel: 1 }],
        ['（一）做强平台', { outlineLevel: 2 }],
        ['引进企业20家。'],
        ['深化改革', { outlineLevel: 1 }],
        ['（一）放管结合', { outlineLevel: 2 }],
        ['压缩时限。'],
      ]),
    )
    expect(tree[3]).toBe('# 深化改革')
  })

  test('a task table: numbers, sections, owners and deadlines by its header', () => {
    const rows = [
      ['序号', '类别', '任务', '措施', '责任单位', '完成时限'],
      ['1', '产业', '建设园区', '完成一期工程', '市发改委', '6月底'],
      ['2', '产业', '培育企业', '新增企业50家', '市经信局', '年底前'],
      ['3', '民生', '改造小区', '', '市住建局', '全年'],
    ]
    const cells = rows.flatMap((cols, row) =>
      cols.map((text, column): [string, LineHints] => [text, { table: { table: 0, row, column } }]),
    )
    const reading = readPlan(source([['某市2023年任务分解表'], ...cells]), { owners: testOwners })
    expect(sketch(source([['某市2023年任务分解表'], ...cells]), { owners: testOwners })).toEqual([
      '# 产业',
      '- [1] 建设园区 < 市发改委 / 6月底',
      '· 完成一期工程',
      '- [2] 培育企业 < 市经信局 / 年底前',
      '· 新增企业50家',
      '# 民生',
      '- [3] 改造小区 < 市住建局 / 全年',
    ])
    expect(reading.items[1]!.owners.lead).toEqual(['市发改委'])
    expect(reading.items[1]!.deadline?.text).toBe('6月底')
    expect(reading.ledger.left.map(each => each.reason)).toEqual([
      ...rows[0]!.map(() => '表头'),
      '与上一行相同的板块名称',
    ])
  })

  test('cells merged downwards: a row without task and number adds to the task above', () => {
    const cell = (row: number, column: number, text: string): [string, LineHints] => [
      text,
      { table: { table: 0, row, column } },
    ]
    const tree = sketch(
      source([
        ['某市2023年任务分解表'],
        ...['序号', '任务', '措施', '责任单位'].map((text, column) => cell(0, column, text)),
        cell(1, 0, '一、产业发展'),
        ...['1', '建设园区', '完成一期工程', '市发改委'].map((text, column) => cell(2, column, text)),
        cell(3, 2, '启动二期工程'),
        cell(3, 3, '市住建局'),
        ...['2', '培育企业', '新增企业50家', '市经信局'].map((text, column) => cell(4, column, text)),
      ]),
      { owners: testOwners },
    )
    expect(tree).toEqual([
      '# [一、] 产业发展',
      '- [1] 建设园区 < 市发改委',
      '· 完成一期工程',
      '· 启动二期工程 < 市住建局',
      '- [2] 培育企业 < 市经信局',
      '· 新增企业50家',
    ])
  })

  test('a row that only adds up is no task', () => {
    const rows = ['序号\t任务\t责任单位', '1\t新建园区\t市商务局', '合计\t1项\t']
    const reading = readPlan(linesOf(['某市2023年任务分解表', ...rows].join('\n')), { owners: testOwners })
    expect(reading.items.map(item => item.text)).toEqual(['新建园区'])
    expect(reading.ledger.left.filter(each => each.line === 4).map(each => each.reason)).toEqual([
      '表格的合计行',
      '表格的合计行',
    ])
  })

  test('a table that names no tasks is read as paragraphs, and doubtful', () => {
    const cells = ['甲', '乙', '丙', '丁'].map((text, index): [string, LineHints] => [
      text,
      { table: { table: 0, row: index >> 1, column: index & 1 } },
    ])
    const reading = readPlan(source([['某市2023年方案'], ['一、概况'], ['（一）数据'], ...cells]))
    expect(reading.items.slice(-4).map(item => item.text)).toEqual(['甲', '乙', '丙', '丁'])
    expect(reading.ledger.doubtful[0]!.reason).toMatch(/^表格里没有认出“任务”一栏/)
  })
})

test('paragraphs broken at the page’s width are joined', () => {
  const text = [
    '某市2023年数字政府建设工作要点',
    '一、优化政务服务',
    '（一）深化“一网通办”。推动政务服务事项网上可办率达到百分之九',
    '十八以上，全程网办率达到百分之八十，推出“一件事”主题服务三十',
    '项。',
    '（二）提升热线服务水平。热线接通率保持在百分之九十八以上，群众',
    '满意率达到百分之九十五，诉求办理时限压缩三分之一。',
    '二、推动数据共享',
    '（一）完善公共数据平台。新增归集数据二十亿条，数据共享需求满足',
    '率达到百分之九十五，完成三大基础库核验。',
  ].join('\n')
  const tree = sketch(text)
  expect(tree).toHaveLength(5)
  expect(tree[1]).toMatch(/九十八以上，全程网办率.*三十项。$/)
})

test('what cannot stand alone is joined to the line before, and doubtful', () => {
  const whole = '推进数据共享应用，新增归集数据二十亿条以上，数据共享需求满足率达到百分之九十五，完成核验'
  const text = [
    '某市2023年数字政府建设工作要点',
    '一、优化政务服务',
    '（一）深化“一网通办”，',
    '推出主题服务三十项。',
    '（二）提升热线服务水平，推动热线平台和智能知识库建设，开展档案数字化改',
    '造。',
    ...['三', '四', '五', '六', '七', '八', '九', '十'].map(number => `（${number}）${whole}。`),
    `（十一）${whole}`,
    '三大基础库，按月通报。',
    '二、推动数据共享',
    '（一）完善平台',
    '归集数据。',
  ].join('\n')
  expect(sketch(text)).toEqual([
    '# [一、] 优化政务服务',
    '- [（一）] 深化“一网通办”，推出主题服务三十项。',
    '- [（二）] 提升热线服务水平，推动热线平台和智能知识库建设，开展档案数字化改造。',
    ...['三', '四', '五', '六', '七', '八', '九', '十'].map(number => `- [（${number}）] ${whole}。`),
    `- [（十一）] ${whole}三大基础库，按月通报。`,
    '# [二、] 推动数据共享',
    '- [（一）] 完善平台',
    '· 归集数据。',
  ])
  expect(doubts(text)).toHaveLength(3)
})

describe('what is no plan is refused', () => {
  const refusal = (text: string) => {
    try {
      readPlan(linesOf(text))
    } catch (error) {
      if (error instanceof NotAPlanError) return error.reason
      throw error
    }
    return null
  }

  test('nothing but white space', () => {
    expect(refusal('')).toBe('empty')
    expect(refusal(' \n　\n')).toBe('empty')
  })

  test('text without headings or numbers', () => {
    expect(refusal('今天天气很好。\n我们去公园散步。\n晚上回家吃饭。')).toBe('no-structure')
  })
})
