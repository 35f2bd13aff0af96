import { CellValueType, ICellData, Nullable } from '@univerjs/core';
import { Language } from '../../core/basics/words';
import { CellValue } from '../../core/cells/cells';
import { Book, BookCell, BookRow, BookSheet } from '../files/types';
import { ChartOverlay } from './charts/overlay';
import { listenToGrid } from './edits';
import { workbookData } from './show/workbook-data';
import { CellMatrix, GridSurface } from './surface';

/** Who changed cells: a person, or the calculation of formulas. */
export type Changer = 'user' | 'calculation';

/** Keeps the book and what the grid shows the same. The book is the truth: what is saved and what the add-in reads. */
export class Mirror {
  private book: Book | null = null;
  private readonly charts: ChartOverlay;

  constructor(
    readonly surface: GridSurface,
    place: HTMLElement,
    private readonly onChange: (changer: Changer, sheet: BookSheet, cells: CellMatrix) => void,
  ) {
    this.charts = new ChartOverlay(surface.grid, place, (sheet) => this.sheet(sheet)?.charts ?? []);
    listenToGrid(surface.grid, {
      onEdit: (sheet, cells) => this.take('user', sheet, cells),
      onCalculated: (sheet, cells) => this.take('calculation', sheet, cells),
      onSelect: () => undefined,
      onActivate: (sheet) => {
        if (this.book) this.book.activeSheet = sheet;
      },
    });
  }

  /** Shows a book from its beginning. */
  show(book: Book, language: Language): void {
    this.book = book;
    this.surface.open(workbookData(book, language));
    this.surface.activate(book.activeSheet);
    this.charts.refresh();
  }

  private sheet(id: string): BookSheet | null {
    return this.book?.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  private take(changer: Changer, id: string, cells: CellMatrix): void {
    const sheet = this.sheet(id);
    if (!sheet) return;
    for (const [row, columns] of Object.entries(cells)) {
      for (const [column, changed] of Object.entries(columns)) {
        const place = { row: Number(row), column: Number(column) };
        if (changer === 'calculation') setValue(sheet, place, changed);
        else setEntry(sheet, place, this.surface.cell(id, place.row, place.column));
      }
    }
    this.charts.refresh();
    this.onChange(changer, sheet, cells);
  }
}

/** From 0, as the grid counts. */
interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What a person entered, as it stands in the grid now: a formula or a value. */
function setEntry(sheet: BookSheet, place: GridPlace, shown: Nullable<ICellData>): void {
  const cell = cellAt(sheet, place);
  cell.formula = shown?.f ? shown.f.replace(/^=/, '') : null;
  cell.array = null;
  cell.value = valueOf(shown);
}

/** What a formula gave; also cells into which one spills. */
function setValue(sheet: BookSheet, place: GridPlace, result: Nullable<ICellData>): void {
  cellAt(sheet, place).value = valueOf(result);
}

function cellAt(sheet: BookSheet, { row, column }: GridPlace): BookCell {
  const cells = rowAt(sheet, row + 1).cells;
  const found = cells[column] ?? { value: null, look: 0, formula: null, array: null };
  cells[column] = found;
  return found;
}

function rowAt(sheet: BookSheet, number: number): BookRow {
  const found = sheet.rows.get(number);
  if (found) return found;
  const row: BookRow = { height: null, hidden: false, level: 0, collapsed: false, look: null, cells: [] };
  sheet.rows.set(number, row);
  return row;
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function valueOf(shown: Nullable<ICellData>): CellValue {
  const value = shown?.v ?? null;
  if (shown?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (typeof value === 'string' && value === '') return null;
  return typeof value === 'string' && ERROR.test(value) ? { error: value } : value;
}
