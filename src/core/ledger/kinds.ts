import { EntryKind } from './types';

/** What a status cell says about the document. */
export type StatusMeaning = 'open' | 'closed' | 'void' | 'draft' | 'disputed';

const INVOICE_CODES = new Set([
  'in',
  'inv',
  'invoice',
  'si',
  'dm',
  'dn',
  'dr',
  'fi',
  'fc',
  'nc',
  'ns',
  'rc',
  'sc',
  'ri',
  'rf',
  'rv',
  'dz-storno',
  'bill',
  'debit',
  'cs',
  'ar',
  '蓝字',
  '借项',
  '借',
]);
const CREDIT_CODES = new Set(['cm', 'cn', 'cr', 'rg', 'g2', 'credit', '贷项', '红字', '红冲']);
const RECEIPT_CODES = new Set([
  'pa',
  'pmt',
  'pay',
  'pp',
  'rct',
  'dz',
  'sb',
  'rcpt',
  'receipt',
  'payment',
  'cash',
  'deposit',
  'ipp',
]);
const OPENING = /期初|年初|上年结转|上期结转|月初余额|opening|brought forward|balance forward|\bb\/?f\b|^ob$/i;
const CREDIT =
  /credit (memo|note)|credit adj|credit invoice|sales return|refund note|贷项|红字|退货|折让|折扣|红冲|负数发票|冲销发票|銷貨退回|折讓/i;
const RECEIPT =
  /payment|receipt|prepay|pre-pay|deposit|advance|remittance|收款|回款|到账|来款|预收|收到|进账|核销单|收回|貨款收|預收|write-?off|small balance/i;
const INVOICE =
  /invoice|debit (memo|note)|finance charge|late charge|interest|sales order|bill\b|refund|reminder|nsf|invoices?|发票|應收|应收|销售|出库|开票|發票|送货|出货|借项|赊销|服务费|发货/i;

/** The kind of document that a cell names; null when it names none we know. `CM → credit-note`, `收款单 → receipt` */
export function kindOf(text: string): EntryKind | null {
  const plain = text.trim().toLowerCase();
  if (plain === '') return null;
  if (OPENING.test(plain)) return 'opening';
  if (CREDIT_CODES.has(plain)) return 'credit-note';
  if (RECEIPT_CODES.has(plain)) return 'receipt';
  if (INVOICE_CODES.has(plain)) return 'invoice';
  return kindOfWords(plain);
}

function kindOfWords(plain: string): EntryKind | null {
  if (CREDIT.test(plain)) return 'credit-note';
  if (RECEIPT.test(plain) && !/不|未/.test(plain)) return 'receipt';
  return INVOICE.test(plain) ? 'invoice' : null;
}

const OPEN_WORDS =
  /un-?applied|not applied|un-?paid|not paid|outstanding|pending|overdue|past due|partial|part[- ]paid|not (yet )?due|未|部分|逾期|待|进行|催收中|^open|^current|^sent|^issued|^approved|active/;
const DISPUTED = /dispute|争议|爭議|异议|異議|纠纷/;
const VOID = /\bvoid|cancel|作废|作廢|取消|红冲|已冲销|reversed|deleted/;
const DRAFT = /draft|草稿|暂存|not submitted|未提交|未审核/;
const CLOSED =
  /^(paid|applied|closed|settled|cleared|complete[d]?|collected|fully paid|paid in full|done|archived|financed off)$|paid (in full|off)|已结清|结清|已付|已收|已回款|已核销|全部收回|收讫|付讫|已完成|已关闭|已到账|已繳|已收款|清账|清帳|written? off|write-?off|坏账核销/;

/** What a status cell means; null when it says nothing about being open. `Paid → closed`, `部分收款 → open` */
export function statusOf(text: string): StatusMeaning | null {
  const plain = text.trim().toLowerCase();
  if (plain === '') return null;
  if (DISPUTED.test(plain)) return 'disputed';
  if (VOID.test(plain)) return 'void';
  if (DRAFT.test(plain)) return 'draft';
  if (OPEN_WORDS.test(plain)) return 'open';
  return CLOSED.test(plain) ? 'closed' : null;
}

const YES = new Set([
  '1',
  'true',
  'yes',
  'y',
  't',
  'x',
  '√',
  '✓',
  '✔',
  '是',
  '有',
  '对',
  'open',
  '未结',
  '未清',
  '未结清',
  '已',
]);
const NO = new Set([
  '0',
  'false',
  'no',
  'n',
  'f',
  '×',
  '否',
  '无',
  '無',
  '没有',
  'closed',
  '已结',
  '已清',
  '已结清',
  'none',
  '未',
  '-',
  '—',
  '/',
]);

/** A yes or no; null when the cell says neither. `是 → true`, `0 → false` */
export function flagOf(text: string): boolean | null {
  const plain = text.trim().toLowerCase();
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : null;
}

const DEBIT_SIDES = new Set(['借', '借方', 'dr', 'debit', 'd']);
const CREDIT_SIDES = new Set(['贷', '貸', '贷方', '貸方', 'cr', 'credit', 'c']);

/** Which side a direction cell names: 1 debit (owed), −1 credit, 0 balanced; null when it names none. `借 → 1` */
export function sideOf(text: string): 1 | -1 | 0 | null {
  const plain = text.trim().toLowerCase();
  if (DEBIT_SIDES.has(plain)) return 1;
  if (CREDIT_SIDES.has(plain)) return -1;
  return plain === '平' ? 0 : null;
}

const OPENING_ROW =
  /^(期初|年初|月初|上年|上期|上月)(余额|结余|结转|转入|数|年?结转余额)?$|(上年|上期|上月)(结转|转入|余额|结余)|^opening( balance)?$|balance (brought )?forward|brought forward|balance b\/f|^b\/f/i;
const CARRIED_ROW = /^(承前页|承上页|接上页)/;
const SUM_ROW =
  /^(期末余额|年末余额|期末结存|结转下年|过次页|转下页|closing balance|carried forward|balance (c\/f|carried))/i;

/** Whether a line of a detail ledger brings a balance forward. `期初余额 → true` */
export function isOpeningRow(summary: string): boolean {
  return OPENING_ROW.test(summary.trim());
}

/** Whether a line repeats the balance of the page before; at the very top it brings one forward. `承前页 → true` */
export function isCarriedRow(summary: string): boolean {
  return CARRIED_ROW.test(summary.trim());
}

/** Whether a line of a detail ledger only closes it. Sums (本月合计) are told by isTotalLabel. `期末余额 → true` */
export function isClosingRow(summary: string): boolean {
  return SUM_ROW.test(summary.trim());
}
