// A text as far as comparing goes: what a reader would not call a difference is folded away.

/**
 * Without white space, with full-width letters and digits made half-width. Marks stay as they are: a comma that
 * became a full stop is an edit. Two texts are the same item text exactly when this is equal.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}
