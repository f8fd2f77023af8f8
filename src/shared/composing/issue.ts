// Under the name of a 简报 or 纪要: its issue, centred; below it who made it on the left and the date on the right.
import type { Fields } from './fields.ts'
import { charOf, typeArea } from './measures.ts'
import type { PaperParagraph } from './paper.ts'
import { issueNumberIn, issueWords } from './issue-number.ts'
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
  const number = fields.issue === undefined ? null : issueNumberIn(fields.issue)
  const issue = number ? fieldRun(issueWords(number)) : missingRun('issue')
  const byline = [neededField(fields, 'issuer'), fixed('\t'), neededField(fields, 'date')]
  return [
    ...(fields.issue !== undefined || issueNeeded ? [plainParagraph('issue', [issue], { before })] : []),
    plainParagraph('byline', byline, { before, tabs }),
  ]
}
