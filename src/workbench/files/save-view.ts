import { cellName } from '../../core/basics/cell-names';
import { childOf, startTag } from '../../hosts/xlsx/xml-tree';
import { prefixed } from './prefixed';
import { ShellEdit } from './shell-edit';
import { BookSheet, ColumnRun } from './types';
import { LookNumbers } from './write-looks';

/** A sheet in its file and in the book. */
export interface SheetPair {
  readonly before: BookSheet;
  readonly after: BookSheet;
  /** Whether it is in front, in the file and in the book. */
  readonly frontBefore: boolean;
  readonly front: boolean;
}

/** Changes how a sheet is shown: tab, view, standard sizes, columns. */
export function saveView(edit: ShellEdit, pair: SheetPair, looks: LookNumbers): void {
  saveProperties(edit, pair);
  saveSheetView(edit, pair);
  saveColumns(edit, pair, looks);
  saveSizes(edit, pair);
}

function saveProperties(edit: ShellEdit, { before, after }: SheetPair): void {
  const fitBefore = before.page.fit !== null;
  const fit = after.page.fit !== null;
  if (before.tabColor === after.tabColor && fitBefore === fit) return;
  const node = childOf(edit.root, 'sheetPr');
  const kept = (local: string): string => {
    const child = childOf(node, local);
    return child ? edit.text.slice(child.start, child.end) : '';
  };
  const color =
    after.tabColor === before.tabColor
      ? kept('tabColor')
      : after.tabColor === null
        ? ''
        : prefixed(`<tabColor rgb="FF${after.tabColor}"/>`, edit.prefix);
  const setup =
    fit === fitBefore ? kept('pageSetUpPr') : fit ? prefixed('<pageSetUpPr fitToPage="1"/>', edit.prefix) : '';
  const inside = color + kept('outlinePr') + setup;
  if (!node) return edit.put('sheetPr', `<sheetPr>${inside}</sheetPr>`);
  const tag = startTag(edit.text, node, {}).put.replace(/\/>$/, '>');
  edit.add([{ start: node.start, end: node.end, put: `${tag}${inside}</${node.name}>` }]);
}

function saveSheetView(edit: ShellEdit, { before, after, frontBefore, front }: SheetPair): void {
  const frozen = JSON.stringify(before.freeze) !== JSON.stringify(after.freeze);
  const changes: Record<string, string | null> = {};
  if (before.gridlines !== after.gridlines) changes['showGridLines'] = after.gridlines ? null : '0';
  if (before.zoomPercent !== after.zoomPercent) {
    changes['zoomScale'] = String(after.zoomPercent);
    changes['zoomScaleNormal'] = String(after.zoomPercent);
  }
  if (frontBefore !== front) changes['tabSelected'] = front ? '1' : null;
  if (!frozen && Object.keys(changes).length === 0) return;
  const view = childOf(childOf(edit.root, 'sheetViews'), 'sheetView');
  if (!view) return edit.put('sheetViews', newView(changes, after));
  const tag = startTag(edit.text, view, changes).put;
  if (!frozen) return edit.add([{ start: view.start, end: view.innerStart, put: tag }]);
  const others = view.children.filter(({ local }) => local !== 'pane' && local !== 'selection');
  const kept = others.map(({ start, end }) => edit.text.slice(start, end)).join('');
  const inside = prefixed(paneXml(after.freeze), edit.prefix) + kept;
  edit.add([{ start: view.start, end: view.end, put: `${tag.replace(/\/>$/, '>')}${inside}</${view.name}>` }]);
}

function newView(changes: Readonly<Record<string, string | null>>, { freeze }: BookSheet): string {
  const attributes = Object.entries(changes).map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`));
  return `<sheetViews><sheetView${attributes.join('')} workbookViewId="0">${paneXml(freeze)}</sheetView></sheetViews>`;
}

function paneXml(freeze: BookSheet['freeze']): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return '';
  const { rows, columns } = freeze;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const first = cellName(rows + 1, columns + 1);
  const selection = `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
  return `<pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>${selection}`;
}

/** Columns with neighbors that are alike joined, so that two ways of saying the same are the same. */
export function joinedColumns(columns: readonly ColumnRun[]): readonly ColumnRun[] {
  const joined: ColumnRun[] = [];
  for (const run of [...columns].sort((a, b) => a.first - b.first)) {
    const last = joined[joined.length - 1];
    const plain = run.width === null && !run.hidden && run.level === 0 && !run.collapsed && run.look === 0;
    if (plain) continue;
    if (last && last.last + 1 === run.first && isAlike(last, run))
      joined[joined.length - 1] = { ...last, last: run.last };
    else joined.push(run);
  }
  return joined;
}

function isAlike(a: ColumnRun, b: ColumnRun): boolean {
  const same = a.width === b.width && a.hidden === b.hidden && a.look === b.look;
  return same && a.level === b.level && a.collapsed === b.collapsed;
}

function saveColumns(edit: ShellEdit, { before, after }: SheetPair, looks: LookNumbers): void {
  const wanted = joinedColumns(after.columns.map((run) => ({ ...run, look: looks.of(run.look) })));
  const old = joinedColumns(before.columns);
  const same = old.length === wanted.length && old.every((run, i) => sameRun(run, wanted[i]));
  if (same) return;
  const xml = wanted.map((run) => columnXml(run, after.defaultColumnWidth)).join('');
  edit.put('cols', xml === '' ? '' : `<cols>${xml}</cols>`);
}

function sameRun(a: ColumnRun, b: ColumnRun | undefined): boolean {
  return b !== undefined && a.first === b.first && a.last === b.last && isAlike(a, b);
}

function columnXml(run: ColumnRun, standard: number): string {
  return [
    `<col min="${run.first}" max="${run.last}" width="${run.width ?? standard}"`,
    run.look === 0 ? '' : ` style="${run.look}"`,
    run.hidden ? ' hidden="1"' : '',
    run.width === null ? '' : ' customWidth="1"',
    run.level === 0 ? '' : ` outlineLevel="${run.level}"`,
    run.collapsed ? ' collapsed="1"' : '',
    '/>',
  ].join('');
}

/** Standard sizes, and how deep groups go: without that their buttons are not shown. */
function saveSizes(edit: ShellEdit, { before, after }: SheetPair): void {
  const deepest = ({ rows }: BookSheet): number =>
    Math.max(0, ...distinct([...rows.values()].map(({ level }) => level)));
  const across = ({ columns }: BookSheet): number => Math.max(0, ...columns.map(({ level }) => level));
  const changes: Record<string, string | null> = {};
  const level = (n: number): string | null => (n === 0 ? null : String(n));
  if (deepest(before) !== deepest(after)) changes['outlineLevelRow'] = level(deepest(after));
  if (across(before) !== across(after)) changes['outlineLevelCol'] = level(across(after));
  if (before.defaultRowHeight !== after.defaultRowHeight) {
    changes['defaultRowHeight'] = String(after.defaultRowHeight);
    changes['customHeight'] = '1';
  }
  if (before.defaultColumnWidth !== after.defaultColumnWidth)
    changes['defaultColWidth'] = String(after.defaultColumnWidth);
  if (Object.keys(changes).length === 0) return;
  const node = childOf(edit.root, 'sheetFormatPr');
  if (node) return edit.add([startTag(edit.text, node, changes)]);
  const all = { defaultRowHeight: String(after.defaultRowHeight), ...changes };
  const attributes = Object.entries(all).map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`));
  edit.put('sheetFormatPr', `<sheetFormatPr${attributes.join('')}/>`);
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}
