// Fontconfig for rendering: the office's fonts stand in for by open ones of the same shape and width, where installed.
// Only the rendering is changed; the .docx keeps the names it was written with.

/** Families by face, best first. All set every Chinese character one em wide. */
const openFonts = {
  fang: ['FandolFang', 'FandolFang R', 'Noto Serif CJK SC'],
  kai: ['AR PL KaitiM GB', 'LXGW WenKai', 'Noto Serif CJK SC'],
  hei: ['Noto Sans CJK SC'],
  song: ['Noto Serif CJK SC'],
  title: ['Noto Serif CJK SC'],
} as const

const faceOfFont: Record<string, keyof typeof openFonts> = {
  仿宋_GB2312: 'fang',
  仿宋: 'fang',
  方正仿宋_GBK: 'fang',
  楷体_GB2312: 'kai',
  楷体: 'kai',
  方正楷体_GBK: 'kai',
  黑体: 'hei',
  方正黑体_GBK: 'hei',
  宋体: 'song',
  方正书宋_GBK: 'song',
  方正小标宋简体: 'title',
  方正小标宋_GBK: 'title',
  华文中宋: 'title',
}

/** A fonts.conf whose cache is in `cache`. */
export function fontsConf(cache: string): string {
  const rules = Object.entries(faceOfFont).map(([font, face]) => {
    const edits = openFonts[face].map(family => `<string>${family}</string>`).join('')
    const weight =
      face === 'title' ? '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>' : ''
    return `<match target="pattern"><test name="family"><string>${font}</string></test><edit name="family" mode="assign_replace" binding="strong">${edits}</edit>${weight}</match>`
  })
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><cachedir>${cache}</cachedir>${rules.join('')}</fontconfig>`
}
