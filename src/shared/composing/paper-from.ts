// Puts a paper together: what is the same for every template.
import type { ComposingOptions } from './composing-options.ts'
import { pageDeviations } from './deviations.ts'
import { latinFace } from './fields.ts'
import { missingOf } from './missing.ts'
import type { Paper, PaperPromise, PaperSection } from './paper.ts'
import { sectionParagraphs } from './paper.ts'
import type { Deviation } from './rule.ts'
import type { TemplateId } from './templates.ts'

export interface PaperParts {
  template: TemplateId
  title: string
  sections: readonly PaperSection[]
  promise: PaperPromise
  /** Beyond those of page and faces. */
  deviations?: readonly Deviation[]
}

/** The paper of these parts; what is missing is found on it. */
export function paperFrom(parts: PaperParts, { profile, fonts, fields }: ComposingOptions): Paper {
  const latin = fields.digits === latinFace ? latinFace : null
  return {
    ...parts,
    profile,
    fonts,
    latin,
    missing: missingOf(parts.sections.flatMap(sectionParagraphs)),
    deviations: [...pageDeviations(profile, fonts, latin), ...(parts.deviations ?? [])],
  }
}
