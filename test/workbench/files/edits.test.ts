import { CellArea } from '../../../src/core/basics/sheet-table';
import { SheetCells } from '../../../src/core/cells/cells';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { xlsxWorkbook } from '../../../src/hosts/xlsx/workbook';
import { OpenBook } from '../../../src/workbench/book/book';
import {
  changeColumns,
  changeLooks,
  changeRows,
  colorTab,
  putSetting,
  setFeature,
  setName,
  mergeCells,
} from '../../../src/workbench/book/features';
import { OpenSheet } from '../../../src/workbench/book/sheet';
import { addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../../../src/workbench/book/sheets';
import { SheetFeatures } from '../../../src/workbench/book/types';
import { LookChange } from '../../../src/workbench/files/look-types';
import { fileOfBook } from '../../../src/workbench/page/file-of-book';
import { faultsOf } from '../../builders/check-package';
import { fullTable } from '../../builders/sheet-tables';
import { plainBook, saved, type } from './saved';

const LEDGER: SheetCells = {
  name: '台账',
  hidden: false,
  ours: null,
  date1904: false,
  firstRow: 1,
  firstColumn: 1,
  rows: [
    ['客户', '到期日', '余额'],
    ['宁波恒泰', 46346, 1234.56],
    ['苏州新锐', 46361, -80],
  ],
  formats: ['general', 'date', 'number'],
  merges: [],
  hiddenRows: 0,
  filtered: false,
};

const area = (row: number, column: number, rows = 1, columns = 1): CellArea => ({ row, column, rows, columns });
const at = area(2, 3);
const red: LookChange = { bold: true, italic: null, underline: null, strike: null, ink: 'B3261E', fill: 'FDECEA' };
const low = { kind: 'min', value: null };
const high = { kind: 'max', value: null };

function put<F extends keyof SheetFeatures>(feature: F, value: SheetFeatures[F]) {
  return (book: OpenBook): void => setFeature(book, first(book), feature as never, value as never);
}

function first(book: OpenBook): OpenSheet {
  return book.sheets[0]!;
}

const rule = (id: string, made: object) => ({ id, areas: [area(2, 3, 2)], stop: false, ...made }) as never;
const NO_CHECK = {
  ...{ operator: 'between', formula2: null, allowBlank: true, button: true, refusal: 'stop' as const },
  ...{ errorTitle: '', error: '', promptTitle: '', prompt: '', showPrompt: false },
};

const CHANGES: readonly (readonly [string, (book: OpenBook) => void])[] = [
  ['a number', (book) => type(book, 2, 3, 99.5)],
  ['a text that looks like markup', (book) => type(book, 3, 1, ' <b>&"华东"\n二 ')],
  ['true', (book) => type(book, 2, 4, true)],
  ['a cell emptied', (book) => type(book, 2, 1, null)],
  ['a formula', (book) => type(book, 4, 3, '=SUM(C2:C3)')],
  ['a formula of the add-in', (book) => type(book, 2, 4, '=AR.DAYSOVERDUE(B2)')],
  ['a formula newer than the format', (book) => type(book, 2, 4, '=XLOOKUP("甲",A:A,C:C)')],
  ['a cell far away', (book) => type(book, 900, 200, '远')],
  ['bold and yellow', (book) => look(book, area(2, 1), { font: { bold: true }, fill: 'FFF4D9' })],
  ['a blank cell with a border', (book) => look(book, area(7, 7), { left: { style: 'thin', color: '1F3A5F' } })],
  ['a number format', (book) => look(book, area(2, 3, 2), { format: '#,##0.00;[Red]-#,##0.00' })],
  ['a whole column in another look, but not its head', (book) => striped(book)],
  ['a whole row in another look', (book) => look(book, area(5, 1, 1, 16384), { fill: 'EEF3F8' })],
  [
    'row heights and groups',
    (book) => changeRows(book, first(book), [area(2, 1, 2)], (row) => ({ ...row, height: 33, level: 1 })),
  ],
  [
    'column widths and hidden ones',
    (book) => changeColumns(book, first(book), [area(1, 2, 1, 2)], (one) => ({ ...one, width: 21.5, hidden: true })),
  ],
  ['merged cells', (book) => mergeCells(book, first(book), [area(5, 1, 2, 3)])],
  ['frozen head', put('freeze', { rows: 1, columns: 2 })],
  ['a filter with hidden rows', (book) => filter(book)],
  ['a choice list', put('validations', [{ ...NO_CHECK, type: 'list', areas: [at], formula1: '"已承诺,已付款"' }])],
  [
    'a day between',
    put('validations', [{ ...NO_CHECK, type: 'date', areas: [at], formula1: '46000', formula2: '47000' }]),
  ],
  [
    'links',
    put('links', [
      { area: area(2, 1), address: 'https://example.com/?a=1&b=2', location: null, tip: '查看' },
      { area: area(3, 1), address: null, location: "'台账'!A1", tip: null },
    ]),
  ],
  ['a note', put('notes', [{ row: 2, column: 1, author: '财务', text: '已核对 <2026>' }])],
  [
    'a rule by value',
    put('conditionals', [rule('1', { rule: { kind: 'cell', operator: 'lessThan', formulas: ['0'], change: red } })]),
  ],
  [
    'a rule by formula, text, bar and scale',
    put('conditionals', [
      rule('1', { rule: { kind: 'formula', formula: '$C2>1000', change: red }, stop: true }),
      rule('2', { rule: { kind: 'text', operator: 'contains', text: '恒"泰', change: red } }),
      rule('3', { rule: { kind: 'bar', color: 'F2B872', least: low, most: high, gradient: false } }),
      rule('4', {
        rule: {
          kind: 'scale',
          points: [
            { at: low, color: 'FFFFFF' },
            { at: high, color: 'F8696B' },
          ],
        },
      }),
    ]),
  ],
  ['a chart', put('charts', [chart() as never])],
  [
    'print setup',
    put('page', {
      ...{ orientation: 'landscape', paper: 9, scalePercent: 100, fit: { wide: 1, high: 0 } },
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...{ centered: { across: true, down: false }, header: '&C应收', footer: '&L截止日&R&P / &N' },
      ...{ rowBreaks: [2], columnBreaks: [] },
    }),
  ],
  [
    'a table',
    put('tables', [
      {
        id: 't',
        name: '账',
        area: area(1, 1, 3, 3),
        header: true,
        totals: false,
        columns: ['客户', '到期日', '余额'],
        style: 'TableStyleLight9',
        stripes: true,
        filtered: true,
        criteria: [{ kind: 'values', column: 1, values: ['甲'], blanks: false }],
        columnIds: [1, 2, 3],
        sorted: [],
      },
    ]),
  ],
  ['a name', (book) => setName(book, { name: 'AR_AsOf', sheet: null, refersTo: "'台账'!$B$2", hidden: false })],
  ['a hidden sheet', (book) => showSheet(book, addSheet(book, '快照'), 'very-hidden')],
  ['a sheet in front of the first', (book) => moveSheet(book, addSheet(book, '封面'), 0)],
  ['another name of the sheet', (book) => renameSheet(book, first(book), "Q3'台账")],
  [
    'another sheet in its place',
    (book) => {
      const old = first(book);
      addSheet(book, '新');
      deleteSheet(book, old);
    },
  ],
  ['a colored tab', (book) => colorTab(book, first(book), '1F5FA8')],
  ['no grid lines', (book) => void (first(book).gridlines = false)],
  ['a locked structure', (book) => void (book.structure = { password: null })],
  ['a setting of the add-in', (book) => putSetting(book, 'ar:choice', '{"sheets":["台账 <1>"]}')],
  ['a piece of XML', (book) => void book.customXml.set('{00000000-0000-4000-8000-000000000001}', '<a xmlns="urn:b"/>')],
  ['a hidden name', (book) => setName(book, { name: 'ar_log', sheet: null, refersTo: "'台账'!$A$1", hidden: true })],
  ['a property of the document', (book) => void (book.properties = [{ name: '部门', value: '财务 & 应收' }])],
];

function look(book: OpenBook, on: CellArea, part: { readonly font?: object; readonly [key: string]: unknown }): void {
  changeLooks(book, first(book), [on], (old) => ({ ...old, ...part, font: { ...old.font, ...part.font } }));
}

function striped(book: OpenBook): void {
  look(book, area(1, 5, 1048576), { fill: 'FFF4D9' });
  changeLooks(book, first(book), [area(1, 5)], () => book.looks.at(0));
}

function filter(book: OpenBook): void {
  const columns = [{ kind: 'values' as const, column: 1, values: ['宁波恒泰'], blanks: true }];
  first(book).features.filteredRows = new Set([3]);
  setFeature(book, first(book), 'filter', { area: area(1, 1, 3, 3), columns });
}

function chart(): object {
  const series = [{ name: { kind: 'words', text: '余额' }, values: "'台账'!$C$2:$C$3", color: '2F5D8C' }];
  return {
    id: 'c',
    name: 'ar-1',
    kind: 'bar',
    stacked: false,
    title: '逾期 & 余额',
    categories: "'台账'!$A$2:$A$3",
    series,
    legend: false,
    numberFormat: '#,##0',
    over: area(6, 1, 12, 4),
  };
}

describe('what is changed in an open workbook stands in its file', () => {
  const plain = newWorkbook([LEDGER]);

  it.each(CHANGES)('%s', async (_, change) => {
    const untouched = plainBook((await saved(plain)).again);
    const { opened, bytes, again } = await saved(plain, change);
    expect(plainBook(again)).toEqual(plainBook(fileOfBook(opened.book, opened.file.book, opened.addin)));
    expect(plainBook(again)).not.toEqual(untouched);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('all of it at once, on a file that has as much of its own already', async () => {
    const host = await xlsxWorkbook(plain);
    await host.writeSheets([fullTable(['宁波恒泰', '苏州新锐'])]);
    const full = host.save();
    const several = CHANGES.filter(([name]) => !/in its place|locked|in front/.test(name));
    const { opened, bytes, again } = await saved(full, (book) => several.forEach(([, change]) => change(book)));
    expect(plainBook(again)).toEqual(plainBook(fileOfBook(opened.book, opened.file.book, opened.addin)));
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('protection in the words of Excel becomes that of the file', async () => {
    const options = { allowFormatCells: true, allowSort: false, allowEditObjects: false, selectionMode: 'Normal' };
    const { again } = await saved(plain, put('protection', { options, password: null }));
    expect(again.sheets[0]?.protection).toEqual({ sheet: '1', formatCells: '0', objects: '1', scenarios: '1' });
  });
});
