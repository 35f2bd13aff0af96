import { toDecimal } from '../basics/money';
import { SheetCell, SheetRow, SheetTable } from '../basics/sheet-table';
import { CustomerPosition } from '../customers/customers';
import { CUSTOMER_COLUMNS, SHEET_KEYS } from '../history/history';
import { carriedSheet, newSheet, OwnSheet } from './own-sheet';
import { findOwnTable, fitRow } from './own-table';
import { PlanContent } from './types';

const CUSTOMERS: OwnSheet = {
  key: SHEET_KEYS.customers,
  name: { zh: '客户', en: 'Customers' },
  hint: {
    zh: '每个客户一行，由你维护；生成计划时只读取、不改动。空白处按台账和历史自动判断',
    en: 'One row per customer, yours to keep. The plan only reads it; blanks are decided from the ledger and the log',
  },
  tabColor: 'input-head',
  defs: CUSTOMER_COLUMNS,
  freezeColumns: 2,
};

/** 客户: one row per customer with what the ledger tells, made once; afterwards it is people's own. */
export function makeCustomersSheet(content: PlanContent): SheetTable {
  const before = findOwnTable(content.before, CUSTOMERS);
  if (before && content.carried) return carriedSheet(content, CUSTOMERS, before, []);
  return newSheet(content, CUSTOMERS, before ? [] : rowsOf(content));
}

function rowsOf(content: PlanContent): SheetRow[] {
  const known = new Set<string>();
  const rows: SheetRow[] = [];
  for (const { position } of content.decisions) {
    if (known.has(position.customer)) continue;
    known.add(position.customer);
    rows.push(
      fitRow(
        CUSTOMER_COLUMNS.map((def) => factCell(def.field, position)),
        CUSTOMER_COLUMNS,
      ),
    );
  }
  return rows;
}

/** What the ledger tells; judgements (class, signals, approval) are left for people. */
const FACTS: Readonly<Record<string, (position: CustomerPosition) => SheetCell>> = {
  customer: (position) => position.customer,
  name: (position) => position.name,
  creditLimit: ({ creditLimitMinor, currency }) =>
    creditLimitMinor === null ? null : toDecimal(creditLimitMinor, currency),
  contact: ({ facts }) => facts.contact || null,
  phone: ({ facts }) => facts.phone || null,
  email: ({ facts }) => facts.email || null,
  address: ({ facts }) => facts.address || null,
  salesperson: ({ salesperson, facts }) => salesperson || facts.salesperson || null,
};

function factCell(field: string, position: CustomerPosition): SheetCell {
  return FACTS[field]?.(position) ?? null;
}
