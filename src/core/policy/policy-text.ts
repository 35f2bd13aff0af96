import { NOWHERE } from '../basics/notice';
import { Language } from '../basics/words';
import { applyLists } from './apply-lists';
import { DEFAULT_POLICY } from './defaults';
import { POLICY_ENTRIES } from './entries';
import { EntryValue, PolicyEntry, PolicyList, ValueSpec } from './entry-types';
import { PROVISION_LIST } from './lists';
import { emptyRaw, RawRow } from './raw-policy';
import { readValue } from './read-value';
import { settle } from './settle';
import { toCell } from './show-value';
import { Policy } from './types';

/** First field of the text; raised when the fields change, so that an old cell is never read by the wrong places. */
export const POLICY_TEXT_MARK = 'AR1';

/** Between the fields; no rule below can hold it. */
export const POLICY_TEXT_SPLIT = '|';

const STEPS = [1, 2, 3, 4, 5];

/** The single rules that custom functions need, in the order of the fields: what classifies a single row. */
const TEXT_CODES: readonly string[] = [
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

const TEXT_ENTRIES: readonly PolicyEntry[] = TEXT_CODES.flatMap(
  (code) => POLICY_ENTRIES.find((entry) => entry.code === code) ?? [],
);

/** A field of the text, and the cell of the policy sheet that it comes from. */
interface TextField {
  readonly code: string;
  readonly spec: ValueSpec;
  readonly value: EntryValue;
}

/** The single rules; after them each row of the provision rates, blank ones too: what is filled in there must be seen. */
function textFields(policy: Policy): readonly TextField[] {
  const single = TEXT_ENTRIES.map(({ code, spec, get }) => ({ code, spec, value: get(policy) }));
  const rows = PROVISION_LIST.get(policy);
  const rates = Array.from({ length: rows.length + PROVISION_LIST.spareRows }, (_, i) =>
    PROVISION_LIST.columns.map(({ code, spec }, c) => ({
      code: listCellCode(PROVISION_LIST, i, code),
      spec,
      value: rows[i]?.[c] ?? null,
    })),
  );
  return [...single, ...rates.flat()];
}

/** The code of one cell of a list, rows from 0. `provisionRates.1.rate` */
export function listCellCode(list: PolicyList, row: number, column: string): string {
  return `${list.code}.${row + 1}.${column}`;
}

/** The codes of the cells that a policy's text is made of, in the order of its fields. */
export function policyTextCodes(policy: Policy): readonly string[] {
  return textFields(policy).map(({ code }) => code);
}

/**
 * The rules of single rows in one cell (AR_Policy): a mark, then the cells of `policyTextCodes` as they stand, with bars
 * between. The cell is a formula over those cells, so that a changed rule reaches the functions at once.
 * `AR1|CNY|due date|30, 60, 90|7, 3|1|31|…`
 */
export function policyText(policy: Policy, language: Language): string {
  const fields = textFields(policy).map(({ spec, value }) => {
    const cell = toCell(spec, value, policy.baseCurrency, language);
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
  if (mark !== POLICY_TEXT_MARK || fields.length < TEXT_ENTRIES.length) return null;
  let policy = DEFAULT_POLICY;
  TEXT_ENTRIES.forEach(({ spec, set }, i) => {
    const value = readValue(spec, pointed(fields[i] ?? ''), { currency: policy.baseCurrency, date1904: false });
    if (value !== undefined) policy = set(policy, value);
  });
  const settled = settle({ policy, given: new Map() }, DEFAULT_POLICY, NOWHERE).policy;
  const raw = emptyRaw(NOWHERE, false);
  raw.lists.set(PROVISION_LIST.code, rateRows(fields.slice(TEXT_ENTRIES.length)));
  return applyLists(settled, raw);
}

function rateRows(fields: readonly string[]): RawRow[] {
  const { columns } = PROVISION_LIST;
  return Array.from({ length: Math.floor(fields.length / columns.length) }, (_, row) =>
    Object.fromEntries(
      columns.map(({ code }, c) => {
        const cell = pointed(fields[row * columns.length + c] ?? '');
        return [code, { cell, place: NOWHERE }];
      }),
    ),
  );
}

/** Where the decimal mark is a comma, a number joined to a text brings its comma along: `0,05 → 0.05`. */
function pointed(field: string): string {
  return /^-?\d+,\d+$/.test(field) ? field.replace(',', '.') : field;
}
