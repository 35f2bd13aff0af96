import { normalName, toSimplified } from './texts';

const HINT = /[计計汇彙页頁共比]|其中|total|\bsums?\b|of which/i;

/** 合计, 本月合计, 本年累计, 共 12 笔, 合计金额（元）, 过次页 … */
const WHOLE_ZH =
  /^(?:本[页月期年季周日]|当[页月期年日]|上[页月期年]|[全各]部?|截[至止]\S*?|以上)?(?:合计|小计|总计|共计|累计|总合计|总和|总额|汇总|总共|合共)(?:金额|行|数|额|数量|人民币|大写|元|万元|rmb|cny|usd|hkd|eur)*(?:[:(].*|\d+(?:\.\d+)?(?:笔|条|张|户|家|行|项|元)?)?$/;
const COUNT_ZH = /^共\d+(?:笔|条|张|户|家|行|项|页)/;
const CARRIED_ZH = /^(?:承前页|承上页|接上页|过次页|转下页|转次页|接下页)$/;
/** 甲公司 小计, 华东区合计. What stands before must be the whole name, so 合计 inside a name (合计划公司) does not count. */
const AFTER_NAME_ZH = /\S(?:合计|小计|总计|共计|累计|汇总)(?:\(.*\))?$/;

const WHOLE_EN =
  /^(?:(?:grand|sub|overall|report|page|net|sum|running|final|group|section|monthly|annual|year|period|invoice|customer|account) ?)?totals?(?: (?:amount|due|outstanding|receivables?|ar|a\/r|overdue|open|balance|balances|invoices?|customers?|all|usd|cny|rmb|eur|gbp|hkd|inr|cad))*(?: ?[:(].*)?$/;
/** "Total for X", "Total - X", "Total: X". "Total X" alone is not enough: Total Energies SA is a customer. */
const BEFORE_NAME_EN = /^(?:sub ?)?total(?: for | of |:| [-–—] )/;
/** "Acme Corp Total", as Excel's own Subtotal writes it. */
const AFTER_NAME_EN = /\S (?:grand |sub ?)?totals?$/;
const SUM_EN = /^sums?(?: of .*)?$/;
/** A row of shares below the totals (Percentage of total, 占比), or one that breaks down the row above (其中：质保金). */
const SHARE =
  /^(?:其中[:：]?.{0,30}|of which\b.{0,40})$|^(?:percent(?:age)?|%|share) (?:of )?(?:the )?(?:grand )?total$|^(?:占比|所占比例|比例|百分比|比重|占总额比例|占合计比例)$/;

const LABELS_ZH = [WHOLE_ZH, COUNT_ZH, CARRIED_ZH, AFTER_NAME_ZH, SHARE];
const LABELS_EN = [WHOLE_EN, BEFORE_NAME_EN, AFTER_NAME_EN, SUM_EN, SHARE];
const LONGEST_LABEL = 80;

/** Whether a text labels a total, subtotal or carried-forward row rather than an entry. `合 计 → true`, `Total Energies SA → false`. */
export function isTotalLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || !HINT.test(text)) return false;
  const plain = toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/^[\s*=#>-]+|[\s*=#<:、。,.-]+$/g, '');
  const close = plain.replace(/\s+/g, '');
  if (LABELS_ZH.some((pattern) => pattern.test(close))) return true;
  const words = plain.replace(/[\s_]+/g, ' ').replace(/sub-total/g, 'subtotal');
  return LABELS_EN.some((pattern) => pattern.test(words));
}

/** Whether a text labels the total of this very name, as QuickBooks writes it below a group. `Total Acme Corp, Acme Corp → true`. */
export function isTotalOf(text: string, name: string): boolean {
  const key = normalName(name);
  if (key === '') return false;
  const label = normalName(text);
  return label !== key && label.endsWith(key) && /^(?:sub ?)?total(?: for)? ?$/.test(label.slice(0, -key.length))
    ? true
    : label.startsWith(key) &&
        /^ ?(?:(?:sub ?|grand )?total|合计|小计|总计|汇总)$/.test(toSimplified(label.slice(key.length)));
}
