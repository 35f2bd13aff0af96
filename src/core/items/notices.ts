import { Notice, Place, Severity } from '../basics/notice';
import { Words } from '../basics/words';

interface NoticeText {
  readonly severity: Severity;
  readonly message: Words;
  readonly expected: Words;
  readonly done: Words;
}

/** Everything the matching of receipts and invoices may have to say, by code. `{name}` is filled in. */
const NOTICE_TEXTS = {
  'back-dating-impossible': {
    severity: 'warning',
    message: {
      zh: '截止日 {asOf} 早于台账最新日期 {newest}，而台账没有收款日期',
      en: 'The as-of date {asOf} lies before the newest date of the ledger, {newest}, and the ledger has no payment dates',
    },
    expected: { zh: '要回看过去，需要每笔收款的日期', en: 'To look back, the day of every payment is needed' },
    done: {
      zh: '采用台账现在的未收金额；晚于截止日的发票按未到期计入',
      en: 'Open amounts are those of the ledger now; invoices dated later count as not due',
    },
  },
  replayed: {
    severity: 'info',
    message: {
      zh: '按收款日期还原了 {asOf} 的应收',
      en: 'The receivables of {asOf} were restored from the payment dates',
    },
    expected: { zh: '收款日期晚于截止日的发票仍未收', en: 'Invoices paid after the as-of date are still open' },
    done: { zh: '其后开出的发票未计入', en: 'Invoices dated later are left out' },
  },
  'invoice-after-as-of': {
    severity: 'warning',
    message: { zh: '开票日晚于截止日', en: 'The invoice date lies after the as-of date' },
    expected: { zh: '不晚于截止日的日期', en: 'A date up to the as-of date' },
    done: {
      zh: '截止日时尚未开票：未计入，列于核对中的“截止日后发生”',
      en: 'Not yet invoiced on that day: left out, and shown in the control as after the as-of date',
    },
  },
  'part-payments-undated': {
    severity: 'warning',
    message: { zh: '{count} 张部分收款的发票没有收款日期', en: '{count} part-paid invoices carry no payment date' },
    expected: { zh: '每笔收款的日期', en: 'The day of every payment' },
    done: { zh: '按现在的未收金额计入', en: 'They count with what is open now' },
  },
  'first-in-first-out': {
    severity: 'info',
    message: { zh: '收款没有写明冲抵哪张单据', en: 'Receipts do not name the documents they pay' },
    expected: { zh: '参考单据号', en: 'A reference to the document' },
    done: {
      zh: '按到期先后（先进先出）核销，未用完的单列为未核销',
      en: 'Applied to the oldest due first; the rest stands as unapplied',
    },
  },
  'reference-unknown': {
    severity: 'warning',
    message: { zh: '所冲抵的单据不在台账中', en: 'The document it pays is not in the ledger' },
    expected: { zh: '台账中同一客户的单据号', en: 'A document of the same customer' },
    done: { zh: '按先进先出核销', en: 'Applied to the oldest due first' },
  },
} as const satisfies Readonly<Record<string, NoticeText>>;

/** Codes of the notices of the items stage. */
export type ItemNoticeCode = keyof typeof NOTICE_TEXTS;

/** A notice of the items stage. */
export function noticeOf(
  code: ItemNoticeCode,
  place: Place,
  found: string,
  values: Readonly<Record<string, string>> = {},
): Notice {
  const text: NoticeText = NOTICE_TEXTS[code];
  const fill = (words: Words): Words => ({ zh: fillText(words.zh, values), en: fillText(words.en, values) });
  return {
    code,
    severity: text.severity,
    place,
    found,
    message: fill(text.message),
    expected: fill(text.expected),
    done: fill(text.done),
  };
}

function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole: string, name: string) => values[name] ?? whole);
}
