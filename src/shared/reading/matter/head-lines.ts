// Forms of the short lines that stand around an official plan: issuing body, document number, recipients, date.

/** The name of an issuing body alone on a line. */
export function isOrganisationLine(text: string): boolean {
  const name = text.replace(/\s|[（(]章[）)]$/g, '')
  if (name.length > 40 || /[，。；：:、]/.test(name)) return false
  if (/(人民政府|办公室|办公厅|委员会|领导小组|指挥部|管委会)$/.test(name)) return true
  return (
    /^.{0,10}[省市县区州旗盟].{1,16}[厅局委办部]$/.test(name) &&
    !/(布局|全局|格局|开局|大局|新局|[内全干外]部|[举督经承通联]办)$/.test(name)
  )
}

/** 红头: 某某市人民政府办公室文件. */
export function isRedHead(text: string): boolean {
  return text.length <= 40 && /(政府|办公室|办公厅|委员会|小组|[厅局委])(文件|函)$/.test(text)
}

/** 发文字号: 某政办发〔2020〕5号, with any brackets. */
export function isDocumentNumber(text: string): boolean {
  return (
    text.length <= 50 &&
    /[〔[【（(［]\s*[0-9０-９]{4}\s*[〕\]】）)］]\s*第?\s*[0-9０-９]+\s*号/.test(text) &&
    !/[。，；]/.test(text)
  )
}

/** A date alone on a line, perhaps in brackets. */
export function isDateLine(text: string): boolean {
  const day =
    '([0-9０-９]{4}|[一二][〇零○Ｏ0一二三四五六七八九]{3})\\s*年\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*月(\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*日)?'
  return new RegExp(`^[（(]?${day}[）)]?$`).test(text)
}

/** 主送机关: 各县（市、区）人民政府，市政府各部门：. A sentence that announces the plan is none. */
export function isRecipientLine(text: string): boolean {
  if (text.length > 200 || !/[：:]$/.test(text) || /。/.test(text)) return false
  if (/^(为|根据|按照|依据|经)|如下|现[将就提制]|制定|意见|要点/.test(text)) return false
  return /^(各|[^，；]{1,30}(政府|委员会|管委会|[厅局办委]))/.test(text)
}

/** 密级、紧急程度、份号、签发人. */
export function isMarking(text: string): boolean {
  return /^(特急|加急|平急|急件|特提|绝密|机密|秘密|内部)(\s*[★☆].*)?$|^[0-9]{6}$|^签发人[:：]|^[0-9]{6}\s*$/.test(
    text,
  )
}

/** 附件 alone on a line, with or without its number: the start of an annex. */
export function isAnnexMark(text: string): boolean {
  return /^附\s*件\s*[0-9０-９一二三四五六七八九十]*\s*[：:]?$/.test(text)
}

/** 附件：1.某某表: the list of annexes under a plan. */
export function isAnnexList(text: string): boolean {
  return /^附\s*件?\s*[：:]\s*\S/.test(text) && !/。$/.test(text)
}

/** A line in round brackets: （征求意见稿）, （2020年1月15日市政府常务会议通过）. */
export function isBracketLine(text: string): boolean {
  return text.length <= 80 && /^[（(][^（(）)]*[）)]$/.test(text)
}

/** 特此报告。 and the like, which end a letter. */
export function isClosingPhrase(text: string): boolean {
  return /^(特此|专此)[^，；。]{1,6}[。！]?$/.test(text)
}

/** What an office prints below a plan: 抄送, 印发机关和日期, 联系人. */
export function isImprint(text: string): boolean {
  return (
    text.length <= 120 &&
    (/^(抄送|抄报|主送|报送|分送|联系人|联系电话|印发份数|共印|校对|打印)\s*[：:]?/.test(text) ||
      /日\s*(印发|印制|印)$/.test(text) ||
      /^[（(]?(此件|本文).{0,12}公开.{0,8}[）)]?$/.test(text) ||
      /^[（(]?(完|全文完|正文完)[）)]?$/.test(text))
  )
}
