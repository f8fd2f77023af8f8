// Templates as an office would make them in Word, with placeholders in the text.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

const song = {
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' },
  size: 32,
}
const body = { indent: { firstLine: 640 }, spacing: { line: 560, lineRule: 'exact' as const } }
/** A picture of one dot, for parts that are not text. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export interface FormParts {
  /** Words of the paragraph for the plan; {{正文}} where absent. */
  body?: string
  /** Further paragraphs of the document. */
  more?: Paragraph[]
  /** Whether the template has heading styles of its own. */
  headings?: boolean
}

/** A paragraph of a template. */
export const line = (text: string) => new Paragraph({ ...body, children: [new TextRun({ text, ...song })] })

/** A notice of an office with a header, a footer, a picture and a table at its end. */
export async function officeForm(parts: FormParts = {}): Promise<Uint8Array> {
  const heading = (level: string, font: string) => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { font, size: 34, bold: true },
    paragraph: { outlineLevel: Number(level) - 1, spacing: { before: 120 } },
  })
  const cellOf = (text: string) => new TableCell({ children: [line(text)] })
  const document = new Document({
    styles: parts.headings ? { paragraphStyles: [heading('1', '黑体'), heading('2', '楷体')] } : {},
    sections: [
      {
        headers: { default: new Header({ children: [line('某某委员会 {{标题}}')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页 {{发文字号}}'] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ text: '{{', color: 'FF0000', size: 44 }),
              new TextRun({ text: '标', color: 'FF0000', size: 44, bold: true }),
              new TextRun({ text: '题}}', size: 44 }),
            ],
          }),
          new Paragraph({
            children: [new ImageRun({ type: 'png', data: dot, transformation: { width: 20, height: 20 } })],
          }),
          line('{{主送机关}}：'),
          line(parts.body ?? '{{正文}}'),
          ...(parts.more ?? []),
          line('{{附注?}}'),
          line('{{发文机关}}　{{成文日期}}'),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('承办：第3处')] }),
          new Table({
            rows: [
              new TableRow({ children: [cellOf('抄送'), cellOf('{{抄送机关?}}')] }),
              new TableRow({ children: [cellOf('印发'), cellOf('{{印发机关}} {{印发日期}}印发')] }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
