import { CatalogueCase, refusalOf, valuesAt } from './catalogue-case';

type Reach = (range: Excel.Range) => Excel.Range;

/** From B2:C3 of the ledger, whose cells A1:D5 are filled but for the state of three rows. */
const REACHED: readonly (readonly [Reach, string])[] = [
  [(range) => range.getCell(0, 0), 'B2'],
  [(range) => range.getOffsetRange(1, 0), 'B3:C4'],
  [(range) => range.getResizedRange(2, 1), 'B2:D5'],
  [(range) => range.getAbsoluteResizedRange(2, 2), 'B2:C3'],
  [(range) => range.getEntireColumn(), 'B:C'],
  [(range) => range.getEntireRow(), '2:3'],
  [(range) => range.getRow(0), 'B2:C2'],
  [(range) => range.getColumn(1), 'C2:C3'],
  [(range) => range.getLastRow(), 'B3:C3'],
  [(range) => range.getLastCell(), 'C3'],
  [(range) => range.getLastColumn(), 'C2:C3'],
  [(range) => range.getRowsBelow(2), 'B4:C5'],
  [(range) => range.getRowsAbove(), 'B1:C1'],
  [(range) => range.getColumnsAfter(1), 'D2:D3'],
  [(range) => range.getColumnsBefore(), 'A2:A3'],
  [(range) => range.getBoundingRect('E5'), 'B2:E5'],
  [(range) => range.getIntersection('A1:B9'), 'B2:B3'],
  [(range) => range.getSurroundingRegion(), 'A1:D5'],
  [(range) => range.getRangeEdge(Excel.KeyboardDirection.down), 'B5'],
  [(range) => range.getRangeEdge('Right'), 'C2'],
  [(range) => range.getRangeEdge('Up'), 'B1'],
  [(range) => range.getExtendedRange('Down'), 'B2:C5'],
  [(range) => range.getExtendedRange('Left'), 'A2:C3'],
  [(range) => range.getOffsetRange(8, 0).getRangeEdge('Down'), 'B1048576'],
  [(range) => range.getOffsetRange(8, 0).getRangeEdge('Up'), 'B5'],
];

/** How cells are reached. */
export const RANGE_PLACES: readonly CatalogueCase[] = [
  {
    snippet: 'range-get',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:B2');
      range.load('values');
      await context.sync();
      // The second request names the range by its reference; what it holds has moved meanwhile.
      ledger.getRange('1:1').insert('Down');
      range.load('address');
      await context.sync();
      return [range.values, range.address];
    },
    gives: [
      [
        ['客户', '到期日'],
        ['甲', 46000],
      ],
      'Ledger!A2:B3',
    ],
  },
  {
    snippet: 'range-get-whole',
    run: async (context, ledger) => {
      const whole = ledger.getRange();
      whole.load('address,cellCount,values');
      await context.sync();
      const seen = [whole.address, whole.cellCount, whole.values];
      whole.clear();
      const used = ledger.getUsedRangeOrNullObject();
      await context.sync();
      return [...seen, used.isNullObject];
    },
    gives: ['Ledger!1:1048576', -1, null, true],
  },
  {
    snippet: 'range-by-indexes',
    run: async (context, ledger) => {
      const range = ledger.getRangeByIndexes(1, 0, 3, 2);
      range.load('values,rowCount,columnCount');
      await context.sync();
      return [range.values, range.rowCount, range.columnCount];
    },
    gives: [
      [
        ['甲', 46000],
        ['乙', 46031],
        ['丙', 46060],
      ],
      3,
      2,
    ],
  },
  {
    snippet: 'range-used',
    run: async (context, ledger) => {
      const used = ledger.getUsedRange(true);
      used.load('address,rowCount');
      const maybe = context.workbook.worksheets.getItem('Template').getUsedRangeOrNullObject(true);
      maybe.load('address');
      await context.sync();
      return [used.address, used.rowCount, maybe.isNullObject];
    },
    gives: ['Ledger!A1:D5', 5, true],
  },
  {
    snippet: 'range-derive',
    run: async (context, ledger) => {
      const range = ledger.getRange('B2:C3');
      const found = REACHED.map(([reach]) => reach(range));
      for (const one of found) one.load('address');
      const blanks = ledger.getRange('A1:D5').getSpecialCells(Excel.SpecialCellType.blanks);
      blanks.load('address,areaCount,cellCount');
      const texts = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.constants, Excel.SpecialCellValueType.text);
      const numbers = ledger.getRange('A1:D5').getSpecialCells('Constants', 'Numbers');
      numbers.load('address');
      const cross = range.getIntersectionOrNullObject('Z1');
      for (const one of [texts, cross]) one.load('address');
      await context.sync();
      return [
        found.map(({ address }) => address),
        [blanks.address, blanks.areaCount, blanks.cellCount],
        numbers.address,
        [texts.isNullObject, cross.isNullObject],
      ];
    },
    gives: [
      REACHED.map(([, address]) => `Ledger!${address}`),
      ['Ledger!D2,Ledger!D4:D5', 2, 3],
      'Ledger!B2:C5',
      [true, true],
    ],
  },
  {
    snippet: 'range-areas',
    run: async (context, ledger) => {
      const areas = ledger.getRanges('A1:A3,C1:C3');
      areas.format.fill.color = 'yellow';
      areas.load('address,areaCount,cellCount');
      areas.areas.load('items/address');
      const between = ledger.getRange('B1');
      between.load('format/fill/color');
      const inside = ledger.getRange('C3');
      inside.load('format/fill/color');
      await context.sync();
      // Each area is a range of its own from here on.
      const [, second] = areas.areas.items;
      second?.load('values');
      await context.sync();
      return [
        [areas.address, areas.areaCount, areas.cellCount],
        areas.areas.items.map(({ address }) => address),
        [between.format.fill.color, inside.format.fill.color],
        second?.values,
      ];
    },
    gives: [
      ['Ledger!A1:A3,Ledger!C1:C3', 2, 6],
      ['Ledger!A1:A3', 'Ledger!C1:C3'],
      ['#FFFFFF', '#FFFF00'],
      [['金额'], [100], [250.5]],
    ],
  },
  {
    snippet: 'range-selection',
    run: async (context, ledger) => {
      ledger.getRange('B2:C3').select();
      const cell = context.workbook.getActiveCell();
      const range = context.workbook.getSelectedRange();
      const ranges = context.workbook.getSelectedRanges();
      for (const one of [cell, range, ranges]) one.load('address');
      await context.sync();
      context.workbook.worksheets.getItem('参数').getRange('A1').select();
      const moved = context.workbook.getSelectedRange();
      moved.load('address');
      await context.sync();
      return [cell.address, range.address, ranges.address, moved.address];
    },
    gives: ['Ledger!B2', 'Ledger!B2:C3', 'Ledger!B2:C3', '参数!A1'],
  },
  {
    snippet: 'range-find',
    run: async (context, ledger) => {
      const names = ledger.getRange('A:A');
      const hit = names.findOrNullObject('甲', {
        completeMatch: true,
        matchCase: false,
        searchDirection: Excel.SearchDirection.forward,
      });
      const last = names.find('甲', { searchDirection: 'Backwards' });
      const all = ledger.findAllOrNullObject('甲', { completeMatch: true });
      for (const one of [hit, last, all]) one.load('address');
      const none = names.findOrNullObject('丁', {});
      const changed = names.replaceAll('甲', '乙', {});
      const removed = ledger.getRange('A1:D5').removeDuplicates([0], true);
      removed.load('removed,uniqueRemaining');
      await context.sync();
      return [
        [hit.address, last.address, all.address, none.isNullObject],
        [changed.value, removed.removed, removed.uniqueRemaining],
        await valuesAt(ledger, 'A1:C5'),
      ];
    },
    gives: [
      ['Ledger!A2', 'Ledger!A5', 'Ledger!A2,Ledger!A5', true],
      [2, 2, 2],
      [
        ['客户', '到期日', '金额'],
        ['乙', 46000, 100],
        ['丙', 46060, 40],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
  },
  {
    snippet: 'range-visible',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:C5');
      ledger.getRange('3:4').rowHidden = true;
      ledger.getRange('B:B').columnHidden = true;
      const view = range.getVisibleView();
      view.load('values,rowCount,columnCount,text');
      range.load('rowHidden,columnHidden,hidden');
      await context.sync();
      const seen = [view.values, view.rowCount, view.columnCount, view.text];
      const hidden = [range.rowHidden, range.columnHidden];
      ledger.getRange('A1:A5').rowHidden = false;
      range.columnHidden = false;
      range.load('hidden');
      await context.sync();
      return [...seen, hidden, range.hidden];
    },
    gives: [
      [
        ['客户', '金额'],
        ['甲', 100],
        ['甲', 10],
      ],
      3,
      2,
      [
        ['客户', '金额'],
        ['甲', '100'],
        ['甲', '10'],
      ],
      [null, null],
      false,
    ],
  },
  {
    snippet: 'range-sort',
    run: async (context, ledger) => {
      const fields = [{ key: 2, ascending: false, sortOn: Excel.SortOn.value }];
      ledger.getRange('A1:D5').sort.apply(fields, false, true);
      const seen = await valuesAt(ledger, 'A1:C5');
      ledger.getRange('A1:D5').sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000' }]);
      return [seen, await refusalOf(context.sync())];
    },
    gives: [
      [
        ['客户', '到期日', '金额'],
        ['乙', 46031, 250.5],
        ['甲', 46000, 100],
        ['丙', 46060, 40],
        ['甲', 46090, 10],
      ],
      ['NotImplemented', 'RangeSort.apply'],
    ],
  },
];
