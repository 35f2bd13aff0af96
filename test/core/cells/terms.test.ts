import fc from 'fast-check';
import { endOfMonth, parseIso, toIso } from '../../../src/core/basics/day';
import { dueDayOf, parseTerms, Terms } from '../../../src/core/cells/cells';

/** The due day of an invoice of 2026-01-31, or "none". */
function due(text: string, invoice = '2026-01-31'): string {
  const terms = parseTerms(text);
  return terms === null ? 'none' : toIso(dueDayOf(parseIso(invoice) ?? 0, terms));
}

describe('Terms in days', () => {
  it.each([
    '30',
    '30.0',
    '30天',
    '三十天',
    '30日',
    '30 days',
    '30D',
    'D30',
    'Net 30',
    'NET30',
    'net-30',
    'N/30',
    'n30',
    'NT30',
    '2/10 net 30',
    '2/10, n/30',
    '2% 10 Net 30',
    '1%10 net 30',
    'net 30 days',
    '60天 or net 30',
    '账期30天',
    '信用期：30天',
    '票到30天',
    '货到30天',
    '开票后30天内',
    '见票30天',
    '30 DAYS FROM INVOICE DATE',
    'Payment within 30 days of invoice',
    '３０天',
  ])('%s → thirty days after the invoice', (text) => {
    expect(parseTerms(text)).toEqual({ kind: 'days', days: 30, months: 0 });
    expect(due(text)).toBe('2026-03-02');
  });

  it.each([
    ['90日', '2026-05-01'],
    ['开票后45天', '2026-03-17'],
    ['两周', '2026-02-14'],
    ['2 weeks', '2026-02-14'],
    ['一百二十天', '2026-05-31'],
    ['十五天', '2026-02-15'],
  ])('%s → %s', (text, expected) => {
    expect(due(text)).toBe(expected);
  });
});

describe('Terms in months end on the same day of a later month, or on its last day', () => {
  it.each([
    ['一个月', '2026-02-28'],
    ['三个月', '2026-04-30'],
    ['3 months', '2026-04-30'],
    ['1M(8D)', '2026-02-28'],
    ['半年', '2026-07-31'],
    ['1年', '2027-01-31'],
    ['一年', '2027-01-31'],
  ])('%s → %s', (text, expected) => {
    expect(due(text)).toBe(expected);
  });
});

describe('Terms from the end of the month', () => {
  it.each([
    ['月结', '2026-01-31'],
    ['EOM', '2026-01-31'],
    ['Net EOM', '2026-01-31'],
    ['CM', '2026-01-31'],
    ['当月底', '2026-01-31'],
    ['月结30天', '2026-03-02'],
    ['月结30', '2026-03-02'],
    ['月结（30天）', '2026-03-02'],
    ['30天月结', '2026-03-02'],
    ['月結60天', '2026-04-01'],
    ['月结 90', '2026-05-01'],
    ['30 days EOM', '2026-03-02'],
    ['EOM+30', '2026-03-02'],
    ['EOM + 30 days', '2026-03-02'],
    ['Net 30 EOM', '2026-03-02'],
    ['30 days after end of month', '2026-03-02'],
    ['月底后15天', '2026-02-15'],
  ])('%s, invoiced on 2026-01-10 → as from 01-31: %s', (text, expected) => {
    expect(due(text, '2026-01-10')).toBe(expected);
  });

  it('reads 月结30天 as month end + 30, and "30 days end of month" as the end of the month of invoice + 30', () => {
    expect(due('月结30天', '2023-02-03')).toBe('2023-03-30');
    // The example in the tests of ERPNext and OCA.
    expect(due('30 days end of month', '2023-02-03')).toBe('2023-03-31');
    expect(due('30天后月底', '2023-02-03')).toBe('2023-03-31');
    expect(due('月结30天', '2023-01-31')).toBe('2023-03-02');
    expect(due('30 days end of month', '2023-01-31')).toBe('2023-03-31');
  });
});

describe('Terms on a day of a month', () => {
  it.each([
    ['次月25日', '2026-02-25'],
    ['次月25号', '2026-02-25'],
    ['下月10日', '2026-02-10'],
    ['下个月10号付款', '2026-02-10'],
    ['次月5日前付款', '2026-02-05'],
    ['月结次月25日', '2026-02-25'],
    ['次月底', '2026-02-28'],
    ['次月末', '2026-02-28'],
    ['次月结', '2026-02-28'],
    ['隔月10号', '2026-03-10'],
    ['隔月底', '2026-03-31'],
    ['10th of next month', '2026-02-10'],
    ['25th of the following month', '2026-02-25'],
    ['15 MFI', '2026-02-15'],
    ['10th prox', '2026-02-10'],
    ['end of next month', '2026-02-28'],
    ['次月31日', '2026-02-28'],
    ['每月25日', '2026-02-25'],
    ['当月10日', '2026-02-10'],
  ])('%s → %s', (text, expected) => {
    expect(due(text)).toBe(expected);
  });

  it('stays in the invoice month where that day is still to come', () => {
    expect(due('每月25日', '2026-01-10')).toBe('2026-01-25');
  });
});

describe('Terms at once', () => {
  it.each([
    '货到付款',
    '貨到付款',
    '款到发货',
    '现结',
    '现金',
    '先款后货',
    '预付',
    '全款',
    '票到付款',
    '见票即付',
    '即期',
    '0',
    '0天',
    'Net 0',
    'COD',
    'Cash on delivery',
    'Due on receipt',
    'Due Upon Receipt',
    'Immediate',
    'Prepaid',
    'Cash in advance',
    'payable immediately',
  ])('%s', (text) => {
    expect(parseTerms(text)?.kind).toBe('on-receipt');
    expect(due(text)).toBe('2026-01-31');
  });
});

describe('Texts that name no single day', () => {
  it.each([
    '',
    '  ',
    'N/A',
    '无',
    '-',
    '01',
    '06',
    'Z030',
    'NAH4',
    'NAA8',
    '5月',
    '2024-05',
    '2024年5月',
    '45-60天',
    '15个工作日',
    '30%预付，余款30天',
    '发货前30%，验收后70%',
    '分期付款',
    '1.5个月',
    '一个半月',
    '季结',
    '电汇',
    '承兑汇票',
    'L/C at sight',
    '9999',
    '次月1-10日',
    '上月25日',
    '次月35日',
    'x'.repeat(200),
  ])('%j → none', (text) => {
    expect(parseTerms(text)).toBeNull();
  });
});

describe('Every due day', () => {
  const texts = [
    '30',
    '月结',
    '月结60天',
    '次月25日',
    '当月底',
    '每月10日',
    '隔月10号',
    '30 days end of month',
    '三个月',
    '货到付款',
    '次月底',
  ];

  it('is on the invoice day or later', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 0, max: 40000 }), (text, day) => {
        const terms = parseTerms(text) as Terms;
        const dueDay = dueDayOf(day, terms);
        return dueDay >= day && Number.isInteger(dueDay);
      }),
    );
  });

  it('never comes earlier for a later invoice, except within the month of "month end" terms, where it is the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.integer({ min: 0, max: 40000 }),
        fc.integer({ min: 0, max: 70 }),
        (text, day, later) => {
          const terms = parseTerms(text) as Terms;
          return dueDayOf(day + later, terms) >= dueDayOf(day, terms);
        },
      ),
    );
  });

  it('is a month end for "end of month" terms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40000 }), (day) => {
        const dueDay = dueDayOf(day, parseTerms('45 days end of month') as Terms);
        return dueDay === endOfMonth(dueDay);
      }),
    );
  });
});
