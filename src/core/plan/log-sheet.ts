import { toDecimal } from '../basics/money';
import { SheetCell, SheetRow, SheetTable } from '../basics/sheet-table';
import { Coded } from '../basics/words';
import { ColumnDef, ContactEntry, LOG_COLUMNS, SHEET_KEYS } from '../history/history';
import { addedRows, carriedSheet, newSheet, OwnSheet } from './own-sheet';
import { findOwnTable, fitRow, OwnTable } from './own-table';
import { PlanContent } from './types';

const LOG: OwnSheet = {
  key: SHEET_KEYS.log,
  name: { zh: '催收记录', en: 'Contact log' },
  hint: {
    zh: '每次联系记一行，写在最后；生成计划时读取本表，不改动已有内容。米色「联系结果」和承诺填在计划表里也会自动转入一次',
    en: 'One row per contact, at the end. The plan reads this sheet and never changes a row; results and promises typed into the plan are added here once',
  },
  tabColor: 'input-head',
  defs: LOG_COLUMNS,
  freezeColumns: 2,
};

/**
 * 催收记录: the contact log. Made once, then people's own: later runs only add, at its end, what was typed into the plan.
 * A log of another workbook is written again as it was.
 */
export function makeLogSheet(content: PlanContent): SheetTable {
  const taken = content.history.takenOver;
  const before = findOwnTable(content.before, LOG);
  if (!before)
    return newSheet(
      content,
      LOG,
      taken.map((entry) =>
        fitRow(
          LOG_COLUMNS.map((def) => entryCell(def, entry, content)),
          LOG_COLUMNS,
        ),
      ),
    );
  const added = taken.map((entry) => rowIn(before, entry, content));
  if (content.carried) return carriedSheet(content, LOG, before, added);
  return added.length > 0 ? addedRows(content, LOG, before, added) : newSheet(content, LOG, []);
}

/** A contact in the order that people gave the columns. */
function rowIn(before: OwnTable, entry: ContactEntry, content: PlanContent): SheetRow {
  const cells: SheetCell[] = [];
  const shift = before.sheet.firstColumn - 1;
  for (const def of LOG_COLUMNS) {
    const at = before.columns.get(def.field);
    if (at === undefined) continue;
    while (cells.length <= at + shift) cells.push(null);
    cells[at + shift] = entryCell(def, entry, content);
  }
  return { cells };
}

type EntryValue = string | number | boolean | null;

/** What each column of the log takes from a contact, before words and units. */
const VALUES: Readonly<Record<string, (entry: ContactEntry, content: PlanContent) => EntryValue>> = {
  date: (entry) => entry.day,
  customer: (entry, content) => content.openItems.names[entry.customer] ?? entry.customer,
  channel: (entry) => entry.channel,
  reached: (entry) => entry.reached,
  person: (entry) => entry.person,
  post: (entry) => entry.post,
  result: (entry) => entry.result,
  cause: (entry) => entry.cause,
  promiseDay: (entry) => entry.promiseDay,
  promiseAmount: (entry, content) => decimal(entry.promiseMinor, entry, content),
  promiseDocuments: (entry) => entry.promiseDocuments.join('; '),
  balanceThen: (entry, content) => decimal(entry.balanceThenMinor, entry, content),
  writtenPromise: (entry) => entry.writtenPromise || null,
  disputeAmount: (entry, content) => decimal(entry.disputeMinor, entry, content),
  disputeDocuments: (entry) => entry.disputeDocuments.join('; '),
  disputeWritten: (entry) => entry.disputeWritten || null,
  disputeReason: (entry) => entry.disputeReason,
  closed: (entry) => (entry.closed ? 'settled' : null),
  letterStep: (entry) => (entry.letterStep === null ? null : String(entry.letterStep)),
  letterNumber: (entry) => entry.letterNumber,
  deadline: (entry) => entry.deadline,
  waybill: (entry) => entry.waybill,
  arrived: (entry) => entry.arrived,
  currency: (entry) => entry.currency,
  by: (entry) => entry.by,
};

function entryCell(def: ColumnDef, entry: ContactEntry, content: PlanContent): SheetCell {
  const value = VALUES[def.field]?.(entry, content) ?? null;
  if (value === null || value === '') return null;
  const code = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  const chosen = def.list?.find((choice: Coded) => choice.code === code);
  return chosen ? chosen.words[content.language] : code;
}

function decimal(minor: number | null, entry: ContactEntry, content: PlanContent): number | null {
  return minor === null ? null : toDecimal(minor, entry.currency ?? content.policy.baseCurrency);
}
