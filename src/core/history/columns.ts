import { StyleName } from '../basics/styles';
import { Coded, Words } from '../basics/words';
import { Cause } from './types';

/** A column of one of our sheets that is read back later: found by its heading in either language. */
export interface ColumnDef {
  readonly field: string;
  readonly words: Words;
  /** Width in characters. */
  readonly width: number;
  readonly style: StyleName;
  /** Words to choose from; read back in either language, or by code. */
  readonly list?: readonly Coded[];
  /** For people to fill. */
  readonly input?: boolean;
  /** In a folded group. */
  readonly group?: boolean;
  readonly hidden?: boolean;
  /** Printed on paper. */
  readonly printed?: boolean;
  /** How the cell is to be filled, for a note at the head of the sheet. */
  readonly note?: Words;
}

/** Keys of our sheets. The plan's and letters' are followed by more: `plan-2026-11`, `letters-2`. */
export const SHEET_KEYS = {
  plan: 'plan',
  schedule: 'schedule',
  letters: 'letters',
  aging: 'aging',
  problems: 'problems',
  policy: 'policy',
  customers: 'customers',
  log: 'log',
  snapshot: 'snapshot',
} as const;

/** Why a customer has not paid, as chosen in the log (policy section 6). */
export const CAUSES: readonly Coded[] = [
  coded('papers', '单据或发票缺失', 'Papers or invoice missing'),
  coded('in-approval', '付款审批中', 'In approval'),
  coded('short-of-money', '资金紧张但愿付', 'Short of money, willing'),
  coded('quality', '质量/数量/价格异议', 'Quality, quantity or price'),
  coded('waits-for-own-customer', '等其客户回款', "Waits for its own customer's money"),
  coded('person-changed', '经办人更换', 'Person changed'),
  coded('refuses', '拒付/推诿', 'Refuses or evades'),
  coded('unreachable', '联系不上', 'Unreachable'),
  coded('oversight', '遗漏', 'Oversight'),
  coded('other', '其他', 'Other'),
];

/** What a customer is to us; all but normal change what may be done (policy section 3). */
export const CUSTOMER_TYPES: readonly Coded[] = [
  coded('normal', '一般客户', 'Normal'),
  coded('related-party', '关联方', 'Related party'),
  coded('employee', '员工', 'Employee'),
  coded('deposit', '押金/保证金', 'Deposit'),
  coded('public-body', '机关/事业单位', 'Public body'),
  coded('large-company', '国企/大型企业', 'State or large company'),
];

/** Results to choose from in the plan; each is taken over into the log with the cause it means. Other texts are welcome. */
export const PLAN_RESULTS: readonly PlanResult[] = [
  planResult('承诺付款', 'Promised to pay', null),
  planResult('审批中', 'In approval', 'in-approval'),
  planResult('要求补单据', 'Wants papers', 'papers'),
  planResult('提出争议', 'Disputes', 'quality'),
  planResult('提议分期', 'Wants instalments', 'short-of-money'),
  planResult('未接通', 'Not reached', null),
  planResult('已付款待核', 'Says it has paid', null),
  planResult('拒付', 'Refuses', 'refuses'),
];

/** A result that the plan offers, and the cause it stands for. */
export interface PlanResult {
  readonly words: Words;
  readonly cause: Cause | null;
}

/** How a customer was contacted. */
export const CHANNELS: readonly Coded[] = [
  coded('message', '微信/短信', 'Message'),
  coded('phone', '电话', 'Phone'),
  coded('email', '邮件', 'E-mail'),
  coded('letter', '函件', 'Letter'),
  coded('visit', '上门', 'Visit'),
  coded('legal', '法务', 'Legal'),
];

export const YES_NO: readonly Coded[] = [coded('yes', '是', 'Yes'), coded('no', '否', 'No')];

/** Letter steps as chosen in the log; code is the step's number. */
export const LETTER_STEPS: readonly Coded[] = [
  coded('0', '0 到期前提醒', '0 Before due'),
  coded('1', '1 提醒', '1 Reminder'),
  coded('2', '2 预告', '2 Notice'),
  coded('3', '3 警告', '3 Warning'),
  coded('4', '4 律师函', '4 Counsel'),
  coded('5', '5 诉讼/委外', '5 Suit or agency'),
];

/** Customer classes as written on our sheets. */
export const CLASSES: readonly Coded[] = [
  coded('A', 'A 优质', 'A Good'),
  coded('B', 'B 一般', 'B Normal'),
  coded('C', 'C 风险', 'C Risk'),
];

/** How the dispute or promise of a log row ended; blank: it stands. */
export const CLOSED: readonly Coded[] = [
  coded('settled', '已解决', 'Settled'),
  coded('withdrawn', '已撤回', 'Withdrawn'),
];

export const LETTER_LANGUAGES: readonly Coded[] = [coded('zh', '中文', 'Chinese'), coded('en', '英文', 'English')];

/** 催收记录: one contact a row, added below, never overwritten. */
export const LOG_COLUMNS: readonly ColumnDef[] = [
  input('date', ['日期', 'Date'], 12, 'input-date'),
  input('customer', ['客户', 'Customer'], 26, 'input-text', {
    note: ['客户名称或编码', 'Name or code of the customer'],
  }),
  input('channel', ['方式', 'Channel'], 11, 'input-text', { list: CHANNELS }),
  input('reached', ['是否联系上', 'Reached'], 11, 'input-text', {
    list: YES_NO,
    note: ['有人接听、回复，或函件已签收', 'Somebody answered, or the letter arrived'],
  }),
  input('person', ['对方联系人', 'Person'], 13, 'input-text'),
  input('post', ['对方职务', 'Post'], 13, 'input-text'),
  input('result', ['结果', 'Result'], 34, 'input-wrap'),
  input('cause', ['未付原因', 'Cause'], 20, 'input-text', { list: CAUSES }),
  input('promiseDay', ['承诺日期', 'Promise date'], 13, 'input-date', {
    note: ['日期；也可写 月底、下周五、12月10日前', 'A date; month end or next Friday is read too'],
  }),
  input('promiseAmount', ['承诺金额', 'Promise amount'], 15, 'input-money', {
    note: ['空白：承诺付清全部逾期款', 'Blank: all that is overdue'],
  }),
  input('promiseDocuments', ['承诺单据', 'Promise documents'], 18, 'input-text', {
    note: ['发票号，用分号隔开；空白：先付最早到期的', 'Invoice numbers parted by semicolons; blank: oldest first'],
  }),
  input('balanceThen', ['承诺时余额', 'Balance then'], 15, 'input-money', {
    note: [
      '承诺当日该客户该币种的应收余额，用来判断是否兑现',
      'What the customer owed on that day; tells whether the promise was kept',
    ],
  }),
  input('writtenPromise', ['书面承诺', 'Promise in writing'], 11, 'input-text', { list: YES_NO }),
  input('disputeAmount', ['争议金额', 'Dispute amount'], 15, 'input-money'),
  input('disputeDocuments', ['争议单据', 'Dispute documents'], 18, 'input-text'),
  input('disputeWritten', ['书面争议', 'Dispute in writing'], 11, 'input-text', { list: YES_NO }),
  input('disputeReason', ['争议原因', 'Dispute reason'], 22, 'input-wrap'),
  input('closed', ['了结', 'Closed'], 11, 'input-text', {
    list: CLOSED,
    note: ['本行的争议或承诺已解决或撤回', 'The dispute or promise of this row is settled or withdrawn'],
  }),
  input('letterStep', ['函件步骤', 'Letter step'], 13, 'input-text', { list: LETTER_STEPS }),
  input('letterNumber', ['函件编号', 'Letter number'], 20, 'input-text'),
  input('deadline', ['函件付款期限', 'Letter deadline'], 13, 'input-date'),
  input('waybill', ['快递单号', 'Waybill'], 18, 'input-text'),
  input('arrived', ['签收日期', 'Arrived on'], 12, 'input-date'),
  input('currency', ['币种', 'Currency'], 8, 'input-text'),
  input('by', ['经办人', 'By'], 11, 'input-text'),
];

/** 客户: what people know about a customer; one row each, theirs to fill. */
export const CUSTOMER_COLUMNS: readonly ColumnDef[] = [
  input('customer', ['客户编码或名称', 'Customer'], 20, 'input-text', {
    note: ['台账中的客户编码；没有编码时用全称', 'Code in the ledger; the full name where there is none'],
  }),
  input('name', ['客户名称', 'Name'], 28, 'input-text'),
  input('type', ['客户类型', 'Type'], 16, 'input-text', { list: CUSTOMER_TYPES }),
  input('givenClass', ['人工评级', 'Class given'], 11, 'input-text', { list: CLASSES }),
  input('givenClassDay', ['评级日期', 'Class given on'], 12, 'input-date'),
  input('reviewedOn', ['复核日期', 'Reviewed on'], 12, 'input-date'),
  input('creditLimit', ['信用额度', 'Credit limit'], 15, 'input-money'),
  input('signals', ['危险信号', 'Danger signals'], 22, 'input-text', {
    note: [
      '信号序号 1–18，用逗号隔开，可加日期：3, 13@2026-08-01',
      'Numbers 1–18 parted by commas, each with its day if known: 3, 13@2026-08-01',
    ],
  }),
  input('insolvent', ['已破产/清算', 'Insolvent'], 11, 'input-text', { list: YES_NO }),
  input('refused', ['明确拒付', 'Refused to pay'], 11, 'input-text', { list: YES_NO }),
  input('factored', ['已保理/投保', 'Factored or insured'], 11, 'input-text', { list: YES_NO }),
  input('counselApproved', ['批准律师函', 'Counsel approved'], 11, 'input-text', {
    list: YES_NO,
    note: ['由负责人填写', 'For the manager to fill'],
  }),
  input('letterLanguage', ['函件语言', 'Letter language'], 11, 'input-text', { list: LETTER_LANGUAGES }),
  input('contact', ['联系人', 'Contact'], 13, 'input-text'),
  input('phone', ['电话', 'Phone'], 16, 'input-text'),
  input('email', ['邮箱', 'E-mail'], 22, 'input-text'),
  input('address', ['地址', 'Address'], 28, 'input-text'),
  input('salesperson', ['业务员', 'Salesperson'], 12, 'input-text'),
  input('paymentDay', ['每月付款日', 'Payment day of month'], 11, 'input-integer', {
    note: ['1–31；31 为月末', '1–31; 31 is the last day'],
  }),
  input('requestCutoffDay', ['每月请款截止日', 'Request cut-off day'], 13, 'input-integer'),
  input('guaranteeEnds', ['保证期间届满日', 'Guarantee ends'], 13, 'input-date'),
  input('instalments', ['分期还款计划', 'Instalment plan'], 34, 'input-wrap', {
    note: [
      '日期: 金额，用分号隔开：2026-12-10: 50000; 2027-01-10: 50000',
      'Date: amount, parted by semicolons: 2026-12-10: 50000; 2027-01-10: 50000',
    ],
  }),
  input('note', ['备注', 'Note'], 28, 'input-wrap'),
];

/**
 * 催收计划, in display order: what goes on paper, then what people type, then whom to call, then the folded figures.
 * The bucket columns are made by the plan sheet and stand with the folded ones.
 */
export const PLAN_COLUMNS: readonly ColumnDef[] = [
  shown('key', ['键', 'Key'], 4, 'text-quiet', { hidden: true, printed: true }),
  shown('taken', ['已转入记录', 'Taken over'], 4, 'text-quiet', { hidden: true, printed: true }),
  shown('rank', ['序号', 'No.'], 6, 'integer', { printed: true }),
  shown('customer', ['客户', 'Customer'], 26, 'text', { printed: true }),
  shown('class', ['类', 'Class'], 9, 'text-center', { printed: true }),
  shown('balance', ['余额', 'Balance'], 15, 'money', { printed: true }),
  shown('overdue', ['逾期', 'Overdue'], 15, 'money', { printed: true }),
  shown('claimed', ['本次催收', 'Claimed now'], 15, 'money', { printed: true }),
  shown('oldestDays', ['最长逾期', 'Oldest days'], 10, 'integer', { printed: true }),
  shown('stage', ['阶段', 'Stage'], 11, 'text-center', { printed: true }),
  shown('action', ['下一步', 'Next action'], 26, 'wrap-bold', { printed: true }),
  shown('nextCall', ['下次联系', 'Next contact'], 12, 'date', { printed: true }),
  shown('nextLetter', ['下次发函', 'Next letter'], 12, 'date', { printed: true }),
  shown('channel', ['渠道', 'Channel'], 12, 'text-center', { printed: true }),
  shown('owner', ['负责', 'Owner'], 12, 'text-center', { printed: true }),
  shown('because', ['原因', 'Because'], 44, 'wrap', { printed: true }),
  shown('alarm', ['警示', 'Alarm'], 20, 'wrap-bad', { printed: true }),
  shown('letter', ['函', 'Letter'], 9, 'link', { printed: true }),
  input('ownerTyped', ['责任人', 'Assigned to'], 12, 'input-text'),
  input('result', ['联系结果', 'Contact result'], 24, 'input-wrap'),
  input('promiseDay', ['承诺日期', 'Promise date'], 13, 'input-date'),
  input('promiseAmount', ['承诺金额', 'Promise amount'], 15, 'input-money'),
  input('remark', ['备注', 'Remark'], 26, 'input-wrap'),
  shown('contact', ['联系人', 'Contact'], 13, 'text'),
  shown('phone', ['电话', 'Phone'], 16, 'text'),
  shown('contactLevel', ['联系对象', 'Contact level'], 18, 'text'),
  shown('lastContact', ['上次联系', 'Last contact'], 12, 'date'),
  shown('lastResult', ['上次结果', 'Last result'], 24, 'wrap'),
  shown('advice', ['建议', 'Suggestions'], 56, 'wrap'),
  shown('target', ['本月目标', 'Month target'], 15, 'money'),
  shown('priority', ['优先值', 'Priority'], 14, 'money'),
  shown('pareto', ['前80%', 'Top 80%'], 8, 'text-center'),
  shown('step', ['应做步骤', 'Step due'], 11, 'text-center', { group: true }),
  shown('currency', ['币种', 'Currency'], 8, 'text-center', { group: true }),
  shown('due7', ['7天内到期', 'Due in 7 days'], 14, 'money', { group: true }),
  shown('due30', ['30天内到期', 'Due in 30 days'], 14, 'money', { group: true }),
  shown('disputed', ['争议', 'Disputed'], 14, 'money', { group: true }),
  shown('promised', ['已承诺', 'Promised'], 14, 'money', { group: true }),
  shown('unapplied', ['未认领', 'Unapplied'], 14, 'money', { group: true }),
  shown('needsDate', ['缺到期日', 'Needs date'], 14, 'money', { group: true }),
  shown('limitUsed', ['额度使用', 'Limit used'], 10, 'percent', { group: true }),
  shown('lastPayment', ['最近回款', 'Last payment'], 12, 'date', { group: true }),
  shown('change', ['较上次计划', 'Change since last plan'], 14, 'money', { group: true }),
  shown('letterNumber', ['函件编号', 'Letter number'], 24, 'text', { group: true }),
];

/** 快照: open items as they stood at each month's first generation, with their frozen targets. */
export const SNAPSHOT_COLUMNS: readonly ColumnDef[] = [
  shown('month', ['月份', 'Month'], 10, 'text-center'),
  shown('customer', ['客户', 'Customer'], 26, 'text'),
  shown('document', ['单据', 'Document'], 20, 'text'),
  shown('currency', ['币种', 'Currency'], 8, 'text-center'),
  shown('open', ['未收金额', 'Open'], 15, 'money'),
  shown('dueDay', ['到期日', 'Due'], 12, 'date'),
  shown('days', ['逾期天数', 'Days overdue'], 9, 'integer'),
  shown('bucket', ['账龄', 'Bucket'], 12, 'text-center'),
  shown('target', ['目标', 'Target'], 15, 'money'),
  shown('class', ['类', 'Class'], 6, 'text-center'),
];

function planResult(zh: string, en: string, cause: Cause | null): PlanResult {
  return { words: { zh, en }, cause };
}

/** What a column may also have. */
interface Extras {
  readonly list?: readonly Coded[];
  readonly group?: boolean;
  readonly hidden?: boolean;
  readonly printed?: boolean;
  readonly note?: readonly [string, string];
}

type Look = [style: StyleName, extras?: Extras];

function coded(code: string, zh: string, en: string): Coded {
  return { code, words: { zh, en } };
}

function shown(field: string, heading: readonly [string, string], width: number, ...look: Look): ColumnDef {
  const [style, extras = {}] = look;
  const { note, ...rest } = extras;
  const words = { zh: heading[0], en: heading[1] };
  return { field, words, width, style, ...rest, ...(note ? { note: { zh: note[0], en: note[1] } } : {}) };
}

function input(field: string, heading: readonly [string, string], width: number, ...look: Look): ColumnDef {
  return { ...shown(field, heading, width, ...look), input: true };
}
