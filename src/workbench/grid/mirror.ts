import { IRange, Nullable } from '@univerjs/core';
import { Language } from '../../core/basics/words';
import { OpenBook } from '../book/book';
import { ChangeReport } from '../book/types';
import { Calculation } from './calculation';
import { ChartOverlay } from './charts/overlay';
import { listenToGrid } from './edits';
import { showChanges } from './show/changes';
import { workbookData } from './show/workbook-data';
import { CellMatrix, GridCell, GridSurface } from './surface';
import { Spilled, takeEntries, takeResults, takeSelection, takeSpilled } from './take';

/** Keeps the book and what the grid shows the same. The book is the truth: what is saved and what the add-in works on. */
export class Mirror {
  private book: OpenBook | null = null;
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

  /** Waits until the formulas that depend on what the add-in wrote have their results; not longer than a few seconds. */
  async calculated(): Promise<void> {
    await this.calculation.settled();
  }

  /** What a person did stands in the grid already, and so do results of formulas. */
  private showReport(book: OpenBook, { source, changes }: ChangeReport): void {
    if (source !== 'addin') return;
    if (changes.some(({ kind }) => kind === 'cells' || kind === 'moved-cells')) this.calculation.expect();
    showChanges(changes, book, this.surface);
    this.charts.refresh();
  }

  private takeEdit(sheet: string, cells: CellMatrix): void {
    if (!this.book) return;
    const shown = (row: number, column: number): Nullable<GridCell> => this.surface.cell(sheet, row, column);
    takeEntries(this.book, sheet, { cells, shown });
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
