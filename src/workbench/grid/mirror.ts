import { IRange, Nullable } from '@univerjs/core';
import { Language } from '../../core/basics/words';
import { OpenBook } from '../book/book';
import { OpenSheet } from '../book/sheet';
import { ChangeReport } from '../book/types';
import { Calculation } from './calculation';
import { ChartOverlay } from './charts/overlay';
import { listenToGrid } from './edits';
import { showChanges } from './show/changes';
import { workbookData } from './show/workbook-data';
import { CellMatrix, GridCell, GridSurface } from './surface';
import { takeFilter } from './take-filter';
import { GridChange, takeLayout } from './take-layout';
import { takeLooks } from './take-looks';
import { takeNote } from './take-notes';
import { Spilled, takeEntries, takeResults, takeSelection, takeSpilled } from './take';

/** Keeps the book and what the grid shows the same. The book is the truth: what is saved and what the add-in works on. */
export class Mirror {
  private book: OpenBook | null = null;
  /** The book does what a person asked the grid for: the grid does not show it yet. */
  private asked = false;
  private forget: () => void = () => {};
  private readonly charts: ChartOverlay;
  private readonly calculation: Calculation;

  constructor(
    private readonly surface: GridSurface,
    place: HTMLElement,
    onEditing: (editing: boolean) => void,
  ) {
    this.charts = new ChartOverlay(surface.grid, place, (sheet) => this.book?.sheetById(sheet)?.features.charts ?? []);
    this.calculation = new Calculation(surface.grid);
    listenToGrid(surface.grid, {
      onEdit: (sheet, cells) => this.takeEdit(sheet, cells),
      onCalculated: (sheet, cells) => this.takeCalculated(sheet, cells),
      onSpilled: (sheet, spilled) => this.takeSpilled(sheet, spilled),
      onChange: (change) => this.takeChange(change),
      onSelect: (sheet, range) => this.takeSelected(sheet, range),
      onActivate: (sheet) => this.takeActivated(sheet),
      onEditing,
    });
  }

  /** Shows a book from its beginning, in place of the one before. */
  show(book: OpenBook, language: Language): void {
    this.forget();
    this.book = book;
    this.surface.open(workbookData(book, language));
    this.surface.activate(book.activeSheet);
    this.charts.refresh();
    this.forget = book.subscribe((report) => this.showReport(book, report));
  }

  /** Has the book do what a person asked for on a sheet, and shows what came of it. */
  ask(id: string, work: (book: OpenBook, sheet: OpenSheet) => void): void {
    const { book } = this;
    const sheet = book?.sheetById(id);
    if (!book || !sheet) return;
    this.asked = true;
    try {
      book.change('user', () => work(book, sheet));
    } finally {
      this.asked = false;
    }
  }

  /** Waits until the formulas that depend on what the add-in wrote have their results; not longer than a few seconds. */
  async calculated(): Promise<void> {
    await this.calculation.settled();
  }

  /** What a person did stands in the grid already, and so do results of formulas. */
  private showReport(book: OpenBook, { source, changes }: ChangeReport): void {
    if (source !== 'addin' && !this.asked) return;
    if (changes.some(({ kind }) => kind === 'cells' || kind === 'moved-cells')) this.calculation.expect();
    showChanges(changes, book, this.surface);
    this.charts.refresh();
  }

  private takeEdit(sheet: string, cells: CellMatrix): void {
    if (!this.book) return;
    const shown = (row: number, column: number): Nullable<GridCell> => this.surface.cell(sheet, row, column);
    takeEntries(this.book, sheet, { cells, shown });
    const worn = (row: number, column: number) => shown(row, column)?.s;
    takeLooks(this.book, sheet, { cells, worn, named: (style) => this.surface.style(style) });
    this.charts.refresh();
  }

  private takeCalculated(sheet: string, cells: CellMatrix): void {
    if (this.book) takeResults(this.book, sheet, cells);
    this.charts.refresh();
  }

  private takeSpilled(sheet: string, spilled: Spilled): void {
    if (this.book) takeSpilled(this.book, sheet, spilled);
    this.charts.refresh();
  }

  private takeChange(change: GridChange): void {
    if (!this.book) return;
    takeLayout(this.book, change);
    takeFilter(this.book, change, () => this.surface.filteredRows(change.sheet));
    takeNote(this.book, change.id, change.params);
  }

  private takeSelected(sheet: string, range: IRange): void {
    if (this.book) takeSelection(this.book, sheet, range);
  }

  private takeActivated(sheet: string): void {
    const { book } = this;
    if (!book || book.activeSheet === sheet || !book.sheetById(sheet)) return;
    book.change('user', () => {
      const before = book.activeSheet;
      book.activeSheet = sheet;
      book.note({ kind: 'activated', sheet, before });
    });
  }
}
