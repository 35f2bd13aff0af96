import { writeCells } from '../../../src/workbench/book/cells';
import { putSpills } from '../../../src/workbench/book/spills';
import { OpenSheet } from '../../../src/workbench/book/sheet';
import { ledgerOf, openLedger, refusalOf, valuesAt } from './catalogue/catalogue-case';

describe('cells that are moved', () => {
  it('are followed by all that points to them, and take along what belongs to them', async () => {
    openLedger();
    const seen = await Excel.run(async (context) => {
      const ledger = ledgerOf(context);
      const template = context.workbook.worksheets.getItem('Template');
      context.workbook.names.add('amounts', ledger.getRange('C2:C5'));
      ledger.getRange('F1').formulas = [['=SUM(C2:C5)+B2']];
      template.getRange('A1').formulas = [['=Ledger!C3']];
      ledger.getRange('C2').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      ledger.getRange('C2:C5').moveTo('C3');
      const [sum, other, name] = [
        ledger.getRange('F1'),
        template.getRange('A1'),
        context.workbook.names.getItem('amounts'),
      ];
      for (const one of [sum, other]) one.load('formulas,values');
      name.load('formula');
      const rules = [ledger.getRange('C2'), ledger.getRange('C3')];
      for (const { dataValidation } of rules) dataValidation.load('type');
      await context.sync();
      return [
        [sum.formulas, other.formulas, name.formula, other.values],
        await valuesAt(ledger, 'C1:C6'),
        rules.map(({ dataValidation }) => dataValidation.type),
      ];
    });
    expect(seen).toEqual([
      [[['=SUM(C3:C6)+B2']], [['=Ledger!C4']], '=Ledger!$C$3:$C$6', [[250.5]]],
      [['金额'], [''], [100], [250.5], [40], [10]],
      ['None', 'WholeNumber'],
    ]);
  });

  it('keep pointing to what they pointed to, from another sheet too', async () => {
    openLedger();
    const formulas = await Excel.run(async (context) => {
      const ledger = ledgerOf(context);
      ledger.getRange('F2:G2').formulas = [['=C2*2', '=F2+1']];
      ledger.getRange('F2:G2').moveTo(context.workbook.worksheets.getItem('Template').getRange('A1') as never);
      const there = context.workbook.worksheets.getItem('Template').getRange('A1:B1');
      there.load('formulas,values');
      await context.sync();
      return [there.formulas, there.values];
    });
    expect(formulas).toEqual([[['=Ledger!C2*2', '=Template!A1+1']], [[200, 201]]]);
  });

  it('are not pasted as links', async () => {
    openLedger();
    const refused = await refusalOf(
      Excel.run(async (context) => {
        ledgerOf(context).getRange('F1').copyFrom('A1', 'Link');
        await context.sync();
      }),
    );
    expect(refused).toEqual(['NotImplemented', 'Range.copyFrom']);
  });
});

describe('cells that are filled on', () => {
  it.each<[string, readonly (readonly unknown[])[], string, Excel.AutoFillType | 'FillCopy', unknown]>([
    ['a number is copied', [[5]], 'K1:K3', 'FillDefault' as Excel.AutoFillType, [[5], [5], [5]]],
    ['a number goes on as a series', [[5]], 'K1:K3', 'FillSeries' as Excel.AutoFillType, [[5], [6], [7]]],
    ['numbers go on in their step', [[10], [8]], 'K1:K4', 'FillDefault' as Excel.AutoFillType, [[10], [8], [6], [4]]],
    [
      'numbers go on along their line',
      [[1], [2], [6]],
      'K1:K4',
      'FillSeries' as Excel.AutoFillType,
      [[1], [2], [6], [8]],
    ],
    [
      'formulas point further down',
      [['=A1&"x"']],
      'K1:K3',
      'FillDefault' as Excel.AutoFillType,
      [['客户x'], ['甲x'], ['乙x']],
    ],
    ['texts are copied', [['a'], ['b']], 'K1:K5', 'FillCopy', [['a'], ['b'], ['a'], ['b'], ['a']]],
    ['numbers go on to the right', [[1, 2]], 'K1:N1', 'FillSeries' as Excel.AutoFillType, [[1, 2, 3, 4]]],
  ])('%s', async (_, given, target, kind, expected) => {
    openLedger();
    const seen = await Excel.run(async (context) => {
      const ledger = ledgerOf(context);
      const source = ledger.getRangeByIndexes(0, 10, given.length, given[0]?.length ?? 0);
      source.values = given as unknown[][];
      source.autoFill(target, kind);
      return valuesAt(ledger, target);
    });
    expect(seen).toEqual(expected);
  });

  it('go on upwards, and days by days, with their look', async () => {
    openLedger();
    const seen = await Excel.run(async (context) => {
      const ledger = ledgerOf(context);
      ledger.getRange('B9').copyFrom('B2');
      ledger.getRange('B9').autoFill('B7:B9');
      const filled = ledger.getRange('B7:B9');
      filled.load('text');
      await context.sync();
      return filled.text.flat();
    });
    expect(seen).toEqual(['2025-12-07', '2025-12-08', '2025-12-09']);
  });

  it.each<[string, string, string, Excel.AutoFillType | undefined, string]>([
    ['lists of words', 'A2:A3', 'A2:A9', undefined, 'NotImplemented'],
    ['days that may be months', 'B2:B3', 'B2:B9', undefined, 'NotImplemented'],
    ['trends of growth', 'C2:C3', 'C2:C9', 'GrowthTrend' as Excel.AutoFillType, 'NotImplemented'],
    ['two directions at once', 'C2:C3', 'C2:D9', undefined, 'InvalidArgument'],
    ['cells elsewhere', 'C2:C3', 'C5:C9', undefined, 'InvalidArgument'],
  ])('refuses %s', async (_, source, target, kind, code) => {
    openLedger();
    const refused = await refusalOf(
      Excel.run(async (context) => {
        ledgerOf(context).getRange(source).autoFill(target, kind);
        await context.sync();
      }),
    );
    expect(refused).toEqual([code, 'Range.autoFill']);
  });
});

it('knows what a formula fills beyond its own cell', async () => {
  const { book } = openLedger();
  const ledger = book.sheets[0] as OpenSheet;
  const area = { row: 2, column: 6, rows: 2, columns: 2 };
  book.change('calculation', () => {
    putSpills(book, ledger, [area]);
    writeCells(book, ledger, area, (r, c) => r * 2 + c);
  });
  await Excel.run(async (context) => {
    const [whole, part, none] = ['F2:G3', 'F2:H3', 'A1'].map((address) => ledgerOf(context).getRange(address));
    const to = ledgerOf(context).getRange('F2').getSpillingToRangeOrNullObject();
    const parent = ledgerOf(context).getRange('G3').getSpillParentOrNullObject();
    const nothing = ledgerOf(context).getRange('A1').getSpillParentOrNullObject();
    for (const one of [whole, part, none]) one?.load('hasSpill');
    for (const one of [to, parent]) one.load('address');
    await context.sync();
    expect([whole?.hasSpill, part?.hasSpill, none?.hasSpill]).toEqual([true, null, false]);
    expect([to.address, parent.address, nothing.isNullObject]).toEqual(['Ledger!F2:G3', 'Ledger!F2', true]);
  });
});

it.each([
  ['C2', false, ['one']],
  ['C2:G9', false, ['one', 'two']],
  ['C2:G9', true, ['two']],
  ['H1:H9', false, []],
])('finds the tables of %s (wholly: %s)', async (address, whole, names) => {
  openLedger();
  await Excel.run(async (context) => {
    const ledger = ledgerOf(context);
    ledger.tables.add('A1:D5', true).name = 'one';
    ledger.tables.add('F2:G4', true).name = 'two';
    const found = ledger.getRange(address).getTables(whole);
    found.load('items/name');
    await context.sync();
    expect(found.items.map(({ name }) => name)).toEqual(names);
  });
});
