import { OpenBook } from '../../../src/workbench/book/book';
import { addSheet } from '../../../src/workbench/book/sheets';
import { OfficeBench, playExcel } from '../../builders/office-node';

type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

interface Refusal {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function open(): OfficeBench {
  const book = new OpenBook();
  book.change('user', () => {
    addSheet(book, 'Ledger');
    addSheet(book, 'Policy');
  });
  return playExcel(book);
}

/** One request of the genuine Office.js about the sheet "Ledger"; answers what Excel refused, null if nothing. */
async function refusalOf(step: Step): Promise<Refusal | null> {
  try {
    await Excel.run(async (context) => {
      await step(context, context.workbook.worksheets.getItem('Ledger'));
      await context.sync();
    });
    return null;
  } catch (error) {
    return error as Refusal;
  }
}

async function valueOf(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Ledger').getRange(address);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0];
  });
}

const lockSheet: Step = (_, sheet) => sheet.protection.protect();
const lockStructure: Step = (context) => context.workbook.protection.protect();
const write: Step = (_, sheet) => (sheet.getRange('A1').values = [[1]]);

describe('what Excel refuses, it refuses with its code', () => {
  it.each<[string, readonly Step[], string]>([
    [
      'a sheet that is not there',
      [(context) => context.workbook.worksheets.getItem('Gone').load('name')],
      'ItemNotFound',
    ],
    ['a table that is not there', [(context) => context.workbook.tables.getItem('Gone').load('name')], 'ItemNotFound'],
    ['an address that is none', [(_, sheet) => sheet.getRange('no address!').load('values')], 'InvalidArgument'],
    ['values of another size', [(_, sheet) => (sheet.getRange('A1:B2').values = [[1]])], 'InvalidArgument'],
    ['a formula without its end', [(_, sheet) => (sheet.getRange('A1').formulas = [['=1+']])], 'InvalidArgument'],
    [
      'a formula with a bracket open',
      [(_, sheet) => (sheet.getRange('A1').formulas = [['=SUM(1']])],
      'InvalidArgument',
    ],
    ['a name with a forbidden sign', [(_, sheet) => (sheet.name = 'a/b')], 'InvalidArgument'],
    ['a second sheet of one name', [(context) => context.workbook.worksheets.add('policy')], 'ItemAlreadyExists'],
    ['cells of a protected sheet', [lockSheet, write], 'AccessDenied'],
    [
      'a sheet more in a protected structure',
      [lockStructure, (context) => context.workbook.worksheets.add()],
      'AccessDenied',
    ],
    ['a sheet less in a protected structure', [lockStructure, (_, sheet) => sheet.delete()], 'AccessDenied'],
    ['another name in a protected structure', [lockStructure, (_, sheet) => (sheet.name = 'Other')], 'AccessDenied'],
  ])('%s', async (_, steps, code) => {
    open();
    for (const before of steps.slice(0, -1)) expect(await refusalOf(before)).toBeNull();
    expect((await refusalOf(steps.at(-1) as Step))?.code).toBe(code);
  });

  it('names class and member of what it does not know', async () => {
    open();
    const refusal = await refusalOf((_, sheet) => sheet.slicers.load('items/name'));
    expect(refusal).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Worksheet.slicers' } });
    expect(String(refusal)).toContain('Worksheet.slicers');
  });
});

describe('like Excel', () => {
  it('keeps what was done before the failing action, and does nothing after it', async () => {
    open();
    const refusal = await refusalOf((context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('Gone').activate();
      sheet.getRange('A2').values = [[2]];
    });
    expect(refusal?.code).toBe('ItemNotFound');
    expect([await valueOf('A1'), await valueOf('A2')]).toEqual([1, '']);
  });

  it('takes no request while a cell is edited', async () => {
    const { host } = open();
    host.setEditing(true);
    expect((await refusalOf(write))?.code).toBe('InvalidOperationInCellEditMode');
    host.setEditing(false);
    expect(await refusalOf(write)).toBeNull();
  });

  it('answers null objects, and null objects of null objects', async () => {
    open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Gone');
      const range = sheet.getRange('A1');
      const used = context.workbook.worksheets.getItem('Ledger').getUsedRangeOrNullObject(true);
      for (const one of [range, used]) one.load('address');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, true]);
    });
  });

  it.each([
    ['a number marked as text', "'0012", '0012'],
    ['a formula marked as text', "'=1+1", '=1+1'],
    ['a text mark that is text', "''a", "'a"],
    ['a formula', '=1+1', 2],
    ['a formula that ends with a text', '=1&"x"', '1x'],
    ['a formula that names a sheet and holds a bracket as text', `='Ledger'!B9&"("`, '('],
    ['a number as text', '1.5', 1.5],
    ['emptiness', '', ''],
  ])('takes %s', async (_, typed, value) => {
    open();
    await refusalOf((_context, sheet) => (sheet.getRange('A1').values = [[typed]]));
    expect(await valueOf('A1')).toBe(value);
  });

  it('refuses a request above 5 MB', async () => {
    const { host } = open();
    const refusal = await host.answer(' '.repeat(5 * 1024 * 1024 + 1));
    expect(refusal).toEqual({ refused: 'RequestPayloadSizeLimitExceeded' });
  });

  it('refuses a reply above 5 MB', async () => {
    open();
    const text = '应'.repeat(30_000);
    await refusalOf((_, sheet) => (sheet.getRange('A1:A60').values = text as unknown as string[][]));
    const refusal = await refusalOf((_, sheet) => sheet.getRange('A1:A60').load('values'));
    expect(refusal?.code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});
