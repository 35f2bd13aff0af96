import { CellValue, isBlank, isTotalLabel, isTotalOf, normalName, SheetCells, toText } from '../cells/cells';
import { Headed } from './headed';
import { FieldIndex } from './field-index';
import { Heading } from './find-heading';
import { isBlankRow } from './rows';

/** A sheet whose customers stand alone above their rows, with their names in a column of their own at the end. */
export interface NamedSheet {
  readonly sheet: SheetCells;
  readonly heading: Heading;
  /** Names in the order in which they were met. */
  readonly names: readonly string[];
}

const LONGEST_NAME = 120;
const SAYS_CUSTOMER =
  /^(?:客户|客戶|往来单位|往來單位|购货单位|欠款单位|customer)(?:名称|名稱|编码及名称| name)?\s*[:：]\s*(\S.*)$/i;

/** Where a walk down the rows stands: the groups that are open, the outermost first. */
interface Walk {
  readonly open: string[];
  readonly names: Set<string>;
  /** Some group is closed by a total of its own, so groups may stand within groups (a customer and its jobs). */
  readonly isClosed: boolean;
  groups: number;
  named: number;
  unnamed: number;
}

/**
 * QuickBooks, Xero and printed detail ledgers have no customer column: the name stands alone in a row above the documents,
 * or as "客户：甲公司". `onlySaid`: only the latter counts, because the sheet could also be about one customer.
 * null where that does not explain at least half of the rows with amounts.
 */
export function nameByGroups(headed: Headed, at: FieldIndex, start: string, onlySaid: boolean): NamedSheet | null {
  const { sheet, heading, end } = headed;
  const amounts = amountIndexes(at);
  const width = heading.texts.length;
  const walk: Walk = {
    open: start === '' ? [] : [start],
    names: new Set(),
    isClosed: !onlySaid && hasGroupTotals(headed, amounts),
    groups: 0,
    named: 0,
    unnamed: 0,
  };
  const rows = sheet.rows.map((row, r) => {
    if (r < heading.body || r >= end || isBlankRow(row)) return row;
    return [...padded(row, width), nameOfRow(row, amounts, walk, onlySaid)];
  });
  if (walk.groups === 0 || walk.named < walk.unnamed || walk.named === 0) return null;
  return {
    sheet: { ...sheet, rows },
    heading: { ...heading, texts: [...heading.texts, '客户'], groups: [...heading.groups, ''] },
    names: [...walk.names],
  };
}

/** The customer of a row with amounts; a row without opens a group, a total closes one. */
function nameOfRow(row: readonly CellValue[], amounts: readonly number[], walk: Walk, onlySaid: boolean): CellValue {
  const label = labelIn(row, walk.open);
  if (label !== null) {
    // 本月合计 and 本年累计 close no customer of a detail ledger.
    if (!onlySaid) close(walk, label);
    return null;
  }
  if (!hasAmount(row, amounts)) {
    const name = nameAlone(row, onlySaid);
    if (name !== null) openGroup(walk, name);
    return null;
  }
  const [name] = walk.open;
  if (name === undefined) {
    walk.unnamed += 1;
    return null;
  }
  walk.named += 1;
  walk.names.add(name);
  return name;
}

function openGroup(walk: Walk, name: string): void {
  walk.groups += 1;
  if (!walk.isClosed) walk.open.length = 0;
  walk.open.push(name);
}

/** The total of an open group closes it and those within it; any other total closes all. */
function close(walk: Walk, label: string): void {
  const index = walk.open.findIndex((name) => isTotalOfGroup(label, name));
  walk.open.length = Math.max(0, index);
}

/** The label of a total: a plain one, or one that names an open group. */
function labelIn(row: readonly CellValue[], open: readonly string[]): string | null {
  for (const cell of row) {
    if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_NAME) continue;
    if (isTotalLabel(cell) || open.some((name) => isTotalOfGroup(cell, name))) return cell;
  }
  return null;
}

/** "Total for Acme", "Total - Acme", "Total for Acme with sub-customers" */
function isTotalOfGroup(label: string, name: string): boolean {
  if (isTotalOf(label, name)) return true;
  const text = normalName(label);
  const key = normalName(name);
  return [`total for ${key}`, `total-${key}`, `total ${key} with`].some((begin) => text.startsWith(begin));
}

function hasGroupTotals({ sheet, heading, end }: Headed, amounts: readonly number[]): boolean {
  let last = '';
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r] ?? [];
    if (!hasAmount(row, amounts)) last = nameAlone(row, false) ?? last;
    else if (last !== '' && row.some((cell) => typeof cell === 'string' && isTotalOfGroup(cell, last))) return true;
  }
  return false;
}

/** The name that a row without amounts says: the only thing in it, or what stands behind 客户：. */
function nameAlone(row: readonly CellValue[], onlySaid: boolean): string | null {
  const texts = row.filter((cell) => !isBlank(cell));
  for (const cell of texts) {
    const said = typeof cell === 'string' ? SAYS_CUSTOMER.exec(cell.trim())?.[1] : undefined;
    if (said !== undefined) return said.trim();
  }
  const [alone] = texts;
  if (onlySaid || texts.length !== 1 || typeof alone !== 'string' || alone.length > LONGEST_NAME) return null;
  return /[:：]\s*\S/.test(alone) ? null : toText(alone);
}

function hasAmount(row: readonly CellValue[], amounts: readonly number[]): boolean {
  return amounts.some((index) => !isBlank(row[index] ?? null));
}

function amountIndexes(at: FieldIndex): readonly number[] {
  const { balance, amount, debit, credit, closingBalance, paid } = at;
  return [balance, amount, debit, credit, closingBalance, paid].filter((index) => index >= 0);
}

function padded(row: readonly CellValue[], width: number): readonly CellValue[] {
  return Array.from({ length: width }, (_, c) => row[c] ?? null);
}
