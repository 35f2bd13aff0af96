import { CellValue } from '../../core/cells/cells';
import { OpenBook } from './book';
import { filledPart, writeResults } from './cells';
import { mapReferences, Reference } from './references';
import { reckon, Surroundings } from './reckon';
import { OpenSheet } from './sheet';
import { Calculator } from './types';

const CIRCLE: CellValue = { error: '#REF!' };

/** Reckons every formula of a book where no spreadsheet does: in tests, and where a file is written without one. */
export function plainCalculator(book: OpenBook): Calculator {
  const asked: Asked = new Map();
  return {
    calculate(changed) {
      const sheets = outdated(book, changed, asked);
      new Calculation(book, sheets, asked).run();
    },
  };
}

/** Sheet → the sheets whose cells its formulas asked for when they were last reckoned. */
type Asked = Map<string, Set<string>>;

/** Sheets whose formulas have to be reckoned: changed, never reckoned, or asking such a sheet for cells. */
function outdated(book: OpenBook, changed: ReadonlySet<string>, asked: Asked): ReadonlySet<OpenSheet> {
  const found = new Set(book.sheets.filter(({ id }) => changed.has(id) || !asked.has(id)));
  for (let before = 0; before < found.size;) {
    before = found.size;
    const ids = new Set([...found].map(({ id }) => id));
    for (const sheet of book.sheets) if ([...(asked.get(sheet.id) ?? [])].some((id) => ids.has(id))) found.add(sheet);
  }
  return found;
}

class Calculation {
  /** Values by sheet, row and column; null while a cell is being reckoned. */
  private readonly done = new Map<string, CellValue | undefined>();

  constructor(
    private readonly book: OpenBook,
    private readonly sheets: ReadonlySet<OpenSheet>,
    private readonly asked: Asked,
  ) {}

  run(): void {
    for (const sheet of this.sheets) this.asked.set(sheet.id, new Set());
    for (const sheet of this.sheets) {
      const results = [...sheet.cells.formulas].flatMap(([row, columns]) =>
        [...columns.keys()].map((column) => ({ row, column, value: this.valueAt(sheet, row, column) })),
      );
      const changed = results.filter(({ row, column, value }) => !same(sheet.cells.valueAt(row, column), value));
      if (changed.length > 0) writeResults(this.book, sheet, changed);
    }
  }

  private valueAt(sheet: OpenSheet, ...[row, column]: [number, number]): CellValue {
    const formula = this.sheets.has(sheet) ? sheet.cells.formulaAt(row, column) : null;
    if (formula === null) return sheet.cells.valueAt(row, column);
    const key = `${sheet.id}|${row}|${column}`;
    if (this.done.has(key)) return this.done.get(key) ?? CIRCLE;
    this.done.set(key, undefined);
    const value = reckon(formula, this.around(sheet));
    this.done.set(key, value ?? 0);
    return value ?? 0;
  }

  private around(home: OpenSheet): Surroundings {
    const sheetOf = (name: string | null): OpenSheet | null => {
      const sheet = name === null ? home : this.book.sheetNamed(name);
      if (sheet) this.asked.get(home.id)?.add(sheet.id);
      return sheet;
    };
    return {
      cell: (name, row, column) => {
        const sheet = sheetOf(name);
        return sheet ? this.valueAt(sheet, row, column) : CIRCLE;
      },
      filled: (name, area) => {
        const sheet = sheetOf(name);
        return sheet && filledPart(sheet, area);
      },
      named: (name) => this.named(home, name),
    };
  }

  private named(home: OpenSheet, name: string): Reference | null {
    const wanted = name.toLowerCase();
    const found = this.book.names.find(
      (one) => one.name.toLowerCase() === wanted && (one.sheet === null || one.sheet === home.id),
    );
    let place: Reference | null = null;
    if (found) {
      mapReferences(found.refersTo, (reference) => {
        place ??= reference;
        return null;
      });
    }
    return place;
  }
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return a.error === b.error;
  return a === b;
}
