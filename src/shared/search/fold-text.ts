// Text as search compares it: capitals and full-width forms do not matter. Every UTF-16 unit stays in its place, so
// that offsets in the folded text are offsets in the text.

/** Latin letters in lower case, full-width forms (Ａ１％) as the half-width ones, the ideographic space as a space. */
export function foldText(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charCodeAt(i))
  return folded
}

function foldUnit(code: number): string {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 ? 0x20 : code
  return String.fromCharCode(half >= 0x41 && half <= 0x5a ? half + 0x20 : half)
}
