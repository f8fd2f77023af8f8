// The bodies every level of government has, as stems and endings: 发展改革 + 委, 工业和信息化 + 厅 or 局.
// Names that stand in plans as they are come first in `usual`; `short` names are expanded to the first usual one.
import { wordList } from '../quantity/word-pattern.ts'

/**
 * How a body's name is led: `government` by the level (省教育厅), `party` by the level's committee (省委组织部),
 * `office` by the level's government (省政府办公厅), `own` by a name of its own (杭州海关).
 */
export type BodyKind = 'government' | 'party' | 'office' | 'own'

export interface Body {
  /** As it is printed in full, without the level: 发展改革委. */
  name: string
  kind: BodyKind
  /** Every spelling of the same body gives the same key. */
  key: string
}

/** stems that stand | short stems | endings. An ending x>y is written x and printed y. */
const GOVERNMENT = `
发展改革 发展和改革 | 发改 | 委 委员会>委 局
工业和信息化 | 工信 | 厅 局 委
经济和信息化 | 经信 经济信息化 | 厅 局 委 委员会>委
科技 科学技术 | | 厅 局 委 委员会>委
教育 | 教 | 厅 局 委 委员会>委 教工委>教工委
公安 | | 厅 局
司法 | | 厅 局
财政 | | 厅 局 委
民政 | | 厅 局
民族宗教 民族和宗教 民族宗教事务 | 民宗 | 委 局 厅 委员会>委 事务局>事务局
民族事务 | 民 | 委 局
人力资源和社会保障 人力资源社会保障 | 人社 人力社保 | 厅 局
自然资源 自然资源和规划 规划和自然资源 | 资规 规自 规资 自规 | 厅 局 委
生态环境 | 环保 环境保护 | 厅 局
住房和城乡建设 住房城乡建设 | 住建 | 厅 局 委 委员会>委
城乡建设 | 建 | 委 局
建设 | | 厅
城市管理 城管执法 城市管理和综合执法 综合行政执法 | 城管 综合执法 | 局 委 委员会>委
城市运行管理 | | 委 局
交通运输 | 交通 交 | 厅 局 委
水利 水务 水利和湖泊 | | 厅 局
农业农村 | 农业 | 厅 局 委 委员会>委
商务 | | 厅 局 委 委员会>委
投资促进 招商 招商投资促进 | | 局 委
文化和旅游 文化旅游 | 文旅 | 厅 局 委 委员会>委
文化广电和旅游 文化广电旅游 文化广电新闻出版旅游 | 文广旅 文广新旅 | 厅 局 委 委员会>委
文化体育和旅游 文化旅游体育 | 文体旅 文旅体 | 厅 局
文化广电旅游体育 文化广电体育和旅游 | 文广旅体 文广体旅 文体广电和旅游 | 厅 局
卫生健康 | 卫健 卫计 | 委 局 委员会>委
退役军人事务 退役军人 | | 厅 局
应急管理 | 应急 | 厅 局
审计 | | 厅 局
外事 外事侨务 | 外 | 办 办公室>办 局
国资 国有资产监督管理 | | 委 局 委员会>委
市场监管 市场监督管理 | 市监 市场 | 局 委
广电 广播电视 新闻出版广电 | | 局
体育 | 体 | 局
统计 | | 局
医保 医疗保障 | | 局
粮食和储备 粮食和物资储备 粮食 粮食物资储备 | 粮储 | 局
能源 | | 局 办
林业 林业和草原 林草 园林和林业 园林绿化 园林 | 林园 | 局 厅
海洋 海洋发展 | | 局
海洋渔业 海洋与渔业 | | 局
地方金融监管 地方金融监督管理 金融 金融监管 金融工作 地方金融管理 | | 局 办 办公室>办 委
大数据 大数据管理 大数据发展 大数据发展管理 大数据发展应用 | | 局 中心
数据 数据资源管理 数据资源 | | 局
政务服务数据管理 政务服务和数据管理 政务服务大数据 政务和数据 | 政数 | 局
数字经济 | | 局
政务服务 政务服务管理 | 政管 | 局 办 办公室>办 中心
行政审批 行政审批服务 | 审批 | 局
营商环境建设 营商环境 | 营商 | 局 办
信访 | | 局 办
乡村振兴 | | 局
药监 药品监管 药品监督管理 | 食药监 | 局
知识产权 | | 局
机关事务 机关事务管理 | | 局 中心
国防动员 | | 办 办公室>办
人防 人民防空 | | 办 局 办公室>办
口岸 口岸物流 口岸和物流 | | 办 局
地震 | | 局
供销社 供销合作社 供销合作总社 供销联社 | | @
通信管理 | 通管 | 局
邮政管理 | | 局
气象 | | 局
烟草专卖 烟草 | | 局
税务 | | 局
国家安全 | | 厅 局
戒毒管理 监狱管理 | | 局
疾控 疾病预防控制 | | 局 中心
中医药 中医药管理 中医 | | 局
公共资源交易 公共资源交易管理 公共资源交易监管 | 公管 | 中心 局 办
住房公积金管理 住房公积金 公积金 公积金管理 | | 中心
消防救援 消防 | | 总队 支队 大队 局
公安交警 交警 公安交通管理 | | 总队 支队 大队 局
残联 残疾人联合会 | | @
妇联 妇女联合会 | | @
工商联 工商业联合会 | | @
总工会 | 工会 | @
科协 科学技术协会 | | @
文联 | | @
社科联 社会科学联合会 | | @
侨联 | | @
红十字会 | | @
贸促会 | | @
法学会 | | @
法院 人民法院 | | @
中级人民法院 | 中级法院 中院 | @
高级人民法院 | 高级法院 高院 | @
检察院 人民检察院 | | @
社科院 社会科学院 科学院 农科院 农业科学院 | | @
地质局 核工业地质局 | | @
监委 监察委员会 纪委监委 | | @
人大常委会办公厅 人大常委会办公室 政协办公厅 政协办公室 | | @
电力公司 供电公司 | | @
开发区管委会 高新区管委会 经开区管委会 | | @
档案馆 图书馆 博物馆 | | @
接待办 台办 侨办 港澳办 法制办 防汛办 创城办 重点办 重点项目办 扶贫办 扶贫开发办 参事室 研究室 发展研究中心 铁办 铁路办 物流办 医改办 食安办 安委办 双拥办 督查室 | | @
`

const PARTY = `
组织部 宣传部 统战部 社会工作部 办公厅 办公室 网信办 政法委 编办 改革办 政研室 政策研究室 巡视办 巡察办 老干部局 党校 台办 外办 军民融合办
金融办 金融委办公室 农办 农村工作领导小组办公室 财经办 国安办 保密办 机要局 文明办 信访局 教育工委 机关工委 直属机关工委 两新工委 督查室 审计办
依法治省办 依法治市办 依法治县办 依法治区办 国家安全办 史志研究室 党史研究室 全面依法治省委员会办公室
`
const PARTY_SHORT = `办=办公室 编委办=编办 改革委办公室=改革办 机构编制委员会办公室=编办 网络安全和信息化委员会办公室=网信办 网络安全和信息化办公室=网信办 全面深化改革委员会办公室=改革办 政法委员会=政法委 台湾工作办公室=台办 统一战线工作部=统战部`

const OFFICE = '办公厅 办公室 研究室 督查室 发展研究中心 参事室 新闻办 驻京办'
const OFFICE_SHORT = '办=办公室'

const OWN = `海关 海事局 证监局 银保监局 银保监分局 金融监管局 金融监管分局 金融监管总局 铁路局 铁路集团 铁路局集团公司 铁路公司 监管局 监管分局 人民银行 分行 中心支行
支行 城区供电局 军分区 省军区 警备区 武警 边检总站 出入境边检总站 民航监管局 机场集团 民航局 海警局 国家统计局调查队 调查总队 调查队`

/** All spellings of built-in bodies: what is printed → the body. Built once. */
export const BODIES: ReadonlyMap<string, Body[]> = build()

function build(): Map<string, Body[]> {
  const bodies = new Map<string, Body[]>()
  const add = (printed: string, body: Body): void => {
    const list = bodies.get(printed)
    if (!list) bodies.set(printed, [body])
    else if (!list.some(known => known.kind === body.kind)) list.push(body)
  }
  for (const line of GOVERNMENT.trim().split('\n')) {
    const [usual = '', short = '', endings = ''] = line.split('|').map(part => part.trim())
    for (const [written, printed] of endings.split(/\s+/).map(readEnding))
      addStems(add, usual, short, written, printed)
  }
  for (const name of wordList(PARTY)) add(name, { name, kind: 'party', key: `党${name}` })
  for (const [printed, name] of pairs(PARTY_SHORT)) add(printed, { name, kind: 'party', key: `党${name}` })
  for (const name of wordList(OFFICE)) add(name, { name, kind: 'office', key: `府${name}` })
  for (const [printed, name] of pairs(OFFICE_SHORT)) add(printed, { name, kind: 'office', key: `府${name}` })
  for (const name of wordList(OWN)) add(name, { name, kind: 'own', key: name })
  return bodies
}

/** 委员会>委 is written 委员会 and is the same ending as 委; @ stands for no ending at all. */
function readEnding(ending: string): readonly [string, string] {
  if (ending === '@') return ['', '']
  const [written = '', printed = written] = ending.split('>')
  return [written, printed]
}

function addStems(
  add: (printed: string, body: Body) => void,
  usual: string,
  short: string,
  written: string,
  ending: string,
): void {
  const stems = usual.split(/\s+/)
  const whole = ending === ''
  const keyOf = (stem: string): string => (whole ? stem : stems[0]! + ending)
  for (const stem of stems) {
    // Written in full it stays as it is printed; 委员会 is the long form of 委 and stays too.
    add(stem + written, { name: stem + written, kind: 'government', key: keyOf(stem) })
  }
  for (const stem of short === '' ? [] : short.split(/\s+/)) {
    add(stem + written, { name: stems[0]! + ending, kind: 'government', key: keyOf(stems[0]!) })
  }
}

function pairs(list: string): [string, string][] {
  return list
    .trim()
    .split(/\s+/)
    .map(pair => pair.split('=') as [string, string])
}
