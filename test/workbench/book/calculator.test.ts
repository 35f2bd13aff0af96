import { OpenBook } from '../../../src/workbench/book/book';
import { plainCalculator } from '../../../src/workbench/book/calculator';
import { CellContent, writeCells } from '../../../src/workbench/book/cells';
import { setName } from '../../../src/workbench/book/features';
import { OpenSheet } from '../../../src/workbench/book/sheet';
import { addSheet, renameSheet } from '../../../src/workbench/book/sheets';

// Only what can have changed is reckoned again; whoever looks must not notice that.

let book: OpenBook;
let numbers: OpenSheet;
let sums: OpenSheet;
let report: OpenSheet;

beforeEach(() => {
  book = new OpenBook();
  book.calculator = plainCalculator(book);
  change(() => {
    numbers = addSheet(book, 'Numbers');
    sums = addSheet(book, 'Sums');
    report = addSheet(book, 'Report');
    put(numbers, 5);
    put(sums, { formula: 'SUM(Numbers!A1:A9)' });
    put(report, { formula: 'Sums!A1*2' });
  });
});

function change(work: () => void): void {
  book.change('user', work);
  book.calculate();
}

function put(sheet: OpenSheet, content: CellContent, column = 1): void {
  writeCells(book, sheet, { row: 1, column, rows: 1, columns: 1 }, () => content);
}

const shown = (): unknown[] => [sums, report].map(({ cells }) => cells.valueAt(1, 1));

it('follows a formula that asks a formula of another sheet', () => {
  expect(shown()).toEqual([5, 10]);
  change(() => put(numbers, 7));
  expect(shown()).toEqual([7, 14]);
});

it('leaves a value alone that nothing has changed', () => {
  change(() => put(report, 1, 2));
  expect(shown()).toEqual([5, 10]);
});

it('follows a name that comes to stand for other cells', () => {
  const named = (refersTo: string): void => setName(book, { name: 'Rate', sheet: null, refersTo, hidden: false });
  change(() => {
    named('Numbers!$A$1');
    put(report, { formula: 'Rate+1' });
  });
  expect(shown()[1]).toBe(6);
  change(() => named('Numbers!$B$1'));
  expect(shown()[1]).toBe(1);
  change(() => put(numbers, 30, 2));
  expect(shown()[1]).toBe(31);
});

it('finds a sheet that a formula has waited for', () => {
  change(() => put(report, { formula: 'Later!A1' }));
  expect(shown()[1]).toEqual({ error: '#REF!' });
  let late: OpenSheet | null = null;
  change(() => put((late = addSheet(book, 'Early')), 3));
  expect(shown()[1]).toEqual({ error: '#REF!' });
  change(() => renameSheet(book, late as unknown as OpenSheet, 'Later'));
  expect(shown()[1]).toBe(3);
});
