// Pages of a paper: A4 with the margins and the grid of a profile.
import { a4, typeArea } from './measures.ts'
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

/**
 * An A4 page on its side, the 版心 turned with it: the head of a table lies on the binding side (GB/T 9704-2012 8).
 * Body lines do not fill it, so its grid only sets the pitch.
 */
export function landscapePage(profile: Profile): PaperPage {
  const right = a4.width - typeArea.left - typeArea.width
  const bottom = a4.height - typeArea.top - typeArea.height
  return {
    width: a4.height,
    height: a4.width,
    landscape: true,
    // The page number keeps its distance from the text area.
    margins: {
      top: typeArea.left,
      bottom: right,
      left: bottom,
      right: typeArea.top,
      footer: profile.margins.footer - bottom + right,
    },
    grid: { line: profile.line, charSpace: null },
  }
}

/** Width of the text area of a page, in twips. */
export function textAreaWidth(page: PaperPage): number {
  return page.width - page.margins.left - page.margins.right
}
