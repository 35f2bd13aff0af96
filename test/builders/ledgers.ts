import { ageItems, Aging } from '../../src/core/aging/aging';
import { SheetCells } from '../../src/core/cells/cells';
import { matchPayments, OpenItems } from '../../src/core/items/items';
import { Ledger, LedgerChoice, readLedger } from '../../src/core/ledger/ledger';
import { DEFAULT_POLICY, Policy } from '../../src/core/policy/policy';
import { dayOn } from './days';

/** A ledger read, matched and aged. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly items: OpenItems;
  readonly aging: Aging;
}

/** The first three stages over sheets, under the default policy unless changed. */
export function readSheets(
  sheets: readonly SheetCells[],
  asOf = '2026-11-20',
  own: { choice?: Partial<LedgerChoice>; policy?: Partial<Policy> } = {},
): ReadLedger {
  const policy: Policy = { ...DEFAULT_POLICY, ...own.policy };
  const day = dayOn(asOf);
  const ledger = readLedger(sheets, { sheets: [], columns: {}, ...own.choice }, policy, day);
  const items = matchPayments(ledger, policy, day);
  return { ledger, items, aging: ageItems(items, ledger, policy, day) };
}

/** Codes of the notices, each once, in their order. */
export function codesOf({ ledger, items }: ReadLedger): readonly string[] {
  return [...new Set([...ledger.notices, ...items.notices].map((notice) => notice.code))];
}

/** Which column was taken for which field in the first sheet read. */
export function columnsOf({ ledger }: ReadLedger): Readonly<Record<string, string>> {
  const [source] = ledger.sources;
  return Object.fromEntries((source?.columns ?? []).map((column) => [column.field, column.heading]));
}

/** `customer document open` of every entry, amounts as people write them. */
export function entriesOf({ ledger }: ReadLedger): readonly string[] {
  return ledger.entries.map((entry) =>
    `${entry.customerName} ${entry.document} ${entry.openMinor / 100}`.replace(/ {2,}/g, ' '),
  );
}
