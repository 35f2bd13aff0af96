import { Words } from '../core/basics/words';

/** One argument of a worksheet function. */
export interface FunctionParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly help: Words;
}

/** One worksheet function as people meet it: the id under which the host calls it, its help and its arguments. */
export interface WorksheetFunction {
  readonly id: string;
  readonly help: Words;
  readonly example: string;
  /** number: an amount, a day or a share. text: words. table: several columns. */
  readonly gives: 'number' | 'text' | 'table';
  readonly parameters: readonly FunctionParameter[];
}

function needed(name: string, zh: string, en: string): FunctionParameter {
  return { name, optional: false, help: { zh, en } };
}

function left(name: string, zh: string, en: string): FunctionParameter {
  return { name, optional: true, help: { zh, en } };
}

const DUE = needed('dueDate', '到期日', 'Due date');
const BALANCE = needed('balance', '未收余额；负数为未核销的回款', 'Open balance; negative for money not yet applied');
const AS_OF = left('asOf', '截止日，建议用 AR_AsOf；省略为今天（不自动刷新）', 'As-of date, best the cell AR_AsOf; left out: today, not refreshed');
const POLICY = left('policy', '规则，即单元格 AR_Policy；省略用默认规则', 'The rules, the cell AR_Policy; left out: the default rules');
const CLASS = left('class', '客户分类 A、B 或 C', 'Customer class A, B or C');

const ROW = [
  DUE,
  BALANCE,
  AS_OF,
  CLASS,
  left('lastStep', '到期后已发到第几步函件，0 为未发；省略为不明', 'Last letter step sent since due, 0 for none; left out: unknown'),
  left('lastContact', '最近一次联系上（或发函）的日期', 'Date of the last contact that reached somebody, or of the last letter'),
  left('promiseDate', '承诺付款日', 'Date the customer promised to pay'),
  left('status', '正常、争议、拒付、破产或对账', 'Normal, disputed, refuses, insolvent or reconcile'),
  POLICY,
] as const;

/** All worksheet functions: functions.json in each language, the README's table and the formula help are made from this. */
export const WORKSHEET_FUNCTIONS: readonly WorksheetFunction[] = [
  {
    id: 'DUEDATE',
    help: { zh: '由开票日和账期算到期日（30、Net 30、月结60天、次月25日、EOM …）', en: 'Due date from invoice date and terms (30, Net 30, 月结60天, EOM …)' },
    example: 'AR.DUEDATE(D2, E2)',
    gives: 'number',
    parameters: [needed('invoiceDate', '开票日期', 'Invoice date'), needed('terms', '账期', 'Payment terms')],
  },
  {
    id: 'DAYSOVERDUE',
    help: { zh: '逾期天数：截止日 − 到期日，未到期为负', en: 'Days overdue: as-of − due date, negative before due' },
    example: 'AR.DAYSOVERDUE(F2, AR_AsOf)',
    gives: 'number',
    parameters: [DUE, AS_OF],
  },
  {
    id: 'AGEBUCKET',
    help: { zh: '账龄段，如 1–30、31–60', en: 'Aging bucket, such as 1–30, 31–60' },
    example: 'AR.AGEBUCKET(F2, AR_AsOf, AR_Policy)',
    gives: 'text',
    parameters: [DUE, AS_OF, POLICY],
  },
  {
    id: 'STAGE',
    help: { zh: '催收阶段：到期前提醒 … 诉讼/委外', en: 'Collection stage, from pre-due reminder to suit' },
    example: 'AR.STAGE(F2, AR_AsOf, "B", AR_Policy)',
    gives: 'text',
    parameters: [DUE, AS_OF, CLASS, POLICY],
  },
  {
    id: 'NEXTACTION',
    help: { zh: '下一步做什么（与催收计划同一套规则）', en: 'What to do next, by the same rules as the plan' },
    example: 'AR.NEXTACTION(F2, G2, AR_AsOf, "B", 1, H2, , , AR_Policy)',
    gives: 'text',
    parameters: ROW,
  },
  {
    id: 'NEXTDATE',
    help: { zh: '下一步的日期（工作日）', en: 'The working day of the next step' },
    example: 'AR.NEXTDATE(F2, G2, AR_AsOf)',
    gives: 'number',
    parameters: ROW,
  },
  {
    id: 'WHY',
    help: { zh: '为什么是这一步', en: 'Why this is the next step, in words' },
    example: 'AR.WHY(F2, G2, AR_AsOf)',
    gives: 'text',
    parameters: ROW,
  },
  {
    id: 'INTEREST',
    help: { zh: '逾期利息：余额 × 利率 × 天数，单利', en: 'Overdue interest: balance × rate × days, simple' },
    example: 'AR.INTEREST(G2, F2, AR_AsOf, 0.05)',
    gives: 'number',
    parameters: [
      BALANCE,
      DUE,
      AS_OF,
      left('rateOrRule', '年利率（0.05）、规则名称或 AR_Policy', 'Yearly rate (0.05), the name of a rule, or AR_Policy'),
    ],
  },
  {
    id: 'PROVISION',
    help: { zh: '坏账准备：余额 × 该账龄的计提比例', en: 'Loss allowance: balance × the rate of its age' },
    example: 'AR.PROVISION(G2, F2, AR_AsOf, AR_Policy)',
    gives: 'number',
    parameters: [
      BALANCE,
      DUE,
      AS_OF,
      left('policy', '规则，即单元格 AR_Policy；计提比例填在“催收政策”表中', 'The rules, the cell AR_Policy; the rates are filled in on the policy sheet'),
    ],
  },
  {
    id: 'AGING',
    help: { zh: '客户 × 账龄段的表，带合计行', en: 'A table customer × bucket with a total row' },
    example: 'AR.AGING(A2:A500, F2:F500, G2:G500, AR_AsOf, AR_Policy)',
    gives: 'table',
    parameters: [
      needed('customers', '客户列', 'Customers'),
      needed('dueDates', '到期日列', 'Due dates'),
      needed('balances', '余额列', 'Balances'),
      AS_OF,
      POLICY,
    ],
  },
  {
    id: 'RMB',
    help: { zh: '人民币大写', en: 'Amount in Chinese capital words' },
    example: 'AR.RMB(G2)',
    gives: 'text',
    parameters: [needed('amount', '金额（元）', 'Amount in yuan')],
  },
  {
    id: 'DSO',
    help: { zh: '应收账款周转天数 = 期末应收 ÷ 赊销额 × 天数', en: 'Days sales outstanding = receivables ÷ credit sales × days' },
    example: 'AR.DSO(15000, 10000, 30)',
    gives: 'number',
    parameters: [
      needed('receivables', '期末应收', 'Receivables at the end'),
      needed('sales', '期间赊销额', 'Credit sales of the period'),
      needed('days', '期间天数', 'Days of the period'),
    ],
  },
  {
    id: 'CEI',
    help: { zh: '催收有效指数 =（期初 + 赊销 − 期末）÷（期初 + 赊销 − 期末未到期）', en: 'Collection effectiveness = (begin + sales − end) ÷ (begin + sales − end not overdue)' },
    example: 'AR.CEI(6200, 3630, 6340, 3590)',
    gives: 'number',
    parameters: [
      needed('begin', '期初应收', 'Receivables at the beginning'),
      needed('sales', '期间赊销额', 'Credit sales of the period'),
      needed('end', '期末应收', 'Receivables at the end'),
      needed('endCurrent', '期末未到期部分', 'The part of the end that is not overdue'),
    ],
  },
];
