import { blankForm, ContactForm, faultsOf } from '../../src/app/record-contact';
import { failureOf } from '../../src/app/failure';
import { HostError } from '../../src/app/ports';
import { memoryWorkbook } from '../../src/hosts/memory/memory';
import { dayOn } from '../builders/days';
import { invoices, open, sheetOf } from '../builders/sheets';
import { deskAt, openedDesk, QUIETLY, sampleSheets } from './desk';

const ROW = '甲公司|CNY';
const BLANK = blankForm(dayOn('2026-11-20'));
const LEDGER = invoices(open('A1', '2026-10-01', 500), open('A2', '2026-11-10', 300));

function form(own: Partial<ContactForm>): ContactForm {
  return { ...BLANK, ...own };
}

describe('recording a contact', () => {
  it.each([
    ['before there is a plan', false],
    ['beside a plan', true],
  ])('%s: a promise changes the next action at once', async (_, planned) => {
    const { book, desk } = await openedDesk([LEDGER]);
    if (planned) {
      await desk.generate(QUIETLY, null);
      await desk.refresh();
    }
    expect(desk.customer(ROW)?.next.code).not.toBe('await-promise');
    await desk.record(ROW, form({ promiseDay: '2026-11-30', promiseAmount: '800.00', result: '月底付' }));
    const after = desk.customer(ROW);
    expect(after?.next.code).toBe('await-promise');
    expect(after?.standing).toEqual(['承诺 2026-11-30 付款 CNY 800.00']);
    expect(after?.history[0]).toMatchObject({ day: dayOn('2026-11-20'), channel: '电话', promise: 'open' });
    const user = (await book.listSheets()).filter(({ ours }) => ours === null);
    expect(await book.readSheet(user[0]?.name ?? '')).toEqual(LEDGER);
  });

  it('is one more row of the log each time, below those before', async () => {
    const { book, desk } = await openedDesk([LEDGER]);
    await desk.record(ROW, form({ result: '第一次' }));
    await desk.record(ROW, form({ result: '第二次', reached: 'no' }));
    expect(desk.customer(ROW)?.history.map(({ text }) => text)).toEqual(['未联系上；第二次', '第一次']);
    expect((await book.listSheets()).filter(({ ours }) => ours === 'log')).toHaveLength(1);
  });

  it('carries every field of the form into the log', async () => {
    const { book, desk } = await openedDesk([LEDGER]);
    await desk.record(
      ROW,
      form({
        channel: 'letter',
        reached: '',
        person: '对方财务',
        result: '已寄',
        cause: 'in-approval',
        disputeAmount: '100.50',
        disputeReason: '数量不符',
        letterStep: '1',
        letterNumber: 'H-1',
        deadline: '2026-11-27',
        waybill: 'SF1',
        by: '本人',
      }),
    );
    const log = (await book.listSheets()).find(({ ours }) => ours === 'log');
    const cells = (await book.readSheet(log?.name ?? '')).rows.flat();
    for (const text of ['函件', '对方财务', '已寄', '付款审批中', '数量不符', '1 提醒', 'H-1', 'SF1', '本人', 100.5]) {
      expect(cells).toContain(text);
    }
    expect(desk.customer(ROW)?.standing.join()).toContain('100.50');
  });

  it('of a customer of the sample that was in dispute stays in its own currency', async () => {
    const { desk } = await openedDesk(await sampleSheets('receivables-ledger.xlsx'));
    const [first] = desk.findCustomers('');
    const row = first?.row ?? '';
    const before = desk.customer(row)?.history.length ?? -1;
    await desk.record(row, form({ result: 'will pay' }));
    expect(desk.customer(row)?.history).toHaveLength(before + 1);
  });

  it('leaves the workbook as it was when the spreadsheet refuses, and says why', async () => {
    const book = memoryWorkbook([LEDGER]);
    const refusing = {
      ...book,
      writeSheets: async () => {
        throw new HostError('protected-structure', 'locked');
      },
    };
    const desk = deskAt(refusing);
    await desk.open();
    const failed = await desk.record(ROW, form({ result: '月底付' })).catch((error: unknown) => failureOf(error, 'zh'));
    expect(failed).toEqual({ text: '工作簿结构受保护，不能新增工作表：请先撤销保护。', cancelled: false });
    expect(desk.customer(ROW)?.history).toEqual([]);
    expect(await book.listSheets()).toHaveLength(1);
  });

  it('says so when the log sheet has lost its headings, instead of dropping the row', async () => {
    const { desk } = await openedDesk([LEDGER, sheetOf([['随便写写']], { name: '催收记录', ours: 'log' })]);
    const failed = await desk.record(ROW, form({ result: '月底付' })).catch((error: unknown) => failureOf(error, 'en'));
    expect(failed).toMatchObject({ text: expect.stringMatching(/headings of the contact log/) });
  });
});

describe('a form', () => {
  it.each<[string, Partial<ContactForm>, (keyof ContactForm)[]]>([
    ['that says nothing', {}, ['result']],
    ['of a call that nobody answered', { reached: 'no' }, []],
    ['without a day', { day: '', result: 'x' }, ['day']],
    ['with an amount and no day of the promise', { promiseAmount: '100' }, ['promiseDay', 'result']],
    ['with a promise before the contact', { promiseDay: '2026-11-01' }, ['promiseDay']],
    ['with a promise on the day', { promiseDay: '2026-11-20' }, []],
    ['with an amount that is none', { promiseDay: '2026-11-30', promiseAmount: '很多' }, ['promiseAmount']],
    ['with nothing promised', { promiseDay: '2026-11-30', promiseAmount: '0' }, ['promiseAmount']],
    ['with separators', { promiseDay: '2026-11-30', promiseAmount: '12,345.60' }, []],
    ['with a negative dispute', { disputeAmount: '-5' }, ['disputeAmount']],
    ['of a letter', { letterStep: '2' }, []],
  ])('%s', (_, own, fields) => {
    expect(Object.keys(faultsOf(form(own), 'CNY')).sort()).toEqual([...fields].sort());
  });
});
