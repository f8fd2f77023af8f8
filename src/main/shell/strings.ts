// Every Chinese word that the shell shows: title, menu, dialogs, questions, refusals. Nothing here is built from code.

export const strings = {
  title: '谋篇',
  refused: {
    sender: '这个请求不是本程序的窗口发出的，已拒绝。请关闭本程序后重新打开。',
    channel: '程序收到了不认识的请求，没有执行。请关闭本程序后重新打开。',
    size: '一次提交的内容超过 32 MB，没有保存。请分几次粘贴或导入。',
    shape: '提交的内容格式不对，没有执行。请重试；如仍不行，请关闭本程序后重新打开。',
    unexpected:
      '出现了意外的问题，这一步没有完成，已保存的内容不受影响。请重试；如仍不行，请关闭本程序后重新打开。',
  },
} as const
