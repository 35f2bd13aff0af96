import { Coded } from '../basics/words';
import { boundsOf, bucketsFromBounds } from './buckets';
import { PolicyEntry } from './entry-types';
import { Lens } from './lenses';
import { entriesOf } from './make-entry';

const AS_OF_RULES: readonly Coded[] = [
  { code: 'fixed', words: { zh: '固定', en: 'fixed' } },
  { code: 'today', words: { zh: '跟随今天', en: 'follows today' } },
];

const BASES: readonly Coded[] = [
  { code: 'due', words: { zh: '到期日', en: 'due date' } },
  { code: 'invoice', words: { zh: '开票日', en: 'invoice date' } },
];

const LETTER_LANGUAGES: readonly Coded[] = [
  { code: 'by-customer', words: { zh: '按客户', en: 'by customer' } },
  { code: 'zh', words: { zh: '中文', en: 'Chinese' } },
  { code: 'en', words: { zh: '英文', en: 'English' } },
];

const BOUNDS: Lens = {
  get: (policy) => boundsOf(policy.buckets),
  set: (policy, value) => ({ ...policy, buckets: bucketsFromBounds(value as readonly number[]) }),
};

const optionalText = { kind: 'text', optional: true } as const;

/** Who we are, how the ledger is read, how age is cut. */
export const GENERAL_ENTRIES: readonly PolicyEntry[] = [
  ...entriesOf('company', [
    [
      'company.name',
      'company.name',
      { kind: 'words', optional: true },
      ['公司全称', 'Registered name'],
      ['须与营业执照一致', 'As registered'],
    ],
    ['company.address', 'company.address', optionalText, ['地址', 'Address']],
    ['company.phone', 'company.phone', optionalText, ['电话', 'Phone']],
    ['company.contact', 'company.contact', optionalText, ['联系人', 'Contact']],
    ['company.email', 'company.email', optionalText, ['邮箱', 'E-mail']],
    ['company.bankHolder', 'company.bankHolder', optionalText, ['收款户名', 'Account holder']],
    ['company.bankName', 'company.bankName', optionalText, ['开户行', 'Bank']],
    [
      'company.bankAccount',
      'company.bankAccount',
      optionalText,
      ['收款账号', 'Account number'],
      ['按文本填写，避免长号码丢失末位', 'Keep it as text: long numbers lose their last digits'],
    ],
  ]),
  ...entriesOf('general', [
    [
      'general.baseCurrency',
      'baseCurrency',
      'currency',
      ['本位币', 'Base currency'],
      ['三位字母代码，如 CNY、USD', 'Three letters: CNY, USD'],
    ],
    [
      'general.asOfRule',
      'asOfRule',
      { kind: 'choice', options: AS_OF_RULES },
      ['截止日方式', 'The as-of date is'],
      [
        '固定：只随生成计划改变。跟随今天：打开工作簿时更新',
        'fixed: changes with each plan only. follows today: updated when the workbook is opened',
      ],
    ],
    [
      'general.logKeptSince',
      'logKeptSince',
      { kind: 'date', optional: true },
      ['催收记录起始日', 'Log kept since'],
      [
        '此日之前到期的欠款，若无发函记录，视为“以前可能已催过”',
        'For what fell due before this day and has no letter on record, earlier letters are unknown, not missing',
      ],
    ],
    [
      'general.bookedLag',
      'bookedLagWorkdays',
      'workdays',
      ['回款登记最多滞后', 'Receipts booked at latest'],
      ['超过时，预告及以上函件须人工确认', 'Later than that, letters from Notice on need your confirmation'],
    ],
    [
      'general.letterLanguage',
      'letterLanguage',
      { kind: 'choice', options: LETTER_LANGUAGES },
      ['函件语言', 'Language of letters'],
      ['按客户：以“客户”表为准', 'by customer: as the customer sheet says'],
    ],
    [
      'general.defaultTerms',
      'defaultTermsDays',
      { kind: 'days', max: 3650, optional: true },
      ['默认账期', 'Default terms'],
      [
        '既无到期日也无账期的行按此推算；留空则列为“缺到期日”',
        'For rows without due date and terms; blank: such rows need a date',
      ],
    ],
    [
      'general.retention',
      'retentionShares',
      { kind: 'percent-list', optional: true },
      ['质保金比例', 'Retention shares'],
      ['余款恰为发票金额的这些比例时，先问是否质保金', 'A remainder of exactly such a share is asked about first'],
    ],
  ]),
  ...entriesOf('aging', [
    [
      'aging.basis',
      'basis',
      { kind: 'choice', options: BASES },
      ['账龄起算', 'Age counts from'],
      ['按开票日只影响分档，不影响逾期与发函', 'By invoice date only the bucket changes, not overdue or letters'],
    ],
    [
      'aging.bounds',
      BOUNDS,
      { kind: 'day-list', min: 1, max: 36500, order: 'rising' },
      ['各档上限', 'Upper bounds'],
      ['从小到大，用逗号或顿号分开；均含上限当天', 'Rising, with commas; each bound belongs to its bucket'],
    ],
  ]),
];
