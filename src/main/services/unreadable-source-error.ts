// The refusal of a file whose bytes are no text. The message is what the user reads.

export type UnreadableSourceReason =
  'empty' | 'too-large' | 'pdf' | 'old-word' | 'zip' | 'binary' | 'encoding'

const messages: Record<UnreadableSourceReason, string> = {
  empty: '文件是空的，请选择含有方案正文的文件。',
  'too-large': '文件超过 20 MB，不像是一份方案文本，请检查是否选错了文件。',
  pdf: '这是 PDF 文件，不能直接读取，请用 Word 或 WPS 转成 .docx 后再导入。',
  'old-word': '这是旧版的 .doc 或 .wps 文档，不能直接读取，请在 Word 或 WPS 中另存为 .docx 后再导入。',
  zip: '这不是文本文件，如果是 Word 文档，请把文件名的后缀改回 .docx 后再导入。',
  binary: '这不是文本文件，请选择 .txt、.md、.docx、.doc 或 .wps 格式的方案。',
  encoding: '看不出文件用的是哪种文字编码，请用记事本打开，另存为 UTF-8 编码后再导入。',
}

export class UnreadableSourceError extends Error {
  readonly reason: UnreadableSourceReason

  constructor(reason: UnreadableSourceReason) {
    super(messages[reason])
    this.name = 'UnreadableSourceError'
    this.reason = reason
  }
}
