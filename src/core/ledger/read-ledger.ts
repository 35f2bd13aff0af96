import { Day, partsOf } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { NOWHERE } from '../basics/notice';
import { SheetCells } from '../cells/cells';
import { Policy } from '../policy/policy';
import { chooseSheets } from './choose-sheets';
import { namesAlike, openBook, settleNames } from './customer-book';
import { readBalances } from './date-balances';
import { dropDuplicates } from './duplicates';
import { rememberGuesses } from './find-heading';
import { Layout } from './layout';
import { listOf, noticeOf } from './notices';
import { readSheet, SheetResult } from './read-sheet';
import { Draft } from './sheet-reading';
import { Ledger, LedgerChoice, LedgerTotals } from './types';

/** Finds the ledger in the sheets and reads it: every row becomes an entry or a notice. */
export function readLedger(sheets: readonly SheetCells[], choice: LedgerChoice, policy: Policy, asOf: Day): Ledger {
  const guess = rememberGuesses();
  const chosen = chooseSheets(sheets, choice, guess);
  const draft: Draft = {
    policy,
    asOf,
    entries: [],
    notices: [...chosen.notices],
    totals: new Map(),
    book: openBook(),
    sheetNames: [],
    currencies: new Map(),
    unreadable: 0,
  };
  const balances = chosen.layouts.filter((layout) => layout.shape === 'balances');
  const lists = chosen.layouts.filter((layout) => layout.shape !== 'balances');
  const results: SheetResult[] = [];
  for (const layout of lists) {
    draft.sheetNames.push(layout.sheet.name);
    results.push(readSheet(draft, layout, draft.sheetNames.length - 1));
  }
  const duplicates = dropDuplicates(draft, lists);
  if (balances.length > 0) results.push(...readBalances(draft, balances, partsOf(asOf).year));
  nameCustomers(draft);
  return {
    sources: results.map((result) => result.source),
    entries: draft.entries,
    totals: totalsOfLedger(draft, results),
    duplicates,
    unreadable: draft.unreadable,
    canReplay: canReplay(draft, lists),
    notices: draft.notices,
  };
}

/** One display name per customer, and a word on names that may be the same customer. */
function nameCustomers(draft: Draft): void {
  const { book, notices } = draft;
  settleNames(book);
  const several = [...book.byKey.values()].filter((ref) => ref.spellings.size > 1);
  for (const ref of several) {
    if (!ref.hasCode) continue;
    const values = { code: ref.key, names: listOf([...ref.spellings.keys()]), name: ref.name };
    notices.push(noticeOf('names-several', NOWHERE, values.names, values));
  }
  if (book.hasNewNames) renameEntries(draft);
  for (const group of namesAlike(book)) {
    const names = listOf(group);
    notices.push(noticeOf('names-alike', NOWHERE, names, { names }));
  }
  if (book.hasPaths) notices.push(noticeOf('name-path', NOWHERE, ''));
}

/** Rows that were read before the name to be shown was known. */
function renameEntries({ book, entries }: Draft): void {
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry === undefined) continue;
    const name = book.byKey.get(entry.customer)?.name ?? entry.customerName;
    const shown = name === '' ? entry.customer : name;
    if (shown !== entry.customerName) entries[i] = { ...entry, customerName: shown };
  }
}

/** Payment dates beside full invoice amounts, or dated transactions, tell what was open on an earlier day. */
function canReplay(draft: Draft, lists: readonly Layout[]): boolean {
  if (lists.length === 0) return false;
  return lists.every((layout, source) => {
    if (layout.shape === 'transactions') return layout.at.invoiceDate >= 0;
    return (
      layout.at.paymentDate >= 0 &&
      layout.at.amount >= 0 &&
      draft.entries.some((entry) => entry.source === source && entry.paidDay !== null)
    );
  });
}

function totalsOfLedger(draft: Draft, results: readonly SheetResult[]): readonly LedgerTotals[] {
  const currencies = [...draft.totals.keys()].sort();
  return currencies.map((currency) => {
    const totals = draft.totals.get(currency);
    return {
      currency,
      statedMinor: statedOf(results, currency),
      cellsMinor: totals?.cellsMinor ?? 0,
      duplicatesMinor: totals?.duplicatesMinor ?? 0,
      unreadableMinor: totals?.unreadableMinor ?? 0,
    };
  });
}

/** Only when every sheet of that currency states a total is there one to compare with. */
function statedOf(results: readonly SheetResult[], currency: Currency): Minor | null {
  let sum: Minor | null = null;
  for (const { stated } of results) {
    const own = stated.find((one) => one.currency === currency);
    if (own === undefined) continue;
    if (own.minor === null) return null;
    sum = (sum ?? 0) + own.minor;
  }
  return sum;
}
