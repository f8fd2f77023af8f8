// A paper table as a table of the file: fixed columns, rows that do not split, a head that repeats.
import { typeArea } from '#shared/composing/measures.ts'
import type { PaperCell, PaperRow, PaperTable } from '#shared/composing/paper.ts'
import { shadeColour } from '#shared/composing/paper-style.ts'
import type { IBorderOptions, ITableFloatOptions } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  RelativeVerticalPosition,
  ShadingType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { paragraph } from './paragraph.ts'
import type { RevisionStamp } from './revision-stamp.ts'

/** At the foot of the text area of the page it falls on. */
const atFoot: ITableFloatOptions = {
  // From the edge of the page: LibreOffice leaves a table in the text that is as wide as the text area otherwise.
  horizontalAnchor: TableAnchorType.PAGE,
  verticalAnchor: TableAnchorType.MARGIN,
  absoluteHorizontalPosition: typeArea.left,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
  leftFromText: 0,
  rightFromText: 0,
}

/** `stamp` signs what is a tracked change. */
export function table(from: PaperTable, stamp: RevisionStamp): Table {
  const width = from.columns.reduce((sum, column) => sum + column, 0)
  return new Table({
    rows: from.rows.map(row => tableRow(row, from.columns, stamp)),
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...from.columns],
    layout: TableLayoutType.FIXED,
    margins: {
      left: from.padding.side,
      right: from.padding.side,
      top: from.padding.end,
      bottom: from.padding.end,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: line(from.lines.top),
      bottom: line(from.lines.bottom),
      left: line(from.lines.left),
      right: line(from.lines.right),
      insideHorizontal: line(from.lines.insideH),
      insideVertical: line(from.lines.insideV),
    },
    ...(from.centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(from.place === 'foot' ? { float: atFoot } : {}),
  })
}

function line(width: number): IBorderOptions {
  return width === 0
    ? { style: BorderStyle.NONE, size: 0 }
    : { style: BorderStyle.SINGLE, size: width, color: '000000' }
}

function tableRow(row: PaperRow, columns: readonly number[], stamp: RevisionStamp): TableRow {
  let at = 0
  const cells = row.cells.map(cell => {
    const width = columns.slice(at, at + cell.columns).reduce((sum, column) => sum + column, 0)
    at += cell.columns
    return tableCell(cell, width, row.header, stamp)
  })
  return new TableRow({
    children: cells,
    cantSplit: true,
    ...stamp.option(row.revision),
    ...(row.header ? { tableHeader: true } : {}),
    ...(row.minHeight === undefined ? {} : { height: { value: row.minHeight, rule: HeightRule.ATLEAST } }),
  })
}

function tableCell(cell: PaperCell, width: number, header: boolean, stamp: RevisionStamp): TableCell {
  const merge = cell.merge === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
  return new TableCell({
    children: cell.paragraphs.map(each => paragraph(each, stamp)),
    width: { size: width, type: WidthType.DXA },
    ...(header || cell.middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(cell.shade ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shadeColour } } : {}),
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.merge ? { verticalMerge: merge } : {}),
  })
}
