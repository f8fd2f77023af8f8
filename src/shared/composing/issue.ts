// Under the name of a 简报 or 纪要: its issue, centred; below it who made it on the left and the date on the right.
import type { Fields } from './fields.ts'
import { charOf, typeArea } from './measures.ts'
import type { PaperParagraph } from './paper.ts'
import { fieldRun, fixed, missingRun, neededField, plainParagraph } from './paragraphs.ts'
import type { Profile } from './profiles.ts'

/** Issue and byline, half a line above each. An issue that is not needed is left out where it is not given. */
export function issueParagraphs(
  fields: Fields,
  profile: Profile,
  { issueNeeded }: { issueNeeded: boolean },
): PaperParagraph[] {
  const before = Math.round(profile.line / 2)
  const tabs = [{ at: typeArea.width - charOf('三号'), align: 'right' as const }]
  const issue = fields.issue === undefined ? missingRun('issue') : fieldRun(issueWords(fields.issue))
  const byline = [neededField(fields, 'issuer'), fixed('\t'), neededField(fields, 'date')]
  return [
    ...(fields.issue !== undefined || issueNeeded ? [plainParagraph('issue', [issue], { before })] : []),
    plainParagraph('byline', byline, { before, tabs }),
  ]
}

/** 12 → 第12期, before what is said of the whole run (总第30期). */
function issueWords(issue: string): string {
  return issue.replace(/^(增刊)?(\d+)/u, '$1第$2期')
}
