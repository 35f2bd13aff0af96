import { CatalogueCase, valuesAt } from './catalogue-case';

/** Cells cleared, copied, moved, filled on, put in and taken out. */
export const RANGE_CHANGES: readonly CatalogueCase[] = [
  {
    snippet: 'range-clear',
    run: async (context, ledger) => {
      const cell = ledger.getRange('A1');
      const seen: unknown[] = [];
      const look = async (): Promise<void> => {
        cell.load('values,format/font/bold');
        await context.sync();
        seen.push([cell.values[0]?.[0], cell.format.font.bold]);
      };
      cell.format.font.bold = true;
      cell.clear('Formats');
      await look();
      cell.format.font.bold = true;
      cell.clear(Excel.ClearApplyTo.contents);
      await look();
      ledger.getRange('A1:B2').clear();
      await look();
      return seen;
    },
    gives: [
      ['客户', false],
      ['', true],
      ['', false],
    ],
  },
  {
    snippet: 'range-copy-move',
    run: async (context, ledger) => {
      ledger.getRange('E2').formulas = [['=C2*2']];
      ledger.getRange('F2').copyFrom('C2:E2');
      ledger.getRange('F3').copyFrom(ledger.getRange('C2:E2'), Excel.RangeCopyType.values, true, false);
      ledger.getRange('F5').copyFrom('A2:A3', 'Values', false, true);
      const copied = ledger.getRange('F2:H5');
      copied.load('formulas');
      await context.sync();
      const seen = copied.formulas;
      ledger.getRange('A2:B3').moveTo('A10');
      const moved = ledger.getRange('A10:B11');
      moved.load('values,numberFormat');
      await context.sync();
      const left = await valuesAt(ledger, 'A2:B3');
      ledger.getRange('A5:C5').clear();
      ledger.getRange('K1:K2').values = [[1], [3]];
      ledger.getRange('K1:K2').autoFill('K1:K5', 'FillSeries');
      return [seen, moved.values, moved.numberFormat, left, await valuesAt(ledger, 'K1:K6')];
    },
    gives: [
      [
        [100, '', '=F2*2'],
        [100, '', 200],
        ['', '', ''],
        ['甲', '乙', ''],
      ],
      [
        ['甲', 46000],
        ['乙', 46031],
      ],
      [
        ['General', 'yyyy-mm-dd'],
        ['General', 'yyyy-mm-dd'],
      ],
      [
        ['', ''],
        ['', ''],
      ],
      [[1], [3], [5], [7], [9], ['']],
    ],
  },
  {
    snippet: 'range-insert-delete',
    run: async (context, ledger) => {
      ledger.getRange('F1').formulas = [['=SUM(C2:C5)']];
      const room = ledger.getRange('3:5').insert(Excel.InsertShiftDirection.down);
      room.load('address');
      ledger.getRange('B:B').delete(Excel.DeleteShiftDirection.left);
      const sum = ledger.getRange('E1');
      sum.load('formulas,values');
      await context.sync();
      return [room.address, sum.formulas, sum.values, await valuesAt(ledger, 'A2:B6')];
    },
    gives: [
      'Ledger!3:5',
      [['=SUM(B2:B8)']],
      [[400.5]],
      [
        ['甲', 100],
        ['', ''],
        ['', ''],
        ['', ''],
        ['乙', 250.5],
      ],
    ],
  },
];
