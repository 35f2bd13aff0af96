import { memoryWorkbook } from '../../src/hosts/memory/memory';
import { dayOn } from '../builders/days';
import { invoices, open, sheetOf } from '../builders/sheets';
import { deskAt, openedDesk, QUIETLY, sampleSheets } from './desk';

const SAMPLES = ['应收账款台账.xlsx', 'receivables-ledger.xlsx', '应收账款台账-两个月催收记录.xlsx'];

describe('the overview of an opened workbook', () => {
  it.each(SAMPLES)('finds the ledger of %s, and its aging adds up and ties', async (name) => {
    const book = memoryWorkbook(await sampleSheets(name));
    const { overview } = await deskAt(book).open();
    expect(overview.found).toBe(true);
    expect(overview.sources[0]?.rows).toBeGreaterThan(20);
    expect(overview.sources[0]?.columns.map(({ field }) => field)).toEqual(expect.arrayContaining(['customer']));
    for (const currency of overview.currencies) {
      expect(currency.control.ties).toBe(true);
      const shares = currency.buckets.reduce((sum, { share }) => sum + share, 0);
      expect(shares).toBeCloseTo(1, 9);
      const sum = currency.buckets.reduce((total, { amount }) => total + cents(amount), 0);
      expect(sum).toBe(cents(currency.balance));
    }
  });

  it('says that nothing was found in a workbook without a ledger', async () => {
    const { overview } = await deskAt(memoryWorkbook([sheetOf([['备忘', '周五开会']])])).open();
    expect(overview).toMatchObject({ found: false, sources: [], currencies: [], sheetNames: ['台账'] });
  });

  it('writes nothing by looking', async () => {
    const { book } = await openedDesk([invoices(open('A1', '2026-10-01', 500))]);
    expect((await book.listSheets()).map(({ name }) => name)).toEqual(['台账']);
  });

  it('keeps what was chosen in the workbook, for whoever opens it next', async () => {
    const { book, desk } = await openedDesk([
      invoices(open('A1', '2026-10-01', 500)),
      sheetOf([['x']], { name: '二' }),
    ]);
    const month = dayOn('2026-12-01');
    const bookedTo = dayOn('2026-11-18');
    await desk.choose({ bookedTo, month, ledger: { sheets: ['台账'], columns: { balance: '应收金额' } } });
    const { overview, choice } = await deskAt(book).open();
    expect(overview).toMatchObject({ bookedTo, bookedToGiven: true, month, sheetsChosen: true });
    expect(choice.ledger.columns).toEqual({ balance: '应收金额' });
    expect(overview.sources[0]?.columns.find(({ field }) => field === 'balance')).toMatchObject({
      heading: '应收金额',
      letter: 'E',
      percent: 100,
    });
  });

  it('finds the ledger again when a chosen sheet has gone', async () => {
    const { book, desk } = await openedDesk([invoices(open('A1', '2026-10-01', 500))]);
    await desk.choose({ ledger: { sheets: ['旧名'], columns: {} } });
    expect((await deskAt(book).open()).overview.found).toBe(true);
  });

  it('takes choices that another program has spoiled for none', async () => {
    const book = memoryWorkbook([invoices(open('A1', '2026-10-01', 500))]);
    await book.writeSetting('choice', '{"ledger":');
    await book.writeSetting('ticks', 'null');
    expect((await deskAt(book).open()).overview.found).toBe(true);
  });
});

describe('the as-of day', () => {
  const ledger = [invoices(open('A1', '2026-10-01', 500))];

  it.each([
    ['today before there is a plan', null, '2026-11-25'],
    ['the chosen day', dayOn('2026-10-31'), '2026-10-31'],
    ['today when it follows', 'today' as const, '2026-11-25'],
  ])('is %s', async (_, asOf, expected) => {
    const book = memoryWorkbook(ledger);
    const desk = deskAt(book, '2026-11-25');
    await desk.open();
    if (asOf !== null) await desk.choose({ asOf });
    expect((await desk.refresh()).overview.asOf).toBe(dayOn(expected));
  });

  it.each([
    ['today', '2026-11-24'],
    ['fixed', '2026-11-20'],
  ] as const)('%s: on another day the named cell that formulas use holds %s', async (rule, expected) => {
    const book = memoryWorkbook(ledger);
    const desk = deskAt(book, '2026-11-20');
    await desk.open();
    await desk.choose({ asOf: rule === 'today' ? 'today' : dayOn('2026-11-20') });
    await desk.generate(QUIETLY, null);
    const { overview } = await deskAt(book, '2026-11-24').open();
    expect(overview.asOf).toBe(dayOn(expected));
    expect(overview.followsToday).toBe(rule === 'today');
    expect(await book.readNamed('AR_AsOf')).toBe(dayOn(expected) + 25569);
  });

  it('chosen in the pane reaches the named cell at once', async () => {
    const { book, desk } = await openedDesk(ledger);
    await desk.generate(QUIETLY, null);
    await desk.refresh();
    await desk.choose({ asOf: dayOn('2026-11-30') });
    expect(await book.readNamed('AR_AsOf')).toBe(dayOn('2026-11-30') + 25569);
  });
});

function cents(text: string): number {
  return Math.round(Number(text.replaceAll(',', '')) * 100);
}
