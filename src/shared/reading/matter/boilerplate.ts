// Lines that a web page, a printer or an office adds around a plan. Each rule names its reason in Chinese,
// because the reason is shown in the loss ledger. Only whole lines of a fixed form match.

interface Rule {
  pattern: RegExp
  reason: string
}

const anywhere: Rule[] = [
  {
    pattern: /^[-—–－―\s]*第?\s*[0-9０-９]{1,3}\s*页?\s*[-—–－―\s]*([/／共，,\s]+[0-9０-９]{1,3}\s*页?)?$/,
    reason: '页码',
  },
  {
    pattern:
      /^[【[（(]?(来源|信息来源|发布时间|发布日期|浏览次数|阅读次数|点击数|点击量|责任编辑|索引号)[】\])）]?\s*[:：].{0,60}$/,
    reason: '网页附带信息，不是方案正文',
  },
  { pattern: /^[-—–=＝_＿*＊·.…~～\s]{3,}$/, reason: '分隔线' },
]

const button =
  '(?:打印(?:本页|此页)?|关闭(?:窗口|本页|此页)?|收藏(?:本页)?|分享(?:到|至)?|转发|复制链接|返回(?:顶部|首页|列表)|我要纠错|纠错|微信|微博|QQ空间|字体|字号|大|中|小|A\\+|A-|A)'
const frame = '[\\s【】\\[\\]（）()|｜·:：<>《》]'
const field =
  '(?:信息|文章)?来源|稿源|(?:发布|发文|成文|生成|公开|更新|印发)(?:时间|日期)|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|作者|编辑|责任编辑|责编|审核|校对|撰稿|记者|通讯员|视力保护色|保护视力色|(?:信息|主题|体裁)分类|(?:信息)?索引号|公开(?:方式|目录|属性|形式|类别)|发布机构|发文机关|发文字号|主题词|有效性|文件编号|关键词'

const around: Rule[] = [
  { pattern: new RegExp(`^${frame}*(?:${field})${frame}*[:：]`), reason: '网页附带信息，不是方案正文' },
  {
    pattern: new RegExp(`^${frame}*${button}(?:${frame}+${button})*${frame}*$`),
    reason: '网页按钮，不是方案正文',
  },
  {
    pattern:
      /^(当前位置|您(现在|当前)?的?位置|首页\s*[>＞»/]|网站首页|上一[篇条]\s*[:：]|下一[篇条]\s*[:：]|相关(链接|阅读|文档|解读)\s*[:：]?$|扫一扫|版权所有|网站标识码|(https?:\/\/|www\.)\S+$)/,
    reason: '网页导航，不是方案正文',
  },
]

/** Why a line is no part of a plan wherever it stands; null if it may be one. */
export function noiseReason(text: string): string | null {
  return reasonOf(anywhere, text)
}

/** Why a line before the title or after the end is no part of a plan; null if it may be one. */
export function surroundReason(text: string): string | null {
  return text.length > 120 || /[。；]$/.test(text) ? null : (noiseReason(text) ?? reasonOf(around, text))
}

function reasonOf(rules: Rule[], text: string): string | null {
  return rules.find(rule => rule.pattern.test(text))?.reason ?? null
}
