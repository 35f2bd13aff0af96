import { CellValue, isBlank, toText } from '../cells/cells';
import { flagOf, StatusMeaning, statusOf } from './kinds';
import { RowMoney } from './read-money';
import { remark, SheetReading, StatusColumn } from './sheet-reading';

/** What yes and no mean below a heading, the first that fits. */
const FLAGS: readonly { readonly asks: RegExp; readonly yes: StatusMeaning; readonly no: StatusMeaning }[] = [
  { asks: /cancel|void|作废|取消/i, yes: 'void', no: 'open' },
  { asks: /submitted|posted|released|已提交|审核|过账|生效/i, yes: 'open', no: 'draft' },
  { asks: /open|outstanding|unpaid|未/i, yes: 'open', no: 'closed' },
  { asks: /paid|settled|clear|closed|结清|結清|清账|清帳|付款|收款|核销|回款/i, yes: 'closed', no: 'open' },
];

/** Whether the row is closed, so that its open amount does not count; contradictions are remarked on. */
export function readClosed(reading: SheetReading, row: readonly CellValue[], r: number, money: RowMoney): boolean {
  const byFlag = closedByFlag(reading, row);
  if (byFlag !== null) {
    const found = `${reading.layout.heading.texts[byFlag] ?? ''} ${textOf(row[byFlag])}`;
    if (money.open !== 0 && money.stated !== 'amount') remark(reading, 'closed-flag', { r, field: null, found });
    return true;
  }
  if (reading.submittedAt >= 0 && flagOf(textOf(row[reading.submittedAt])) === false)
    return closedByStatus(reading, r, money, 'draft');
  const status = statusAt(reading, row);
  if (status === null || status === 'open' || status === 'disputed') return false;
  return closedByStatus(reading, r, money, status);
}

/** The column whose flag says that the document is cancelled or not open; null when none does. */
function closedByFlag(reading: SheetReading, row: readonly CellValue[]): number | null {
  const { cancelledAt } = reading;
  if (cancelledAt >= 0 && flagOf(textOf(row[cancelledAt])) === true) return cancelledAt;
  const flag = flagAt(reading, row);
  return flag === 'closed' || flag === 'void' ? reading.layout.at.open : null;
}

/** A closed status loses against a balance that says otherwise; void and draft only against a balance column. */
function closedByStatus(
  reading: SheetReading,
  r: number,
  money: RowMoney,
  status: 'closed' | 'void' | 'draft',
): boolean {
  const contradicts = money.stated === 'column' || (status === 'closed' && money.stated === 'computed');
  if (!contradicts) return true;
  if (money.open === 0) return true;
  remark(reading, status === 'draft' ? 'draft' : 'closed-contradicts', { r, field: 'status' });
  return false;
}

/** What the status of a row means. */
export function statusAt(reading: SheetReading, row: readonly CellValue[]): StatusMeaning | null {
  return meaningIn(reading, row, reading.status);
}

/** What the flag of a row means (未结清 = 是). */
function flagAt(reading: SheetReading, row: readonly CellValue[]): StatusMeaning | null {
  return meaningIn(reading, row, reading.flag);
}

/** Each text is looked at once. */
function meaningIn(
  { layout }: SheetReading,
  row: readonly CellValue[],
  { index, known, isFlag }: StatusColumn,
): StatusMeaning | null {
  const cell = index < 0 ? undefined : row[index];
  if (cell === undefined || isBlank(cell)) return null;
  const text = textOf(cell);
  let meaning = known.get(text);
  if (meaning === undefined) {
    meaning = meaningOf(text, layout.heading.texts[index] ?? '', isFlag);
    known.set(text, meaning);
  }
  return meaning;
}

/** A yes or no means what its heading asks: 是否已付款 = 是 → closed, OpenDoc = 0 → closed, Submitted = 0 → draft. */
function meaningOf(text: string, heading: string, isFlag: boolean): StatusMeaning | null {
  const worded = statusOf(text);
  if (worded !== null) return worded;
  const flag = flagOf(text);
  if (flag === null) return null;
  for (const { asks, yes, no } of FLAGS) if (asks.test(heading)) return flag ? yes : no;
  if (!isFlag) return null;
  return flag ? 'open' : 'closed';
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell : toText(cell ?? null);
}
