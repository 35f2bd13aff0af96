import { NOWHERE } from '../basics/notice';
import { Language } from '../basics/words';
import { DEFAULT_POLICY } from './defaults';
import { POLICY_ENTRIES } from './entries';
import { PolicyEntry } from './entry-types';
import { readValue } from './read-value';
import { settle } from './settle';
import { toCell } from './show-value';
import { Policy } from './types';

/** First field of the text; raised when the fields change, so that an old cell is never read by the wrong places. */
export const POLICY_TEXT_MARK = 'AR1';

/** Between the fields; no rule below can hold it. */
export const POLICY_TEXT_SPLIT = '|';

const STEPS = [1, 2, 3, 4, 5];

/** The rules that custom functions need, in the order of the fields: what classifies a single row. */
export const POLICY_TEXT_CODES: readonly string[] = [
  'general.baseCurrency',
  'aging.basis',
  'aging.bounds',
  'ladder.preDue',
  ...STEPS.map((step) => `ladder.${step}.fromDay`),
  ...STEPS.map((step) => `ladder.${step}.repeat`),
  ...STEPS.map((step) => `ladder.${step}.workdays`),
  'ladder.legalNotice',
  'ladder.legalNoticeDay',
  'class.c.itemDays',
  'class.c.itemShare',
  'class.c.brokenPromises',
  'class.c.overLimitShare',
  'class.c.soonerDays',
  'class.a.withinDays',
  'class.a.maxOverdueDays',
  'class.a.laterDays',
  'size.large',
  'size.small',
  'size.writeOffDays',
  'size.repeatBelow',
  'size.repeatDays',
  'work.monitorDays',
  'interest.rule',
  'interest.contractDay',
  'interest.contractYear',
  'interest.yearBasis',
];

const TEXT_ENTRIES: readonly PolicyEntry[] = POLICY_TEXT_CODES.flatMap(
  (code) => POLICY_ENTRIES.find((entry) => entry.code === code) ?? [],
);

/**
 * The rules of single rows in one cell (AR_Policy): a mark, then the cells of POLICY_TEXT_CODES as they stand, with bars
 * between. The cell is a formula over those cells, so that a changed rule reaches the functions at once.
 * `AR1|CNY|due date|30, 60, 90|7, 3|1|31|…`
 */
export function policyText(policy: Policy, language: Language): string {
  const fields = TEXT_ENTRIES.map(({ spec, get }) => {
    const cell = toCell(spec, get(policy), policy.baseCurrency, language);
    return cell === null ? '' : String(cell);
  });
  return [POLICY_TEXT_MARK, ...fields].join(POLICY_TEXT_SPLIT);
}

/**
 * The policy that such a text stands for, in either language; null when it is none. Rules that the text does not hold
 * and fields that cannot be read have their defaults: the policy sheet says what is wrong with them.
 */
export function parsePolicyText(text: string): Policy | null {
  const [mark, ...fields] = text.split(POLICY_TEXT_SPLIT);
  if (mark !== POLICY_TEXT_MARK || fields.length !== TEXT_ENTRIES.length) return null;
  let policy = DEFAULT_POLICY;
  TEXT_ENTRIES.forEach(({ spec, set }, i) => {
    const value = readValue(spec, pointed(fields[i] ?? ''), { currency: policy.baseCurrency, date1904: false });
    if (value !== undefined) policy = set(policy, value);
  });
  return settle({ policy, given: new Map() }, DEFAULT_POLICY, NOWHERE).policy;
}

/** Where the decimal mark is a comma, a number joined to a text brings its comma along: `0,05 → 0.05`. */
function pointed(field: string): string {
  return /^-?\d+,\d+$/.test(field) ? field.replace(',', '.') : field;
}
