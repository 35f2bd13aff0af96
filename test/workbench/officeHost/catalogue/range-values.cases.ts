import { CatalogueCase, refusalOf, valuesAt } from './catalogue-case';

/** What stands in cells, read and written. */
export const RANGE_VALUES: readonly CatalogueCase[] = [
  {
    snippet: 'range-load',
    run: async (context, ledger) => {
      ledger.getRange('E2').formulas = [['=C2*2']];
      ledger.getRange('E3').formulas = [['=1/0']];
      const range = ledger.getRange('B2:E3');
      range.load(
        'values, formulas, text, numberFormat, numberFormatCategories, valueTypes, address, rowCount, columnCount, rowIndex, columnIndex, hasSpill',
      );
      await context.sync();
      return range.toJSON();
    },
    gives: {
      address: 'Ledger!B2:E3',
      rowCount: 2,
      columnCount: 4,
      rowIndex: 1,
      columnIndex: 1,
      hasSpill: false,
      values: [
        [46000, 100, '', 200],
        [46031, 250.5, '争议', '#DIV/0!'],
      ],
      formulas: [
        [46000, 100, '', '=C2*2'],
        [46031, 250.5, '争议', '=1/0'],
      ],
      text: [
        ['2025-12-09', '100', '', '200'],
        ['2026-01-09', '250.5', '争议', '#DIV/0!'],
      ],
      numberFormat: [
        ['yyyy-mm-dd', 'General', 'General', 'General'],
        ['yyyy-mm-dd', 'General', 'General', 'General'],
      ],
      numberFormatCategories: [
        ['Date', 'General', 'General', 'General'],
        ['Date', 'General', 'General', 'General'],
      ],
      valueTypes: [
        ['Double', 'Double', 'Empty', 'Double'],
        ['Double', 'Double', 'String', 'Error'],
      ],
    },
  },
  {
    snippet: 'range-load-nested',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1');
      range.format.fill.color = '#FFEECC';
      range.load('format/fill/color,format/font/bold,worksheet/name');
      await context.sync();
      return [range.format.fill.color, range.format.font.bold, range.worksheet.name];
    },
    gives: ['#FFEECC', false, 'Ledger'],
  },
  {
    snippet: 'range-load-expand',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1');
      range.load({ select: 'address', expand: 'format/font' });
      await context.sync();
      const { name, size, bold } = range.format.font;
      return [range.address, name, size, bold];
    },
    gives: ['Ledger!A1', 'Calibri', 11, false],
  },
  {
    snippet: 'range-set-small',
    run: async (context, ledger) => {
      const range = ledger.getRange('F1:G2');
      range.values = [
        ['甲', 1.5],
        [true, ''],
      ];
      range.formulas = [
        ['=SUM(C:C)', 46000],
        ['', null],
      ];
      range.numberFormat = [
        ['0.00', 'yyyy-mm-dd'],
        ['@', 'General'],
      ];
      ledger.getRange('H1:H3').values = 0 as unknown as number[][];
      ledger.getRange('H1:H3').numberFormat = '0%' as unknown as string[][];
      ledger.getRange('I1').values = [[new Date(Date.UTC(2026, 0, 31))]];
      const before = range.values;
      range.load('values,text,formulas');
      await context.sync();
      const rest = ledger.getRange('H1:I3');
      rest.load('values,text');
      await context.sync();
      return [before, range.values, range.text, range.formulas, rest.values, rest.text];
    },
    gives: [
      [
        ['甲', 1.5],
        [true, ''],
      ],
      [
        [400.5, 46000],
        ['', ''],
      ],
      [
        ['400.50', '2025-12-09'],
        ['', ''],
      ],
      [
        ['=SUM(C:C)', 46000],
        ['', ''],
      ],
      [
        [0, '2026-01-31T00:00:00.000Z'],
        [0, ''],
        [0, ''],
      ],
      [
        ['0%', '2026-01-31T00:00:00.000Z'],
        ['0%', ''],
        ['0%', ''],
      ],
    ],
  },
  {
    snippet: 'range-set-large',
    run: async (context, ledger) => {
      const range = ledger.getRangeByIndexes(9, 0, 1000, 4);
      range.values = Array.from({ length: 1000 }, (_, row) => [row, row, row, row]);
      await context.sync();
      const seen = [await valuesAt(ledger, 'A10:D10'), await valuesAt(ledger, 'A385:D386')];
      const last = await valuesAt(ledger, 'A1009:D1010');
      // The whole matrix is measured before the first slice is written.
      ledger.getRange('A1:D999').values = Array.from({ length: 1000 }, () => [0, 0, 0, 0]);
      return [...seen, last, await refusalOf(context.sync()), await valuesAt(ledger, 'A1')];
    },
    gives: [
      [[0, 0, 0, 0]],
      [
        [375, 375, 375, 375],
        [376, 376, 376, 376],
      ],
      [
        [999, 999, 999, 999],
        ['', '', '', ''],
      ],
      ['InvalidArgument', 'Range._ValidateArraySize'],
      [['客户']],
    ],
  },
  {
    snippet: 'range-set-large-formulas',
    run: async (context, ledger) => {
      const range = ledger.getRangeByIndexes(0, 5, 800, 2);
      range.formulas = Array.from({ length: 800 }, (_, row) => [`=C${row + 1}`, row]);
      range.numberFormat = Array.from({ length: 800 }, () => ['0', '@']);
      await context.sync();
      const end = ledger.getRange('F3:G3');
      const last = ledger.getRange('F800:G800');
      for (const one of [end, last]) one.load('formulas,values,numberFormat');
      await context.sync();
      return [end, last].map((one) => [one.formulas, one.values, one.numberFormat]);
    },
    gives: [
      [[['=C3', 2]], [[250.5, 2]], [['0', '@']]],
      [[['=C800', 799]], [[0, 799]], [['0', '@']]],
    ],
  },
  {
    snippet: 'range-set-wide',
    run: async (context, ledger) => {
      ledger.getRangeByIndexes(9, 0, 2, 2000).values = [
        new Array<number>(2000).fill(1),
        new Array<number>(2000).fill(2),
      ];
      await context.sync();
      const ends = ledger.getRangeByIndexes(9, 1999, 2, 2);
      ends.load('values');
      await context.sync();
      return ends.values;
    },
    gives: [
      [1, ''],
      [2, ''],
    ],
  },
  {
    snippet: 'range-set-object',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:A2');
      range.set({
        values: [[1], [2]],
        numberFormat: [['0'], ['0']],
        format: { fill: { color: '#FFEECC' }, font: { bold: true, size: 12 }, wrapText: true },
      });
      range.load('values,numberFormat,format/wrapText,format/fill/color,format/font/bold,format/font/size');
      await context.sync();
      const { format } = range;
      return [range.values, range.numberFormat, format.wrapText, format.fill.color, format.font.bold, format.font.size];
    },
    gives: [[[1], [2]], [['0'], ['0']], true, '#FFEECC', true, 12],
  },
  {
    snippet: 'range-update',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1');
      (range as unknown as { update(state: object): void }).update({ values: [[1]], format: { wrapText: true } });
      range.load('values,format/wrapText');
      await context.sync();
      return [range.values, range.format.wrapText];
    },
    gives: [[[1]], true],
  },
  {
    snippet: 'range-retrieve',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:B1') as unknown as {
        retrieve(...names: string[]): { readonly values: unknown };
      };
      const got = range.retrieve('values', 'address');
      await context.sync();
      return got.values;
    },
    gives: [['客户', '到期日']],
  },
];
