// A table of the plan for a template: written by the writer of our own papers, its styles added to the template's.
import type { ElementId } from '#shared/composing/elements.ts'
import type { PaperTable } from '#shared/composing/paper.ts'
import { paragraphsOfBlocks } from '#shared/composing/paper.ts'
import type { ComposingOptions } from '#shared/composing/composing-options.ts'
import { portraitPage } from '#shared/composing/page.ts'
import { paperStyle } from '#shared/composing/paper-style.ts'
import { plainParagraph } from '#shared/composing/paragraphs.ts'
import { profiles } from '#shared/composing/profiles.ts'
import { strFromU8, unzipSync } from 'fflate'
import { paragraphStyleId } from '../write/style-ids.ts'
import { paragraphStyle } from '../write/styles-xml.ts'
import { writeDocx } from '../write/write-docx.ts'

/** The w:tbl element. */
export async function tableXml(table: PaperTable, { profile, fonts }: ComposingOptions): Promise<string> {
  const page = portraitPage(profiles[profile])
  const bytes = await writeDocx({
    template: 'division',
    profile,
    fonts,
    latin: null,
    title: '',
    sections: [{ page, content: [table, plainParagraph('anchor', [])], pageNumbers: false }],
    promise: { blocks: [], numbered: false, owners: [] },
    missing: [],
    deviations: [],
  })
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return xml.slice(xml.indexOf('<w:tbl>'), xml.lastIndexOf('</w:tbl>') + '</w:tbl>'.length)
}

/** The styles that the paragraphs of a table refer to, by id. They inherit nothing of the template's. */
export function tableStyles(
  table: PaperTable,
  { profile, fonts }: ComposingOptions,
): ReadonlyMap<string, string> {
  const elements = new Set<ElementId>(paragraphsOfBlocks([table]).map(({ element }) => element))
  return new Map(
    [...elements].map(id => [
      paragraphStyleId(id),
      paragraphStyle(id, paperStyle(id, profiles[profile], fonts), null),
    ]),
  )
}
