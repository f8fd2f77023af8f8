// What stands around a plan: each kind of line is kept apart, named in the ledger and, where official, in the header.
import { describe, expect, test } from 'vitest'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'

const body = '一、加快发展\n（一）做强平台\n引进企业20家。\n二、深化改革\n（一）放管结合\n压缩时限50%。'
const read = (text: string) => readPlan(linesOf(text))
const reasons = (text: string) => read(text).ledger.left.map(({ line, reason }) => [line, reason])

describe('title', () => {
  test.each([
    [
      'broken over lines',
      '某市人民政府办公室\n关于印发2021年全市数字经济\n发展工作要点的通知',
      '某市人民政府办公室关于印发2021年全市数字经济发展工作要点的通知',
    ],
    [
      'with a subject on the line above',
      '中共某县委办公室\n2021年工作要点',
      '中共某县委办公室2021年工作要点',
    ],
    ['with spaces between its characters', '2 0 2 1 年 工 作 要 点', '2 0 2 1 年 工 作 要 点'],
    ['without a usual last word', '某区2021年数字化攻坚行', '某区2021年数字化攻坚行'],
  ])('%s', (_, lines, title) => {
    const reading = read(`${lines}\n${body}`)
    expect(reading.title).toBe(title)
    expect(reading.year).toBe(2021)
  })

  test('none where the text begins with a number', () => {
    const reading = read(body)
    expect({ title: reading.title, year: reading.year }).toEqual({ title: '', year: null })
    expect(reading.items).toHaveLength(6)
    expect(reading.notes.map(note => note.text)).toEqual([
      '没有找到标题，请补写。',
      '没有看出是哪一年的方案，请填写年度。',
    ])
  })

  test('a year in Chinese digits', () => {
    expect(read(`某县二〇二二年工作要点\n${body}`).year).toBe(2022)
  })

  test('a year that only the text names', () => {
    expect(read(`某县工作要点\n为做好2019年工作，制定本要点。\n${body}`).year).toBe(2019)
  })
})

test('an issued paper: red head, notice, recipients, annexes, signature and imprint', () => {
  const reading = read(
    [
      '000012',
      '特急',
      '某市人民政府办公室文件',
      '某政办发〔2021〕5号',
      '某市人民政府办公室关于印发2021年数字政府建设工作要点的通知',
      '各县（市、区）人民政府，市政府各部门：',
      '现将《2021年数字政府建设工作要点》印发给你们，请认真贯彻执行。',
      '某市人民政府办公室',
      '2021年3月5日',
      '（此件公开发布）',
      '2021年数字政府建设工作要点',
      '（2021年2月28日市政府常务会议通过）',
      body,
      '附件：1.任务分工表',
      '2.指标分解表',
      '抄送：市委办公室，市人大常委会办公室。',
      '某市人民政府办公室 2021年3月5日印发',
    ].join('\n'),
  )
  expect(reading.title).toBe('2021年数字政府建设工作要点')
  expect(reading.header).toEqual({
    issuer: '某市人民政府办公室文件',
    number: '某政办发〔2021〕5号',
    recipients: '各县（市、区）人民政府，市政府各部门：',
    signature: '某市人民政府办公室',
    date: '2021年3月5日',
    attachments: ['附件：1.任务分工表', '2.指标分解表'],
  })
  expect(reading.items.map(item => item.type)).toEqual([
    'section',
    'task',
    'measure',
    'section',
    'task',
    'measure',
  ])
})

test('a web page: fields, buttons, page numbers and links', () => {
  const text = `当前位置：首页 > 政务公开\n某县2021年工作要点\n发布时间：2021-03-01 来源：县政府办 浏览次数：20\n${body}\n— 3 —\n【打印】 【关闭窗口】\n上一篇：公告\n责任编辑：张三`
  expect(reasons(text).map(([line]) => line)).toEqual([1, 3, 10, 11, 12, 13])
  expect(read(text).items).toHaveLength(6)
})

test('what only looks like a frame stays in the plan', () => {
  const text = `某县2021年工作要点\n一、优化布局\n（一）关闭退出落后产能\n关闭小煤矿3家。\n（二）推动信息分享\n时间：全年持续推进。`
  expect(read(text).ledger.left).toEqual([])
})

test('a preamble that ends in a colon is no list of recipients', () => {
  const reading = read(`某县2021年工作要点\n为贯彻落实省政府部署，现提出如下意见：\n${body}`)
  expect(reading.items[0]).toMatchObject({ type: 'paragraph', parent: null })
})

test('a report: recipients in one word, closing phrase, signature above the date of printing', () => {
  const text = `省商务厅关于2022年工作要点的报告\n省政府：\n现将工作要点报告如下。\n${body}\n特此报告。\n省商务厅办公室\n2022年1月20日印发`
  expect(reasons(text).map(([line, reason]) => [line, String(reason).slice(0, 4)])).toEqual([
    [2, '主送机关'],
    [10, '公文结束'],
    [11, '署名，已'],
    [12, '版记'],
  ])
})

test('an annex after the plan is left with its reason', () => {
  const text = `某县2021年工作要点\n${body}\n附件1\n重点项目表\n甲项目`
  expect(reasons(text)).toEqual([8, 9, 10].map(line => [line, '附件内容，不在方案正文中']))
})

test('what nobody wrote is taken out of words and listed', () => {
  const text = `某县2021年工作要点\n${body}\n（二）推动数(shù)字\u200B经济\u00AD发展`
  const reading = read(text)
  expect(reading.items.at(-1)!.text).toBe('推动数字经济发展')
  expect(reading.ledger.left).toEqual([
    { line: 8, text: '(shù)', reason: '网页插入的注音' },
    { line: 8, text: '\u200B', reason: '看不见的字符' },
    { line: 8, text: '\u00AD', reason: '看不见的字符' },
  ])
})
