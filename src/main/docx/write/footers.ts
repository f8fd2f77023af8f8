// Page numbers: 一字线 on both sides, odd pages right, even pages left (GB/T 9704-2012 7.5).
import { Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { paragraphStyleId } from './style-ids.ts'

function pageNumber(element: 'pageOdd' | 'pageEven'): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } })
  return new Footer({ children: [new Paragraph({ style: paragraphStyleId(element), children: [run] })] })
}

/** Footers of a section; without numbers they are there and empty, or the pages would inherit those before. */
export function footers(
  numbered: boolean,
  firstNumbered: boolean,
): { default: Footer; even: Footer; first?: Footer } {
  const empty = () => new Footer({ children: [new Paragraph({ style: paragraphStyleId('pageOdd') })] })
  if (!numbered) return { default: empty(), even: empty() }
  const numbers = { default: pageNumber('pageOdd'), even: pageNumber('pageEven') }
  return firstNumbered ? numbers : { ...numbers, first: empty() }
}
