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
  { pattern: /^[-—–=＝_＿*＊·.…~～\s]{3,}$/, reason: '分隔线' },
]

const around: Rule[] = [
  {
    pattern:
      /^[【[（(]?(信息来源|文章来源|稿源|来源|发布时间|发布日期|发文日期|成文日期|生成日期|公开日期|更新时间|时间|日期|浏览次数|浏览量|阅读次数|阅读|点击数|点击|访问量|作者|编辑|责任编辑|责编|审核|校对|字号|字体|字体大小|视力保护色|保护视力色|分享到|分享|打印|信息分类|主题分类|索引号|信息索引号|公开方式|公开目录|发布机构|发文机关|主题词|有效性|文号|名称|责任部门|撰稿|记者|通讯员)\s*[】\]）)]?\s*[:：]/,
    reason: '网页附带信息，不是方案正文',
  },
  {
    pattern:
      /^(当前位置|您(现在)?的位置|您当前的位置|首页\s*[>＞»/]|网站首页|我要纠错|打印本页|关闭窗口|关闭本页|打印|关闭|收藏|分享|返回顶部|上一篇|下一篇|相关链接|相关阅读|相关文档|扫一扫|版权所有|主办单位[:：].*承办|网站标识码|字体[:：]|[\[【]?(大|小)\s*(中|大)\s*(小)?[\]】]?$|[A-Za-z+\-]*\s*A\+|https?:\/\/|www\.)/,
    reason: '网页附带信息，不是方案正文',
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
