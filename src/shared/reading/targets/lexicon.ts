// The function words of target sentences: closed classes of the genre (verbs of doing, verbs of tending,
// levels, growth, strength, scope). No names of things and no sentences: what is counted stays open.
import { anyOf } from '../quantity/word-pattern.ts'
import type { Comparator, Strength } from '#shared/model/target.ts'

/** New this year, and said so: kept in the indicator, because 新建X and X are two different figures. */
export const NEW_VERB =
  '(?:新(?:[（(]?[、改扩迁续]+[）)]?)?(?:增设|增|开工建设|开工改造|开工|开通|开设|开发|开|建成|建设|建|设立|设|引进|培育|认定|创建|改扩建|改建|扩建|发展|种植|造|招引|招|签约|投放|投产|投用|登记|立项|入库|制定|评定|注册|备案|获批|选派|改造|铺设|购置|购|修|签|落地|打造)|净增|增设|增加)'

/** Doing that is counted by the year whatever the level word: 培训超过5万人次 is this year's. */
const ACTIVITIES = `完成 开展 组织开展 组织 举办 承办 召开 培训 轮训 发放 发行 接待 引进 引育 招引 招募 招聘 招收 招生 签约 减少 淘汰 拆除 改造 推出
  选派 上架 落地 选树 选聘 选拔 评选 遴选 认定 命名 发布 实施 安排 筹集 筹措 投入 投放 减免 整治 治理 修复 绿化 种植 播种 出栏 收储
  解决 帮助 帮扶 救助 资助 惠及 受益 改善 服务 吸引 吸纳 带动 促成 开工 竣工 投产 制定 制修订 修订 编制 出台 办理 办结 处置 化解 清理
  盘活 腾退 升级 更新 购置 配备 配置 孵化 转化 储备 支持 派出 推介 推荐 申报 获得 取得 攻克 攻关 破解 保障 提供 供给 回收
  生产 加工 铺设 敷设 加装 安装 更换 检测 抽检 检验 筛查 体检 接种 疏浚 清淤 加固 搬迁 安置 压减 削减 节约 退出 关停 查处 偿还
  挽回 扩建 改建 改扩建 升级改造 提升改造 更新改造 改造提升 除险加固 谋划 滚动实施 集中开工 补贴 兑现 投资 争取 输送 交付 供应 配售 录制 选取 选定 选择 确定
  打通 消除 创成 授予 表彰 对接 走访 巡查 检查 督查 核查 采购 回购 归集 汇聚 共享 梳理 公布 上线 发送 播放 惠及 调解 审结 执结 立案 验收 建档 补充 植树 造林 退役 报废 置换 流转 托管 续建 复垦 扶持 奖补 奖励 配送 完工 分配 调整 优化调整 转移 转移就业`
/** Making that leaves something standing: with a level word (达到, 超过) it tells the stock. */
const MAKINGS = `建成 建设 打造 培育 培养 创建 建立 组建 设立 设置 开设 开通 开发 开行 形成 布局 部署 推广 建成投用 建成投运 建设改造 建设完善
  建成开放 拥有 集聚 聚集 构建 筹建 建造 布设 布点 开辟 拓展 发展 发展壮大 壮大 突破 做强 覆盖 延伸 接入 纳入 推广应用 应用 创设 培育壮大 争创 实现 推动建成 成立 建好 培优 认养 保有`
/** Tending what is there: an exact count after these is the number that exists (抓好14家研究院建设). */
const TENDINGS = `推进 全面推进 加快推进 统筹推进 扎实推进 持续推进 有序推进 协同推进 深入推进 推动 抓好 抓实 抓紧 做好 做实 深化 加快 加强 继续 巩固 统筹 围绕
  聚焦 依托 针对 用好 指导 督促 促进 引导 鼓励 完善 健全 优化 强化 提升 管好 办好 落细 跟踪 协调 依靠 发挥 坚持 落实 推动落实 结合 会同`

/** What a doing verb is for: `activity` and `making` set targets, `tending` mostly does not. */
export type VerbClass = 'new' | 'activity' | 'making' | 'tending'

const CLASSES: ReadonlyArray<readonly [VerbClass, string]> = [
  ['new', NEW_VERB],
  ['activity', anyOf(ACTIVITIES)],
  ['making', anyOf(MAKINGS)],
  ['tending', anyOf(TENDINGS)],
]
/** One verb; the named group tells its class. New verbs come first: 新建 is not 建. */
export const VERB = `(?:${CLASSES.map(([name, source]) => `(?<${name}>${source})`).join('|')})`
export const DOING = `(?:${NEW_VERB}|${anyOf(`${ACTIVITIES} ${MAKINGS}`)})`

/** The class of a match of `VERB`. */
export function verbClass(match: RegExpExecArray): VerbClass {
  return CLASSES.find(([name]) => match.groups?.[name] !== undefined)![0]
}

/** Something that has happened or not by a given day: turns 推动5家企业… into a target. */
export const EVENT =
  '(?:上市|开工|投产|竣工|落地|达标|建成|通车|投用|投运|入库|上规|升规|入规|上云|晋级|获批|验收|完工|并网|上线|投入运营|投入使用|投入运行|脱贫|摘帽|出列|开业|开园|签约|挂牌|达产|接入|完成|复工|复产|就业|创业|办结|见效|销号|封顶|贯通|转正|结题|成功|纳入|实现|退出|搬迁)'

export const STRENGTHS: ReadonlyArray<readonly [Strength, string]> = [
  ['确保', '(?:务必确保|坚决确保|确保|务必|必须|保证)'],
  ['力争', '(?:奋力争取|努力争取|力争|奋力|努力|力促|冲刺|奋斗目标)'],
  ['争取', '争取'],
  ['探索', '(?:积极探索|探索|尝试)'],
  ['预期', '(?:预期目标|预期|预计|计划)'],
  ['约束', '(?:省下达|国家下达|上级下达|约束性)'],
]

export interface LevelWord {
  comparator: Comparator
  /** Whether the words in front of it are the thing measured: X达到, not 推出不少于. */
  level: boolean
}
/** A verb of change with where it ends: 提高到, 压缩至, 控制在. */
function reaching(verbs: string, ends: string): string {
  return verbs
    .split(' ')
    .flatMap(verb => [...ends].map(end => verb + end))
    .join(' ')
}
const RISEN =
  '提高 提升 增加 增长 增 升 上升 上调 扩大 扩充 扩容 扩展 扩增 扩种 扩 拓展 拓宽 攀升 提 恢复 回升 延长 发展 壮大 跃升 增强 加大'
const FALLEN =
  '控制 压缩 压减 压降 压 缩短 缩减 缩小 精简 降低 下降 降 减少 减 限制 回落 削减 下调 优化 收窄 下浮 稳控'

const LEVELS: ReadonlyArray<readonly [Comparator, boolean, string]> = [
  ['>=', true, `达到 达 达至 达成 保底 ${reaching(RISEN, '到至')}`],
  // Which way is better depends on what is measured.
  ['>=', true, '优于 好于'],
  ['>=', false, '不少于 不低于 不小于 不得低于 不得少于 至少 最少 ≥ >='],
  ['>', true, '突破 高于 大于 跨越 跨上 跨过 迈上 迈过 站上 冲上 登上 越过'],
  ['>', false, '超过 超 超出 多于 逾 >'],
  ['<=', true, `控制 ${reaching(FALLEN, '到至在为')}`],
  ['<=', false, '不超过 不超 不高于 不多于 不大于 不得超过 不得高于 不突破 ≤ <= 最多 至多'],
  ['<', true, '低于 小于'],
  ['<', false, '少于 < 不足 不到 不满'],
  ['~', false, '约 大约 接近 近 将近'],
  ['=', true, '为 保持在 稳定在 维持在 保持 稳定 定为 目标值 实现'],
  ['=', false, '共 共计 合计'],
]
const LEVEL_BY_WORD = new Map<string, LevelWord>(
  LEVELS.flatMap(([comparator, level, words]) =>
    words.split(/\s+/).map(word => [word, { comparator, level }] as const),
  ),
)
export const LEVEL = anyOf(LEVELS.map(([, , words]) => words).join(' '))

/** What a level word says; the word must come from a match of `LEVEL`. */
export function levelOf(word: string): LevelWord {
  return LEVEL_BY_WORD.get(word)!
}

export const AFTER =
  '(?:(?<up>及?以上)|(?<down>以下|之下)|(?<within>以内|之内|(?<=[日天时月年])内)|(?<about>左右|上下))'

export const GROWTH =
  '(?:增长|递增|上涨|提高|提升|上升|增加|扩大|增强|下降|降低|减少|压减|压缩|压降|缩短|回落|下浮|缩减|削减|上浮|下调|上调|改善|节约|前进|提前)'
export const COMPARISON =
  '(?:(?:比|较|同)(?:上一?年|去年|前年|上年度|上年末|去年底|上年同期|去年同期|同期|\\d{4}年)(?:底|末|同期|实际|全年)?|同比|环比|年均|每年|平均每年)'

export const SCOPE =
  '(?:全(?:省|市|县|区|州|国|盟|旗|镇|乡|自治区|自治州|街道|市域|省域|县域|区域)(?:范围内?)?|我[省市县区州]|省、?市、?县(?:、?乡)?(?:、?村)?[三四五]级|市本级|省本级|区本级|县本级)'

/** Administrative units and institutions that a target can be set for each of. */
export const EACH =
  '(?:设区的?市|地级市|设区市|市（州）|县（市、区）|县（区）|县\\(市、区\\)|县\\(市区\\)|县市区|市县|市州|县区|州市|盟市|旗县|乡镇（街道）|镇（街道）|乡镇|镇街|街镇|街道（乡镇）|街道|行政村|社区|城区)'

/** Frame words in front of a clause that carry nothing a target keeps. */
const PLAIN_ADVERB =
  '(?:有?[一-龥]{2}性地|全面|加快|持续|积极|大力|进一步|继续|稳步|深入|着力|扎实|有序|不断|切实|再次|再|计划|将要|将|要|同时|并且|并|且|还|均|都|也|逐步|高质量|高标准|高水平|广泛|分期|分批|年度|拟|率先|优先|加大力度|新一轮|需|应|应当|须|使|让|以|预计|累计|总计|共计|合计|总共|全力|严格|充分|合理|依法|依托|另)'
/** Words that are adverbs in front of a verb and part of a name elsewhere: 集中整治, 集中供水率. */
const VERBAL_ADVERB = `(?:基本|重点|集中|同步|分类|统筹|规范|科学|精准|有效|联合|共同|主动|平均|自主|免费|公开)(?=每|${DOING})`
export const ADVERB = `(?:${PLAIN_ADVERB}|${VERBAL_ADVERB})`

/** Counted words too general to be what a target counts: 四个方面, 10大任务. */
export const ABSTRACT =
  /^(?:的)?(?:大|(?:重大|重点|主要|关键|核心|突出|具体|基本|专项|优先|基础)*(?:方面|转变|突破|环节|体系|行动|工程|机制|领域|层面|维度|阶段|任务|措施|举措|问题|原则|导向|专题|板块|抓手|确保|提升|结合|统一|不变|更加|定位|中心|优势|短板|攻坚|战役|清单|一批|方向|层次|要素|文明|高地|特色|坚持|强化|落实|到位))/
