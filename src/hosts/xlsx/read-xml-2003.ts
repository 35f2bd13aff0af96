import { CellValue, FormatClass, SheetCells } from '../../core/cells/cells';
import { classOfCode } from '../../core/cells/cells';
import { Grid, makeGrid } from './grid';
import { serialOfIso } from './numbers';
import { TextReader, attributeNumber, attributeText, makeTextReader } from './texts';
import { XmlPiece, findAttribute, makeXmlReader, nameCode } from './xml';

/** Excel's own names of date formats in this kind of file. */
const DATE_FORMATS = /^(General|Long|Medium|Short) (Date|Time)$/;
const WORKSHEET = nameCode('Worksheet');
const ROW = nameCode('Row');
const CELL = nameCode('Cell');
const DATA = nameCode('Data');
const STYLE = nameCode('Style');
const NUMBER_FORMAT = nameCode('NumberFormat');
const DATE1904 = nameCode('Date1904');
const VISIBLE = nameCode('Visible');
const CONDITION = nameCode('AutoFilterCondition');
const NAME = nameCode('Name');
const INDEX = nameCode('Index');
const TYPE = nameCode('Type');
const ID = nameCode('ID');
const STYLE_ID = nameCode('StyleID');
const FORMAT = nameCode('Format');
const HIDDEN = nameCode('Hidden');
const ACROSS = nameCode('MergeAcross');
const DOWN = nameCode('MergeDown');
const PIECE = 1 << 20;

/** The sheets of an "XML Spreadsheet 2003", which ERP systems write under the name `.xls`. */
export function readXml2003(text: string): SheetCells[] {
  const book = makeBook();
  const reader = makeXmlReader({
    open: (piece) => openElement(book, piece),
    text(piece) {
      if (book.inValue) book.text += book.texts.read(piece);
    },
    close: (piece) => closeElement(book, piece),
  });
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length; at += PIECE) reader.push(encoder.encode(text.slice(at, at + PIECE)));
  reader.end();
  return book.sheets.map((sheet) => ({ ...sheet, date1904: book.date1904 }));
}

/** Where the pass stands. */
interface Book {
  readonly sheets: SheetCells[];
  readonly formats: Map<string, FormatClass>;
  readonly texts: TextReader;
  style: string;
  name: string;
  hidden: boolean;
  filtered: boolean;
  grid: Grid;
  date1904: boolean;
  row: number;
  /** Column of the current cell, counted from 1; after a merged cell the last column it covers. */
  column: number;
  across: number;
  format: FormatClass;
  type: string;
  /** Text of the element that is being read. */
  text: string;
  inValue: boolean;
}

function makeBook(): Book {
  return {
    sheets: [],
    formats: new Map(),
    texts: makeTextReader(),
    style: '',
    name: '',
    hidden: false,
    filtered: false,
    grid: makeGrid(),
    date1904: false,
    row: 0,
    column: 0,
    across: 0,
    format: 'general',
    type: '',
    text: '',
    inValue: false,
  };
}

function openElement(book: Book, piece: XmlPiece): void {
  const { name } = piece;
  if (name === CELL) openCell(book, piece);
  else if (name === DATA || name === VISIBLE) openValue(book, piece);
  else if (name === ROW) openRow(book, piece);
  else if (name === WORKSHEET) openSheet(book, piece);
  else openRare(book, piece);
}

function openValue(book: Book, piece: XmlPiece): void {
  book.type = attributeText(piece, TYPE) ?? 'String';
  book.text = '';
  book.inValue = true;
}

function openRare(book: Book, piece: XmlPiece): void {
  const { name } = piece;
  if (name === STYLE) book.style = attributeText(piece, ID) ?? '';
  else if (name === NUMBER_FORMAT) book.formats.set(book.style, classOfName(attributeText(piece, FORMAT) ?? ''));
  else if (name === DATE1904) book.date1904 = true;
  else if (name === CONDITION) book.filtered = true;
}

function closeElement(book: Book, piece: XmlPiece): void {
  const { name } = piece;
  if (name === DATA) {
    book.inValue = false;
    book.grid.put(book.column - 1, valueOf(book), book.type === 'DateTime' ? 'date' : book.format);
  } else if (name === CELL) book.column += book.across;
  else if (name === ROW) book.grid.endRow();
  else if (name === VISIBLE) {
    book.inValue = false;
    book.hidden = book.text.trim() !== 'SheetVisible';
  } else if (name === WORKSHEET) closeSheet(book);
}

function openSheet(book: Book, piece: XmlPiece): void {
  book.name = attributeText(piece, NAME) ?? '';
  book.hidden = false;
  book.filtered = false;
  book.grid = makeGrid();
  book.row = 0;
}

function closeSheet(book: Book): void {
  const cells = book.grid.finish();
  const filtered = book.filtered && cells.hiddenRows > 0;
  book.sheets.push({ name: book.name, ...cells, date1904: false, filtered, hidden: book.hidden, ours: null });
}

function openRow(book: Book, piece: XmlPiece): void {
  book.row = attributeNumber(piece, INDEX) ?? book.row + 1;
  book.column = 0;
  book.grid.beginRow(book.row, findAttribute(piece, HIDDEN) >= 0);
}

function openCell(book: Book, piece: XmlPiece): void {
  book.column = attributeNumber(piece, INDEX) ?? book.column + 1;
  book.format = book.formats.get(attributeText(piece, STYLE_ID) ?? 'Default') ?? 'general';
  book.across = attributeNumber(piece, ACROSS) ?? 0;
  const down = attributeNumber(piece, DOWN) ?? 0;
  if (book.across + down === 0) return;
  book.grid.merge({ row: book.row, column: book.column, rows: down + 1, columns: book.across + 1 });
}

function valueOf(book: Book): CellValue {
  const { text } = book;
  if (text === '') return null;
  if (book.type === 'Number') return Number.isFinite(Number(text)) && text.trim() !== '' ? Number(text) : text;
  if (book.type === 'DateTime') return serialOfIso(text, book.date1904) ?? text;
  if (book.type === 'Boolean') return text.trim() === '1';
  return book.type === 'Error' ? { error: text.trim() } : text;
}

function classOfName(format: string): FormatClass {
  if (DATE_FORMATS.test(format)) return 'date';
  if (format === 'Fixed' || format === 'Standard' || format === 'Currency' || format === 'Percent') return 'number';
  return classOfCode(format);
}
