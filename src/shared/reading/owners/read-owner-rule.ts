// Rules for a whole document: who leads where a clause does not say. They look like owner clauses and are none.

/**
 * `first-leads`: the first named body leads (列第一位的为牵头单位). `all-lead`: where nobody is named as lead, the
 * responsible bodies lead (无牵头单位的，责任单位即为牵头单位).
 */
export type OwnerRule = 'first-leads' | 'all-lead'

const FIRST =
  /(?:列|排|排列|排名|列在|排在|位列)(?:在)?(?:第一位|首位|第一|最前|前面|首个|前列|第1位)(?:的)?.{0,12}(?:为|是|即为|即|作为)(?:该项(?:工作|任务)的?)?(?:总)?(?:牵头|主办|主要责任|汇总|主责)|(?:第一个|首个|第一|首位)(?:责任)?(?:单位|部门)(?:为|是|即为|即)(?:该项(?:工作|任务)的?)?(?:牵头|主办|主要责任|主责)/
const ALL =
  /(?:无|没有|未明确|未列明?|未注明|未标注|未确定)(?:明确)?(?:的)?牵头(?:单位|部门).{0,6}责任(?:单位|部门)(?:即为|即|为|就是|均为|视为|作为)牵头/

/** The rule a sentence sets for its document, null where it sets none. */
export function readOwnerRule(text: string): OwnerRule | null {
  const words = text.replace(/\s/g, '')
  if (ALL.test(words)) return 'all-lead'
  return FIRST.test(words) ? 'first-leads' : null
}
