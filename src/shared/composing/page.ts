// Pages of a paper: A4 with the margins and the grid of a profile.
import { a4 } from './measures.ts'
import type { PaperPage } from './paper.ts'
import type { Profile } from './profiles.ts'

/** An A4 page upright, with the profile's margins and grid. */
export function portraitPage(profile: Profile): PaperPage {
  return {
    width: a4.width,
    height: a4.height,
    landscape: false,
    margins: profile.margins,
    grid: { line: profile.line, charSpace: profile.charSpace },
  }
}

/** Width of the text area of a page, in twips. */
export function textAreaWidth(page: PaperPage): number {
  return page.width - page.margins.left - page.margins.right
}
