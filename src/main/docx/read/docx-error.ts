// A refusal to read a Word file: what is wrong with it and what to do next, in one Chinese sentence.
export type DocxErrorCode = 'not-docx' | 'old-format' | 'encrypted' | 'damaged' | 'too-large' | 'unsafe'

const messages: Record<DocxErrorCode, string> = {
  'not-docx': '这不是 Word 文档（.docx），请用 Word 或 WPS 打开原文件，另存为 .docx 后再导入。',
  'old-format': '这个旧版文件里没有可读取的 Word 文字，请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
  encrypted: '文件设有打开密码，请在 Word 或 WPS 中打开，取消密码并另存后再导入。',
  damaged: '文件已损坏，无法完整读取，请用 Word 或 WPS 打开，另存一份后再导入。',
  'too-large': '文件过大，超出可读取的范围，请删去其中的图片和附件，或拆成几个文件后再导入。',
  unsafe: '文件中含有不安全的内容，已停止读取，请向来件单位核实，或在 Word 中另存一份后再导入。',
}

export class DocxError extends Error {
  readonly code: DocxErrorCode

  /** `detail` is for the log (English); the message is for the drafter. */
  constructor(code: DocxErrorCode, detail: string) {
    super(messages[code], { cause: detail })
    this.name = 'DocxError'
    this.code = code
  }
}
