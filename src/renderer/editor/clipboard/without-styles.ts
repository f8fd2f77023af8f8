// A page from elsewhere before it is parsed: its styles would be refused by the window's own rules one by one, with a
// complaint for each. What they say of numbers and hidden words is kept where only `pasted-lines.ts` reads it.

/** The attribute that holds what was a style. */
export const styleAttribute = 'data-style'

/** The page without style sheets, and with its style attributes under another name. */
export function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/(\s)style(?=\s*=)/gi, `$1${styleAttribute}`))
}
