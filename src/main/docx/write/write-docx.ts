// Paper to the bytes of a .docx. The docx library builds the parts; styles and font table are our own.
// The same paper gives the same bytes but for the time of writing in docProps/core.xml.
import type { Paper, PaperSection } from '#shared/composing/paper.ts'
import { Document, DocumentGridType, Packer, PageOrientation, SectionType } from 'docx'
import type { ISectionOptions } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { dropUnusedParts } from './drop-parts.ts'
import { fontTableXml } from './font-table-xml.ts'
import { footers } from './footers.ts'
import { withMoves } from './moves-xml.ts'
import { paragraph } from './paragraph.ts'
import { RevisionStamp, type RevisionAuthor } from './revision-stamp.ts'
import { stylesXml } from './styles-xml.ts'
import { table } from './table.ts'

/** For a paper without tracked changes. */
const unsigned: RevisionAuthor = { author: '', date: '' }

/**
 * Writes the file; tracked changes of the paper are signed by `by`. Fails only where the library does; nothing is read
 * from or written to disk.
 */
export async function writeDocx(paper: Paper, by: RevisionAuthor = unsigned): Promise<Uint8Array> {
  const stamp = new RevisionStamp(by)
  const styles = stylesXml(paper.profile, paper.fonts, paper.latin)
  const document = new Document({
    title: paper.title,
    creator: '谋篇',
    lastModifiedBy: '谋篇',
    externalStyles: styles,
    evenAndOddHeaderAndFooters: true,
    compatibility: { doNotExpandShiftReturn: true },
    sections: paper.sections.map(each => section(each, stamp)),
  })
  const parts = dropUnusedParts(unzipSync(new Uint8Array(await Packer.toArrayBuffer(document))))
  const body = parts['word/document.xml']!
  if (stamp.moved.length > 0) parts['word/document.xml'] = strToU8(withMoves(strFromU8(body), stamp.moved))
  parts['word/styles.xml'] = strToU8(styles)
  parts['word/fontTable.xml'] = strToU8(fontTableXml(paper.fonts))
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) })
}

function section(from: PaperSection, stamp: RevisionStamp): ISectionOptions {
  const { page } = from
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      ...(from.firstPageNumber === false ? { titlePage: true } : {}),
      page: {
        // The library takes the size of the upright page and turns it.
        size: {
          width: page.landscape ? page.height : page.width,
          height: page.landscape ? page.width : page.height,
          orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...page.margins, header: 851, gutter: 0 },
      },
      grid: {
        linePitch: page.grid.line,
        type: page.grid.charSpace === null ? DocumentGridType.LINES : DocumentGridType.LINES_AND_CHARS,
        ...(page.grid.charSpace === null ? {} : { charSpace: page.grid.charSpace }),
      },
    },
    footers: footers(from.pageNumbers, from.firstPageNumber ?? true),
    children: from.content.map(block =>
      block.kind === 'paragraph' ? paragraph(block, stamp) : table(block, stamp),
    ),
  }
}
