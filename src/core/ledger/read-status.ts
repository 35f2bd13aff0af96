import { CellValue, Field, isBlank, toText } from '../cells/cells';
import { flagOf, StatusMeaning, statusOf } from './kinds';
import { RowMoney } from './read-money';
import { remark, SheetReading } from './sheet-reading';

const SAYS_PAID = /paid|settled|clear|closed|结清|結清|清账|清帳|付款|收款|核销|回款/i;
const SAYS_OPEN = /open|outstanding|unpaid|未/i;
const SAYS_SUBMITTED = /submitted|posted|released|已提交|已审核|审核|过账|生效/i;
const SAYS_CANCELLED = /cancel|void|作废|取消/i;

/** Whether the row is closed, so that its open amount does not count; contradictions are remarked on. */
export function readClosed(reading: SheetReading, row: readonly CellValue[], r: number, money: RowMoney): boolean {
  const isOpen = money.open !== 0;
  if (reading.cancelledAt >= 0 && flagOf(textOf(row[reading.cancelledAt])) === true) {
    if (isOpen)
      remark(reading, 'closed-flag', {
        r,
        field: null,
        found: reading.layout.heading.texts[reading.cancelledAt] ?? '',
      });
    return true;
  }
  if (reading.submittedAt >= 0 && flagOf(textOf(row[reading.submittedAt])) === false)
    return closedByStatus(reading, r, money, 'draft');
  const flag = meaningAt(reading, row, 'open');
  if (flag === 'closed' || flag === 'void') {
    if (isOpen && money.stated !== 'amount') remark(reading, 'closed-flag', { r, field: 'open' });
    return true;
  }
  const status = meaningAt(reading, row, 'status');
  if (status === null || status === 'open' || status === 'disputed') return false;
  return closedByStatus(reading, r, money, status);
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

/** What the status or flag of a row means, each text looked at once. */
export function meaningAt(reading: SheetReading, row: readonly CellValue[], field: Field): StatusMeaning | null {
  const index = reading.layout.at[field];
  if (index < 0) return null;
  const cell = row[index];
  if (cell === undefined || isBlank(cell)) return null;
  const text = textOf(cell);
  const key = field === 'open' ? `open ${text}` : text;
  let meaning = reading.statuses.get(key);
  if (meaning === undefined) {
    meaning = meaningOf(text, reading.layout.heading.texts[index] ?? '', field === 'open');
    reading.statuses.set(key, meaning);
  }
  return meaning;
}

/** A yes or no means what its heading asks: 是否已付款 = 是 → closed, OpenDoc = 0 → closed, Submitted = 0 → draft. */
function meaningOf(text: string, heading: string, isFlag: boolean): StatusMeaning | null {
  const worded = statusOf(text);
  if (worded !== null) return worded;
  const flag = flagOf(text);
  if (flag === null) return null;
  if (SAYS_CANCELLED.test(heading)) return flag ? 'void' : 'open';
  if (SAYS_SUBMITTED.test(heading)) return flag ? 'open' : 'draft';
  if (SAYS_OPEN.test(heading)) return flag ? 'open' : 'closed';
  if (SAYS_PAID.test(heading)) return flag ? 'closed' : 'open';
  return isFlag ? (flag ? 'open' : 'closed') : null;
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell : toText(cell ?? null);
}
