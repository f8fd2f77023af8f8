// A small owner-clause grammar for tests of the structure reader: it finds where a clause stands and takes the
// names apart at punctuation. The product's grammar is another part with tests of its own.
import type { OwnersHook } from '#shared/reading/hooks.ts'

const word = '(?:牵头|责任|配合|主办|协办)(?:单位|部门|科室)'
const forms = [
  new RegExp(`[（(]${word}：[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$`),
  new RegExp(`^${word}：[^。]*(?:\\n${word}：[^。]*)?$`),
  /^部门分工：.*$/,
]

export const testOwners: OwnersHook = text => {
  const match = forms.map(form => form.exec(text)).find(Boolean)
  if (!match) return null
  const names = (pattern: RegExp) =>
    [...match[0].matchAll(pattern)].flatMap(found => found[1]!.split(/[、，]/).filter(name => name !== ''))
  const lead = names(/(?:牵头|责任|主办)(?:单位|部门|科室)：([^；）)\n]*)/g)
  const support = names(/(?:配合|协办)(?:单位|部门|科室)：([^；）)\n]*)/g)
  const owners = { lead, support, leader: null, open: false }
  return { start: match.index, end: match.index + match[0].length, owners, deadline: null }
}
