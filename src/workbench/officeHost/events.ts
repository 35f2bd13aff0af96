import { CellArea } from '../../core/basics/sheet-table';
import { overlapOf } from '../book/areas';
import { OpenSheet } from '../book/sheet';
import { BookChange, ChangeReport, Shift } from '../book/types';
import { CellRange, plainAddress } from './cell-range';
import { HostState } from './host-state';

/** One event: category, type, target, arguments as JSON, id, whether somebody else caused it. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  args: string,
  id: number,
  remote: boolean,
];

const DOCUMENT = 65536;
/** What is told of everything in the workbook at once. */
const WORKBOOK = 'Workbook';
/** Older events of the workbook as a whole, without target. */
const SELECTION_CHANGED = 2;

type Happening = readonly [type: number, target: string, args: object];

const CHANGED: ReadonlySet<number> = new Set([10, 101]);
/** So many changes back an add-in can still ask which cells they were about. */
const REMEMBERED = 256;
const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** What the add-in hears of a piece of work: the events that it has asked for. */
export function eventsOf(report: ChangeReport, host: HostState): readonly EventEntry[] {
  const entries: EventEntry[] = [];
  for (const change of report.changes) {
    let referenceId: string | undefined;
    for (const [type, target, args] of happenings(change, report, host)) {
      if (type !== SELECTION_CHANGED && !host.subscriptions.has(`${type}|${target}`)) continue;
      if (CHANGED.has(type)) referenceId ??= remember(change, host);
      const told = { source: 'Local', ...args, ...(CHANGED.has(type) ? { referenceId } : {}) };
      entries.push([DOCUMENT, type, target, JSON.stringify(told), entries.length, false]);
    }
  }
  return entries;
}

/** Keeps the cells of a change for `event.getRange`; they are forgotten after many more. */
function remember(change: BookChange, host: HostState): string | undefined {
  const cells = changedCells(change, host);
  if (!cells) return undefined;
  const id = `event-${host.nextReference}`;
  host.nextReference += 1;
  host.eventRanges.set(id, cells);
  const [oldest] = host.eventRanges.keys();
  if (host.eventRanges.size > REMEMBERED && oldest !== undefined) host.eventRanges.delete(oldest);
  return id;
}

function changedCells(change: BookChange, { book }: HostState): CellRange | null {
  if (change.kind !== 'cells' && change.kind !== 'moved-cells') return null;
  const sheet = book.sheetById(change.sheet);
  return sheet && new CellRange(sheet, [change.kind === 'moved-cells' ? change.shift.area : change.area]);
}

function happenings(change: BookChange, { source }: ChangeReport, host: HostState): readonly Happening[] {
  switch (change.kind) {
    case 'cells': {
      if (source === 'calculation') return onSheet(16, change.sheet, { address: plainAddress(change.area) });
      return changed(host, change.sheet, { area: change.area, changeType: 'RangeEdited', source });
    }
    case 'moved-cells':
      return changed(host, change.sheet, { area: change.shift.area, changeType: changeTypeOf(change.shift), source });
    case 'looks':
      return onSheet(18, change.sheet, { address: plainAddress(change.area), triggerSource: triggerOf(source) });
    case 'selected':
      return [
        ...onSheet(14, change.sheet, { address: plainAddress(change.area) }),
        [SELECTION_CHANGED, '', {}] as const,
      ];
    case 'activated':
      return [...onSheet(11, change.sheet, {}), ...onSheet(12, change.before, {})];
    default:
      return ofSheets(change, host);
  }
}

function ofSheets(change: BookChange, host: HostState): readonly Happening[] {
  switch (change.kind) {
    case 'sheet-added':
      return [[13, WORKBOOK, { worksheetId: change.sheet }]];
    case 'sheet-deleted':
      return [[15, WORKBOOK, { worksheetId: change.sheet }]];
    case 'sheet-renamed': {
      const nameAfter = host.book.sheetById(change.sheet)?.name ?? '';
      return onSheet(25, change.sheet, { nameBefore: change.nameBefore, nameAfter });
    }
    case 'sheet-shown': {
      const now = host.book.sheetById(change.sheet)?.visibility ?? 'visible';
      const [visibilityBefore, visibilityAfter] = [VISIBILITY[change.before], VISIBILITY[now]];
      return onSheet(26, change.sheet, { visibilityBefore, visibilityAfter });
    }
    case 'sheet-moved': {
      const positionAfter = host.book.sheets.findIndex(({ id }) => id === change.sheet);
      return [[27, WORKBOOK, { worksheetId: change.sheet, positionBefore: change.before, positionAfter }]];
    }
    default:
      return [];
  }
}

/** A sheet's own event, and the same for all sheets. */
function onSheet(type: number, sheet: string, args: object): readonly Happening[] {
  const told = { worksheetId: sheet, ...args };
  return [
    [type, sheet, told],
    [type, WORKBOOK, told],
  ];
}

function changed(
  host: HostState,
  id: string,
  what: { readonly area: CellArea; readonly changeType: string; readonly source: string },
): readonly Happening[] {
  const args = {
    address: plainAddress(what.area),
    changeType: what.changeType,
    shiftDirection: 'None',
    triggerSource: triggerOf(what.source),
  };
  const sheet = host.book.sheetById(id);
  return [...onSheet(10, id, args), ...(sheet ? inTables(sheet, what.area, args) : [])];
}

function inTables(sheet: OpenSheet, area: CellArea, args: object): readonly Happening[] {
  return sheet.features.tables.flatMap((table): Happening[] => {
    if (!overlapOf(table.area, area)) return [];
    const told = { ...args, tableId: table.id, worksheetId: sheet.id };
    return [
      [101, table.id, told],
      [101, sheet.id, told],
      [101, WORKBOOK, told],
    ];
  });
}

function triggerOf(source: string): string {
  return source === 'addin' ? 'ThisLocalAddin' : 'Unknown';
}

function changeTypeOf({ area, how }: Shift): string {
  const rows = area.columns >= 16384;
  const columns = area.rows >= 1048576;
  if (how === 'down') return rows ? 'RowInserted' : 'CellInserted';
  if (how === 'up') return rows ? 'RowDeleted' : 'CellDeleted';
  if (how === 'right') return columns ? 'ColumnInserted' : 'CellInserted';
  return columns ? 'ColumnDeleted' : 'CellDeleted';
}
