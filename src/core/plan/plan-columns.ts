import { SheetColumn } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Language } from '../basics/words';
import { ColumnDef, PLAN_COLUMNS } from '../history/history';
import { amountWidth } from './fit';
import { ColumnAmounts } from './plan-amounts';
import { PlanContent } from './types';

/** A column of the plan sheet: ours, a bucket of the policy, or one that people added beside ours. */
export interface PlanColumn {
  readonly kind: 'ours' | 'bucket' | 'own';
  readonly field: string;
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly input: boolean;
  readonly group: boolean;
  readonly hidden: boolean;
  readonly printed: boolean;
  /** Bucket: its index in the policy. Own: the column where it stands now. */
  readonly number: number;
}

/** Bucket headings begin with this word, so that the reader knows them for ours whatever the bounds are. */
export const BUCKET_HEADING = { zh: '账龄 ', en: 'Aged ' } as const;

/** Looks that the plan sheet needs where the column's own would cut a long text or stand apart from its neighbors. */
const LOOKS: Readonly<Record<string, StyleName>> = {
  rank: 'integer-center',
  customer: 'wrap',
  oldestDays: 'integer-center',
  channel: 'wrap-center',
  owner: 'wrap-center',
  ownerTyped: 'input-wrap',
  contact: 'wrap',
  phone: 'wrap',
  contactLevel: 'wrap',
  letterNumber: 'wrap',
};

/** Widths in characters where the plan sheet, with everything that goes on paper, must be thriftier than the column says. */
const WIDTHS: Readonly<Record<string, number>> = {
  action: 25,
  stage: 10,
  nextCall: 11,
  nextLetter: 11,
  channel: 10,
  owner: 10,
  because: 42,
  alarm: 22,
  ownerTyped: 11,
  result: 22,
  promiseDay: 12,
  promiseAmount: 14,
  remark: 22,
};

/** The columns in their order: ours, the buckets before the other folded figures, and people's own after the same neighbor. */
export function planColumns(content: PlanContent, key: string): PlanColumn[] {
  const before = content.history.plan;
  const own = before?.key === key ? before.ownColumns : [];
  const columns: PlanColumn[] = [];
  const placed = new Set<number>();
  const addOwn = (after: string): void => {
    for (const column of own) {
      if (column.after !== after || placed.has(column.column)) continue;
      placed.add(column.column);
      columns.push(ownColumn(column.heading, column.column));
    }
  };
  addOwn('');
  for (const def of PLAN_COLUMNS) {
    if (def.field === 'due7') columns.push(...bucketColumns(content));
    columns.push(oursColumn(def, content.language));
    addOwn(def.field);
  }
  for (const column of own) if (!placed.has(column.column)) columns.push(ownColumn(column.heading, column.column));
  return columns;
}

/** The columns with amounts just wide enough for what stands in them, so that as much as possible fits on paper. */
export function fitColumns(
  columns: readonly PlanColumn[],
  amounts: readonly (ColumnAmounts | null)[],
): readonly PlanColumn[] {
  return columns.map((column, i) => {
    if (column.style !== 'money' || column.kind === 'own') return column;
    let width = LEAST_AMOUNT;
    for (const [currency, { sum, largest }] of amounts[i]?.byCurrency ?? []) {
      width = Math.max(width, amountWidth(Math.max(largest, Math.abs(sum)), currency, LEAST_AMOUNT));
    }
    return { ...column, width };
  });
}

const LEAST_AMOUNT = 13;

/** Columns as the host gets them; people's own move from where they stood when the sheet is this one. */
export function sheetColumns(columns: readonly PlanColumn[], moves: boolean): SheetColumn[] {
  return columns.map((column) => ({
    width: column.width,
    ...(column.kind === 'own' ? {} : { style: column.style }),
    ...(column.group ? { group: 1, folded: true } : {}),
    ...(column.hidden ? { hidden: true } : {}),
    ...(column.kind === 'own' && moves ? { was: column.number } : {}),
  }));
}

/** Where a field stands, counted from 1; 0 when it is nowhere. */
export function columnOf(columns: readonly PlanColumn[], field: string): number {
  return columns.findIndex((column) => column.kind === 'ours' && column.field === field) + 1;
}

function oursColumn(def: ColumnDef, language: Language): PlanColumn {
  return {
    kind: 'ours',
    field: def.field,
    heading: def.words[language],
    width: WIDTHS[def.field] ?? def.width,
    style: LOOKS[def.field] ?? def.style,
    input: def.input === true,
    group: def.group === true,
    hidden: def.hidden === true,
    printed: def.printed === true || def.input === true,
    number: 0,
  };
}

function bucketColumns(content: PlanContent): PlanColumn[] {
  return content.policy.buckets.map((bucket, number) => ({
    kind: 'bucket',
    field: `bucket-${bucket.code}`,
    heading: BUCKET_HEADING[content.language] + bucket.words[content.language],
    width: 15,
    style: 'money',
    input: false,
    group: true,
    hidden: false,
    printed: false,
    number,
  }));
}

function ownColumn(heading: string, number: number): PlanColumn {
  return {
    kind: 'own',
    field: '',
    heading,
    width: 14,
    style: 'text',
    input: false,
    group: false,
    hidden: false,
    printed: false,
    number,
  };
}
