// Full-width letters, digits and signs to half width, one UTF-16 unit for one, so that offsets stay true.
// Chinese punctuation is left alone: the grammars read ，、；（） as they are printed.

const WIDE = /[０-９Ａ-Ｚａ-ｚ％．／＋－～＜＞＝]/g

/** The text with full-width letters, digits, ％ and signs in half width. The length never changes. */
export function normaliseWidth(text: string): string {
  return text.replace(WIDE, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}
