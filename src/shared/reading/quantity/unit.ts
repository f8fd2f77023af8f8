// Units of measure and Chinese classifiers: closed classes of the language, and the compounds made of them
// (吨/天, 微克/立方米, 件/万人). 万 and 亿 in front are scale and are folded out of the base unit.
import { anyOf, matchAt, wordList } from './word-pattern.ts'

/**
 * What a unit counts. `level` units (岁, 分钟, 年) measure a state and only make a target after a word such as
 * 达到 or 压缩至; in front of a noun they describe it (15分钟便民生活圈).
 */
export type UnitKind =
  'count' | 'person' | 'measure' | 'money' | 'percent' | 'points' | 'level' | 'multiple' | 'ratio' | 'none'

export interface Unit {
  /** As printed, spaces out: 万家. */
  unit: string
  /** Without 万 and 亿: 家. */
  base: string
  /** What one of them is worth in base units: 10000. */
  scale: number
  kind: UnitKind
  /** Offset after the unit. */
  end: number
}

const BASES: ReadonlyArray<readonly [UnitKind, string]> = [
  ['percent', '% ‰ ％'],
  ['points', '个百分点 百分点'],
  ['multiple', '倍'],
  ['money', '元 元人民币 美元 欧元 港元 港币 日元 块钱'],
  ['person', '人 名 户 位 口 人次 户次 人年 人份 人口 家庭'],
  [
    'count',
    `个 家 项 台 条 件 套 所 座 处 场 次 批 种 门 部 辆 架 艘 支 只 头 株 棵 例 份 篇 本 册 张 幅 间 栋 幢 宗 笔 起 单
     班 列 对 组 枚 块 片 段 盏 根 孔 眼 席 类 轮 羽 尾 箱 副 扇 把 顶 盘 桩 款 道 首 穴 步 路 档 班次 批次 家次 件次 台次 车次
     架次 航班次 场次 项次 标箱 标准箱 标准车 课时 学时 床 卷 则 标台 标段 趟 瓶 袋 桶 期 节 堂 字 页 匹 组次 宗次 例次 台套`,
  ],
  [
    'measure',
    `公里 千米 米 厘米 毫米 微米 纳米 海里 平方公里 平方千米 平方米 平米 平方 立方米 立方 公顷 亩 吨 公吨 公斤 千克 克 斤 毫克
     微克 升 毫升 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 瓦 度 度电 千伏安 千伏 伏 吨标准煤 吨标煤 标准煤 标准立方米 太比特 吉比特 兆比特 载重吨 吨公里 人公里
     分贝 兆 车公里 勒克斯 Tbps Gbps Mbps Kbps Gb/s Tb/s EB PB TB GB MB ZB EFLOPS PFLOPS TFLOPS FLOPS EFlops PFlops
     EFLOP PFLOP TOPS Tops kW KW MW GW kWh MWh GWh TWh TEU km km² m² m³ mm cm nm ha kg mg μg µg mL ppm dB kV kVA P`,
  ],
  [
    'level',
    '分 分钟 小时 天 日 工作日 个工作日 自然日 个自然日 个小时 年 岁 周岁 个月 周 秒 毫秒 ms 摄氏度 ℃',
  ],
]

const KINDS = new Map<string, UnitKind>(
  BASES.flatMap(([kind, words]) => wordList(words).map(word => [word, kind] as const)),
)

/** A classifier that begins a longer word is no unit: 5部门 is not 5部, while 1家具有… is one 家. */
const LONGER_WORDS = new Map<string, RegExp>(
  Object.entries({
    部: '门分委署位队',
    人: '才民工员大均社',
    家: '庭具电长园禽政',
    次: '日年序生',
    元: '素件宵旦',
    天: '然气津台',
    分: '之级类布别析局层散步批支行公中期',
    条: '例款',
    口: '岸径腔号味',
    位: '置于列居',
    班: '子组',
    年: '级度轻',
    日: '常',
    本: '级科土地',
    类: '似别型',
    单: '位元一独',
    名: '录单额牌称校',
    组: '织合',
    度: '假',
    门: '类户店',
    批: '准发',
    场: '所地',
    台: '账',
    户: '籍口外',
    段: '落',
    道: '路',
    路: '线段面径由网灯口桥长基政',
    档: '案次',
    步: '骤',
    块: '状',
    把: '握',
    对: '接口外',
    列: '车入',
    起: '来草',
    张: '江',
    周: '边期',
    支: '持撑付出',
    种: '植业子苗',
    期: '间限内末货刊权',
    节: '能约点目日假庆气水奏',
    堂: '食课',
    字: '节段典母体号',
    页: '岩面',
    匹: '配',
    袋: '公',
    升: '级温格入规学旗值起降',
  }).map(([unit, next]) => [unit, new RegExp(`[${next}](?!(?<=具)[有备])`, 'y')]),
)

const BASE = anyOf(BASES.map(([, words]) => words).join(' '))
const SCALE = '(?:百万|千万|万亿|亿万|万|亿|百|千(?!瓦|米|克|伏))?'
/** （套）, （次）: a second classifier some units carry in brackets. */
const TWIN = '(?:[（(][套次家个座条处户只项间所床店台车架艘期人][）)])?'
const UNIT = new RegExp(
  `\\s{0,2}(${SCALE})\\s?(${BASE}${TWIN})((?:\\s?(?:[/／·]|每)\\s?${SCALE}(?:百)?${BASE})*(?:（[A-Za-z/]{1,8}）)?)`,
  'y',
)
/** Out of so many: 10/10万, 3.5/万. */
const OUT_OF = /\s?\/\s?(\d+)?(十万|百万|[千万亿])/y
const SCALE_ONLY = /\s{0,2}(万亿|亿|万)/y
const SCALES: Record<string, number> = {
  '': 1,
  百: 100,
  千: 1000,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  亿万: 1e12,
  万亿: 1e12,
}

/** Reads the unit that starts at `at` (after at most two spaces); null where there is none. */
export function readUnit(text: string, at: number): Unit | null {
  const match = matchAt(UNIT, text, at)
  if (match) {
    const [whole, scale = '', base = '', rest = ''] = match
    const end = at + whole.length
    const next = text.charAt(end)
    const bare = base.replace(/[（(].*$/, '')
    const longer = LONGER_WORDS.get(bare)
    const cut = rest === '' && longer !== undefined && matchAt(longer, text, end) !== null
    const latin = /[A-Za-zμµ]$/.test(bare) && /[A-Za-z0-9]/.test(next)
    if (!cut && !latin) {
      const printed = base.replace(/^个(?=工作日|自然日|小时)/, '')
      const unit = (scale + printed + rest).replace(/\s/g, '')
      return {
        unit,
        base: (printed + rest).replace(/\s/g, ''),
        scale: SCALES[scale] ?? 1,
        kind: KINDS.get(bare) ?? 'count',
        end,
      }
    }
  }
  const outOf = matchAt(OUT_OF, text, at)
  if (outOf) {
    const unit = outOf[0].replace(/\s/g, '')
    return { unit, base: unit, scale: 1, kind: 'percent', end: at + outOf[0].length }
  }
  const scale = matchAt(SCALE_ONLY, text, at)
  if (!scale) return null
  return { unit: scale[1]!, base: '', scale: SCALES[scale[1]!]!, kind: 'none', end: at + scale[0].length }
}
