// Template official: a plan as official paper by GB/T 9704-2012.
import type { PlanRows } from '../model/plan-rows.ts'
import type { ComposingOptions } from './composing-options.ts'
import { pageDeviations } from './deviations.ts'
import { portraitPage } from './page.ts'
import type { Paper } from './paper.ts'
import { planParagraphs } from './plan-blocks.ts'
import { profiles } from './profiles.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the plan as official paper. */
export function composeOfficial(rows: PlanRows, options: ComposingOptions): Paper {
  const profile = profiles[options.profile]
  const content = [...titleParagraphs(rows, profile, 0), ...planParagraphs(rows, options.renderOwners)]
  const title = planTitle(rows)
  return {
    template: 'official',
    profile: options.profile,
    fonts: options.fonts,
    title,
    sections: [{ page: portraitPage(profile), content, pageNumbers: true }],
    blocks: rows.blocks.map(block => block.id),
    numbered: true,
    missing: title === '' ? ['title'] : [],
    deviations: pageDeviations(options.profile, options.fonts),
  }
}
