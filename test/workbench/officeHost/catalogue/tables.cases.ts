import { CatalogueCase, refusalOf, valuesAt } from './catalogue-case';

async function address(range: Excel.Range): Promise<string> {
  range.load('address');
  await range.context.sync();
  return range.address;
}

function aging(ledger: Excel.Worksheet): Excel.Table {
  const table = ledger.tables.add('A1:D5', true);
  table.name = 'tblAging';
  return table;
}

/** Tables: made, read, grown, filtered and sorted. */
export const TABLES: readonly CatalogueCase[] = [
  {
    snippet: 'tables-add',
    run: async (context, ledger) => {
      const table = aging(ledger);
      table.style = 'TableStyleLight9';
      table.showTotals = true;
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.load('id,name,style,showTotals,showBandedRows,showFilterButton,showHeaders');
      await context.sync();
      const { id, name, style, showTotals, showBandedRows, showFilterButton, showHeaders } = table;
      // The client knows the table as the workbook's, by id, from here on.
      const header = table.getHeaderRowRange();
      header.load('values');
      const totals = table.getTotalRowRange();
      totals.getCell(0, 2).formulas = [['=SUBTOTAL(109,[金额])']];
      totals.load('formulas');
      const places = [await address(table.getRange()), await address(table.getDataBodyRange())];
      table.showTotals = false;
      table.resize('A1:D9');
      const after = await address(table.getRange());
      table.load('id,showTotals');
      await context.sync();
      return [
        [name, style, showTotals, showBandedRows, showFilterButton, showHeaders],
        [typeof id, table.id === id],
        header.values,
        totals.formulas,
        places,
        [after, table.showTotals],
      ];
    },
    gives: [
      ['tblAging', 'TableStyleLight9', true, false, false, true],
      ['string', true],
      [['客户', '到期日', '金额', '状态']],
      [['Total', '', '=SUBTOTAL(109,[金额])', '']],
      ['Ledger!A1:D6', 'Ledger!A2:D5'],
      ['Ledger!A1:D9', false],
    ],
  },
  {
    snippet: 'tables-add-range',
    run: async (context, ledger) => {
      const table = context.workbook.tables.add(ledger.getRange('A1:D5'), false);
      table.load('name,showHeaders');
      const header = table.getHeaderRowRange();
      header.load('values,address');
      await context.sync();
      const back = table.convertToRange();
      back.load('address,values');
      const count = context.workbook.tables.getCount();
      await context.sync();
      return [table.showHeaders, header.address, header.values, back.address, back.values[1], count.value];
    },
    gives: [
      true,
      'Ledger!A1:D1',
      [['Column1', 'Column2', 'Column3', 'Column4']],
      'Ledger!A1:D6',
      ['客户', '到期日', '金额', '状态'],
      0,
    ],
  },
  {
    snippet: 'tables-get',
    run: async (context, ledger) => {
      aging(ledger);
      ledger.getRange('A8').values = [['below']];
      const table = context.workbook.tables.getItem('tblAging');
      table.columns.load('items/name,items/index');
      const amount = table.columns.getItem('金额');
      const cells = amount.getDataBodyRange();
      cells.load('values');
      const row = ledger.getRange('3:3');
      const hidden = async (): Promise<unknown> => {
        row.load('rowHidden');
        await context.sync();
        return row.rowHidden;
      };
      amount.filter.applyValuesFilter(['100']);
      amount.filter.load('criteria');
      const states = [await hidden()];
      const { criteria } = amount.filter;
      amount.filter.clear();
      states.push(await hidden());
      amount.filter.applyCustomFilter('<200');
      states.push(await hidden());
      table.clearFilters();
      states.push(await hidden());
      const state = table.columns.add(undefined, [['跟进'], ['电话'], ['短信'], [''], ['']], '跟进');
      state.load('index,name');
      table.rows.add(undefined, [['丁', 46100, 7, '', '函']]);
      table.rows.deleteRows([0]);
      table.rows.getItemAt(0).delete();
      table.sort.apply([{ key: 2, ascending: true }]);
      const rows = table.rows.getCount();
      const first = table.rows.getItemAt(0);
      first.load('index,values');
      table.rows.load('items/index,items/values');
      const body = table.getDataBodyRange();
      body.load('address,values');
      const below = ledger.findAllOrNullObject('below', { completeMatch: true });
      below.load('address');
      table.sort.load('fields,matchCase');
      await context.sync();
      const sorted = table.sort.fields;
      table.sort.clear();
      table.sort.load('fields');
      await context.sync();
      const seen = [
        table.columns.items.map(({ name, index }) => [name, index]),
        cells.values,
        [states, criteria],
        [state.name, state.index, rows.value, table.rows.items.length],
        [first.index, first.values],
        [body.address, body.values, below.address],
        [sorted, table.sort.fields],
      ];
      table.delete();
      return [...seen, await valuesAt(ledger, 'A1:E4')];
    },
    gives: [
      [
        ['客户', 0],
        ['到期日', 1],
        ['金额', 2],
        ['状态', 3],
      ],
      [[100], [250.5], [40], [10]],
      [[true, false, true, false], { filterOn: 'Values', values: ['100'] }],
      ['跟进', 4, 3, 3],
      [0, [['丁', 46100, 7, '', '函']]],
      [
        'Ledger!A2:E4',
        [
          ['丁', 46100, 7, '', '函'],
          ['甲', 46090, 10, '', ''],
          ['丙', 46060, 40, '', ''],
        ],
        'Ledger!A7',
      ],
      [[{ key: 2, ascending: true }], []],
      [
        ['', '', '', '', ''],
        ['', '', '', '', ''],
        ['', '', '', '', ''],
        ['', '', '', '', ''],
      ],
    ],
  },
  {
    snippet: 'tables-or-null',
    run: async (context, ledger) => {
      const table = context.workbook.tables.getItemOrNullObject('tblNone');
      table.load('name');
      aging(ledger);
      const { tables } = ledger;
      tables.load('items/name,items/id');
      const elsewhere = context.workbook.worksheets.getItem('参数').tables;
      elsewhere.load('items/name');
      await context.sync();
      // An item is asked for as the workbook's table of that id.
      const [first] = tables.items;
      first?.columns.load('items/name');
      await context.sync();
      context.workbook.tables.getItem('tblNone').load('name');
      const refused = await refusalOf(context.sync());
      const columns = first?.columns.items.map(({ name }) => name);
      return [table.isNullObject, tables.items.map(({ name }) => name), elsewhere.items.length, columns, refused];
    },
    gives: [true, ['tblAging'], 0, ['客户', '到期日', '金额', '状态'], ['ItemNotFound', 'TableCollection.getItem']],
  },
];
