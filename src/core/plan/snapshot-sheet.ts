import { minorScale } from '../basics/money';
import { SheetCell, SheetRow, SheetTable } from '../basics/sheet-table';
import { SHEET_KEYS, SNAPSHOT_COLUMNS, SnapshotItem } from '../history/history';
import { styled } from './cell';
import { pageFooter } from './heading';
import { PlanContent } from './types';

/** 快照: open items as they stood at each month's first generation. A plain table, because it may have 100,000 rows. */
export function makeSnapshotSheet(content: PlanContent): SheetTable {
  const { language } = content;
  const labels = bucketLabels(content);
  const rows = content.figures.snapshot.map((item): SheetRow => ({ cells: itemCells(item, labels) }));
  rows.unshift({ cells: SNAPSHOT_COLUMNS.map((column) => styled(column.words[language], 'head')), height: 30 });
  return {
    key: SHEET_KEYS.snapshot,
    name: language === 'zh' ? '快照' : 'Snapshot',
    mode: 'replace',
    tabColor: 'quiet',
    columns: SNAPSHOT_COLUMNS.map((column) => ({
      width: column.width,
      style: column.style,
      ...(column.hidden ? { hidden: true } : {}),
    })),
    rows,
    freeze: { rows: 1, columns: 0 },
    filter: { row: 1, column: 1, rows: Math.max(2, rows.length), columns: SNAPSHOT_COLUMNS.length },
    page: { orientation: 'landscape', paper: 'A4', fitWide: 1, titleRows: [1, 1], footer: pageFooter(content) },
    gridlines: true,
  };
}

/** In the order of SNAPSHOT_COLUMNS; a new column there needs its value here. */
function itemCells(item: SnapshotItem, labels: ReadonlyMap<string, string>): SheetCell[] {
  const scale = minorScale(item.currency);
  return [
    item.month,
    item.customer,
    item.document,
    item.currency,
    item.openMinor / scale,
    item.dueDay,
    item.days,
    labels.get(item.bucket) ?? item.bucket,
    item.targetMinor / scale,
    item.customerClass,
  ];
}

/** Bucket codes as people read them; what an earlier month wrote stays as it is. */
function bucketLabels(content: PlanContent): ReadonlyMap<string, string> {
  const { language } = content;
  const labels = new Map<string, string>();
  for (const bucket of content.policy.buckets) labels.set(bucket.code, bucket.words[language]);
  labels.set('needs-date', language === 'zh' ? '缺到期日' : 'Needs date');
  labels.set('unapplied', language === 'zh' ? '未认领' : 'Unapplied');
  return labels;
}
