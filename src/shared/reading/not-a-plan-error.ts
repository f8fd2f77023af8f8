// The refusal of a source that holds no plan. The message is what the user reads.

export type NotAPlanReason = 'empty' | 'no-structure'

const messages: Record<NotAPlanReason, string> = {
  empty: '文件里没有文字，请选择含有方案正文的文件。',
  'no-structure':
    '没有找到标题或编号，看不出这是一份工作要点，请检查是否选错了文件，或补上各级标题后再导入。',
}

export class NotAPlanError extends Error {
  readonly reason: NotAPlanReason

  constructor(reason: NotAPlanReason) {
    super(messages[reason])
    this.name = 'NotAPlanError'
    this.reason = reason
  }
}
