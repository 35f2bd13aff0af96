import { parseIso } from '../../src/core/basics/day';
import { readArguments } from '../../src/cli/arguments';

describe('the command line', () => {
  it('reads every option', () => {
    const args = readArguments([
      'ledger.xlsx', '--as-of', '2026-11-30', '--booked-to=2026-11-28', '--month', '2026-12', '--sheet', 'A', '--sheet', 'B',
      '--map', 'due=到期日', '--map', 'settled=', '--basis', 'invoice', '--buckets', '30,60,90', '--history', 'last.xlsx',
      '--policy', 'p.json', '--lang', 'en', '--out', 'o.xlsx', '--force', '--json', '-',
    ]); // prettier-ignore
    expect(args).toEqual({
      file: 'ledger.xlsx',
      asOf: parseIso('2026-11-30'),
      bookedTo: parseIso('2026-11-28'),
      month: parseIso('2026-12-01'),
      sheets: ['A', 'B'],
      columns: { dueDate: '到期日', paymentDate: '' },
      basis: 'invoice',
      bounds: [30, 60, 90],
      history: 'last.xlsx',
      policy: 'p.json',
      language: 'en',
      out: 'o.xlsx',
      force: true,
      json: '-',
      help: false,
    });
  });
  it.each([
    [[], 'ledger file'],
    [['a.xlsx', 'b.xlsx'], 'ledger file'],
    [['a.xlsx', '--nonsense'], '--nonsense'],
    [['a.xlsx', '--as-of'], '--as-of needs a value'],
    [['a.xlsx', '--as-of', '2026-02-31'], '2026-02-31'],
    [['a.xlsx', '--as-of', ''], '--as-of'],
    [['a.xlsx', '--month', '2026-13'], '--month'],
    [['a.xlsx', '--booked-to', '2026-12-01', '--as-of', '2026-11-30'], '--booked-to'],
    [['a.xlsx', '--buckets', '30,20'], '30,20'],
    [['a.xlsx', '--buckets', '0,x'], '0,x'],
    [['a.xlsx', '--map', 'duedate'], 'duedate'],
    [['a.xlsx', '--map', 'nothing=A'], 'nothing=A'],
    [['a.xlsx', '--basis', 'paid'], '--basis'],
    [['a.xlsx', '--lang', 'fr'], '--lang'],
  ])('%j is answered in words', (given, part) => {
    const args = readArguments(given);
    expect('wrong' in args ? args.wrong.en : 'accepted').toContain(part);
  });
});
