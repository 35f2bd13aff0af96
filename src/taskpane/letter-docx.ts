import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { LETTER_TEXT_COLUMNS, letterTable } from '../app/letter-rows';
import type { Letter } from '../core/letters/letters';

/** Half points, as Word counts. */
const TEXT_SIZE = 22;
const TITLE_SIZE = 34;
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };

/** A letter as a Word file, for people to finish and send. */
export function letterDocument(letter: Letter): Promise<Blob> {
  const { paragraphs: text, language } = letter;
  const signed = language === 'zh' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const children = [
    line(text.from, { alignment: AlignmentType.CENTER, bold: true }),
    line(letter.title, { alignment: AlignmentType.CENTER, bold: true, size: TITLE_SIZE }),
    line(text.meta, { alignment: AlignmentType.RIGHT }),
    line(text.addressee),
    ...text.opening.map((one) => line(one)),
    table(letter),
    line(text.claimed, { bold: true }),
    ...[...text.afterTable, ...text.closing].map((one) => line(one)),
    ...text.signature.map((one) => line(one, { alignment: signed })),
    ...text.attachments.map((one) => line(one)),
    line('- - - - - - - - - - - - - - - - - - - - - - - -', { alignment: AlignmentType.CENTER }),
    ...text.replySlip.map((one) => line(one)),
  ];
  const document = new Document({
    title: letter.title,
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE } } } },
    sections: [{ children }],
  });
  return Packer.toBlob(document);
}

interface Look {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly bold?: boolean;
  readonly size?: number;
}

function line(text: string, { alignment, bold = false, size = TEXT_SIZE }: Look = {}): Paragraph {
  return new Paragraph({
    ...(alignment ? { alignment } : {}),
    spacing: { after: 120 },
    children: [new TextRun({ text, bold, size })],
  });
}

function table(letter: Letter): Table {
  const { head, rows } = letterTable(letter);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, i) => cell(text, i, true)) }),
      ...rows.map(({ kind, cells }) =>
        kind === 'block'
          ? new TableRow({ children: [cell(cells[0] ?? '', 0, true, head.length)] })
          : new TableRow({ children: cells.map((text, i) => cell(text, i, false)) }),
      ),
    ],
  });
}

function cell(text: string, column: number, bold: boolean, columnSpan = 1): TableCell {
  const alignment = column >= LETTER_TEXT_COLUMNS - 1 ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({ columnSpan, children: [line(text, { bold, alignment })] });
}
