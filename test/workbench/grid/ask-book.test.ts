import { OpenBook } from '../../../src/workbench/book/book';
import { OpenSheet } from '../../../src/workbench/book/sheet';
import { Asked, WORKS } from '../../../src/workbench/grid/ask-book';

/** A ledger of five rows with their sum below, and a second sheet that looks at it. */
function ledger(): OpenBook {
  const book = new OpenBook();
  book.sheets = [new OpenSheet('s1', '台账'), new OpenSheet('s2', '汇总')];
  book.activeSheet = 's1';
  const [first, second] = book.sheets as [OpenSheet, OpenSheet];
  ['甲', '乙', '丙', '丁', '戊'].forEach((name, i) => first.cells.put(i + 1, 1, name));
  first.cells.putFormula(6, 2, 'SUM(B1:B5)');
  second.cells.putFormula(1, 1, '台账!B6');
  return book;
}

const rows = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 3 });
const columns = (startColumn: number, endColumn: number) => ({ startRow: 0, endRow: 99, startColumn, endColumn });

function ask(book: OpenBook, command: string, asked: Partial<Asked>): void {
  const work = WORKS[`sheet.command.${command}`]!;
  book.change('user', () => work({ book, sheet: book.sheets[0]!, range: rows(0, 0), params: {}, ...asked }));
}

/** Names in the first column, the sum and what points to it. */
function seen({ sheets }: OpenBook): unknown {
  const [first, second] = sheets as [OpenSheet, OpenSheet];
  const names = Array.from(first.cells.rows, (cells) => cells?.find((value) => typeof value === 'string') ?? '-').join(
    '',
  );
  const sums = [...first.cells.formulas].flatMap(([row, found]) =>
    [...found].map(([c, text]) => `${row},${c} ${text}`),
  );
  return [names, ...sums, second.cells.formulaAt(1, 1)];
}

describe('what a person asks the grid for, done by the book', () => {
  it.each<[string, string, Partial<Asked>, unknown[]]>([
    ['rows put in', 'insert-row', { range: rows(1, 2) }, ['甲--乙丙丁戊', '8,2 SUM(B1:B7)', '台账!B8']],
    ['rows taken out', 'remove-row', { range: rows(1, 2) }, ['甲丁戊', '4,2 SUM(B1:B3)', '台账!B4']],
    ['a column put in', 'insert-col', { range: columns(0, 0) }, ['甲乙丙丁戊', '6,3 SUM(C1:C5)', '台账!C6']],
    ['a column taken out', 'remove-col', { range: columns(0, 0) }, ['-----', '6,1 SUM(A1:A5)', '台账!A6']],
    ['another name', 'set-worksheet-name', { params: { name: '总账' } }, ['甲乙丙丁戊', '6,2 SUM(B1:B5)', '总账!B6']],
  ])('%s', (_, command, asked, wanted) => {
    const book = ledger();
    ask(book, command, asked);
    expect(seen(book)).toEqual(wanted);
  });

  it('rows that a filter hides are not taken out with those around them', () => {
    const book = ledger();
    book.sheets[0]!.features.filteredRows = new Set([2, 4]);
    ask(book, 'remove-row', { range: rows(0, 4) });
    expect(seen(book)).toEqual(['乙丁', '3,2 SUM(B1:B2)', '台账!B3']);
    expect([...book.sheets[0]!.features.filteredRows]).toEqual([1, 2]);
  });

  it('sheets are put in behind the one in front, moved, hidden, shown and taken out', () => {
    const book = ledger();
    const tabs = (): string =>
      book.sheets.map(({ name, visibility }) => name + (visibility === 'visible' ? '' : '?')).join();
    ask(book, 'insert-sheet', {});
    expect([tabs(), book.activeSheet]).toEqual(['台账,Sheet3,汇总', book.sheets[1]!.id]);
    ask(book, 'set-worksheet-order', { params: { order: 2 } });
    ask(book, 'set-worksheet-hidden', {});
    expect(tabs()).toBe('Sheet3?,汇总,台账');
    ask(book, 'set-worksheet-show', {});
    ask(book, 'remove-sheet', {});
    expect(tabs()).toBe('汇总,台账');
  });

  it('a locked structure refuses', () => {
    const book = ledger();
    book.structure = { password: null };
    expect(() => ask(book, 'insert-sheet', {})).toThrow(expect.objectContaining({ code: 'AccessDenied' }) as Error);
  });
});
