// What a plan is printed with, from loose names (command line, dialog) to checked ones.
import type { PlanRows } from '../model/plan-rows.ts'
import { ComposingError } from './composing-error.ts'
import type { FontSetId } from './faces.ts'
import { fontSetIds } from './faces.ts'
import type { Fields } from './fields.ts'
import type { RenderOwners } from './owner-clause.ts'
import type { ProfileId } from './profiles.ts'
import { profileIds } from './profiles.ts'
import type { TemplateId } from './templates.ts'
import { templateIds, templates } from './templates.ts'

export interface ComposingOptions {
  profile: ProfileId
  fonts: FontSetId
  fields: Fields
  renderOwners: RenderOwners
  /** The state before the changes, for a template that compares two. */
  against?: PlanRows
}

/** The template of that name; throws `template-unknown`. */
export function templateNamed(name: string): TemplateId {
  if (isOneOf(templateIds, name)) return name
  const known = templateIds.map(id => `${id}（${templates[id].name}）`).join('、')
  throw new ComposingError('template-unknown', `没有名为“${name}”的版式模板，可选用：${known}。`)
}

/** The page profile of that name; throws `profile-unknown`. */
export function profileNamed(name: string): ProfileId {
  if (isOneOf(profileIds, name)) return name
  throw new ComposingError(
    'profile-unknown',
    `没有名为“${name}”的页面设置，可选用：${profileIds.join('、')}。`,
  )
}

/** The font set of that name; throws `fonts-unknown`. */
export function fontsNamed(name: string): FontSetId {
  if (isOneOf(fontSetIds, name)) return name
  throw new ComposingError('fonts-unknown', `没有名为“${name}”的字体方案，可选用：${fontSetIds.join('、')}。`)
}

function isOneOf<T extends string>(known: readonly T[], name: string): name is T {
  return (known as readonly string[]).includes(name)
}
