import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { RemoveSheetsFilterMutation, SetSheetsFilterRangeMutation } from '@univerjs/sheets-filter';
import { AddHyperLinkMutation, HyperLinkModel, RemoveHyperLinkMutation } from '@univerjs/sheets-hyper-link';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { DataValidationModel } from '@univerjs/data-validation';
import { CellArea } from '../../../core/basics/sheet-table';
import { OpenBook } from '../../book/book';
import { OpenSheet } from '../../book/sheet';
import { BookChange, Feature } from '../../book/types';
import { GridSurface, WORKBOOK_ID } from '../surface';
import { rangeOf } from './areas';
import { conditionalsOf } from './conditionals';
import { linksOf } from './links';
import { showNames } from './names';
import { notesOf } from './notes';
import { cellsOf, columnData, freezeOf, rowData, sheetData, sizeOf, tabColorOf } from './sheet-data';
import { styleId, styleOf } from './styles';
import { validationsOf } from './validations';

/** Shows in the grid what one piece of work changed in the book. A sheet that is new is shown whole, as it is at the end. */
export function showChanges(changes: readonly BookChange[], book: OpenBook, surface: GridSurface): void {
  const front = book.activeSheet;
  surface.addStyles(Object.fromEntries(book.looks.all.map((look, i) => [styleId(i), styleOf(look)])));
  const added = new Set(changes.flatMap((change) => (change.kind === 'sheet-added' ? [change.sheet] : [])));
  for (const change of changes) {
    if (change.kind === 'sheet-deleted') {
      if (!added.has(change.sheet)) surface.removeSheet(change.sheet);
    }
  }
  for (const id of added) {
    const sheet = book.sheetById(id);
    if (!sheet) continue;
    surface.insertSheet(book.sheets.indexOf(sheet), sheetData(sheet, book));
    showRules(sheet, surface, book);
  }
  if (changes.some(({ kind }) => kind === 'names')) showNames(book, surface);
  for (const change of merged(changes)) {
    if ('sheet' in change) {
      const sheet = book.sheetById(change.sheet);
      if (sheet) showChange(change, { sheet, book, surface, isNew: added.has(change.sheet) });
    }
  }
  // The grid turns to a sheet that is put in; a spreadsheet stays where the person is.
  if (added.size > 0) surface.activate(front);
}

/** What a new sheet does not bring with its own cells. */
const RULES: readonly Feature[] = ['conditionals', 'validations', 'links', 'filter'];

/** What else moves with cells. */
const MOVING: readonly Feature[] = ['rows', 'columns', 'merges', 'notes'];

interface Shown {
  readonly sheet: OpenSheet;
  readonly book: OpenBook;
  readonly surface: GridSurface;
  readonly isNew: boolean;
}

function showChange(change: BookChange, { sheet, book, surface, isNew }: Shown): void {
  const size = sizeOf(sheet);
  if (!isNew) surface.reach(sheet.id, size.rows, size.columns);
  if (change.kind === 'activated') surface.activate(sheet.id);
  else if (change.kind === 'selected') surface.select(sheet.id, rangeOf(change.area));
  else if (isNew) return;
  else if (change.kind === 'feature') showFeature(change.feature, sheet, book, surface);
  else if (change.kind === 'cells' || change.kind === 'looks') {
    surface.write(sheet.id, cellsOf(sheet, clip(change.area, sheet)));
  } else SHEET_CHANGES[change.kind]?.(sheet, surface, book);
}

const SHEET_CHANGES: Partial<Record<BookChange['kind'], ShowFeature>> = {
  'moved-cells': (sheet, surface, book) => {
    surface.write(sheet.id, cellsOf(sheet, { row: 1, column: 1, ...sizeOf(sheet) }));
    for (const feature of [...MOVING, ...RULES]) showFeature(feature, sheet, book, surface);
  },
  'sheet-renamed': (sheet, surface) => surface.rename(sheet.id, sheet.name),
  'sheet-shown': (sheet, surface, book) => {
    surface.hide(sheet.id, sheet.visibility !== 'visible');
    showRules(sheet, surface, book);
  },
  'sheet-moved': (sheet, surface, book) => surface.move(sheet.id, book.sheets.indexOf(sheet)),
  'sheet-tab': (sheet, surface) => surface.colorTab(sheet.id, tabColorOf(sheet)),
};

/** What changed in many steps is shown once: cells and looks of a sheet in one area, everything else as it is at the end. */
function merged(changes: readonly BookChange[]): readonly BookChange[] {
  const found = new Map<string, BookChange>();
  for (const change of changes) {
    const isCells = change.kind === 'cells' || change.kind === 'looks';
    const of = 'sheet' in change ? change.sheet : '';
    const key = `${isCells ? 'cells' : change.kind}|${of}|${change.kind === 'feature' ? change.feature : ''}`;
    const before = found.get(key);
    if (!isCells) found.set(key, change);
    else if (before?.kind === 'cells') found.set(key, { ...before, area: boundsOf(before.area, change.area) });
    else found.set(key, { kind: 'cells', sheet: change.sheet, area: change.area });
  }
  return [...found.values()];
}

function boundsOf(a: CellArea, b: CellArea): CellArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whole rows and columns reach to the end of what the grid shows. */
function clip(area: CellArea, sheet: OpenSheet): CellArea {
  const size = sizeOf(sheet);
  const rows = Math.max(0, Math.min(area.rows, size.rows - area.row + 1));
  return { ...area, rows, columns: Math.max(0, Math.min(area.columns, size.columns - area.column + 1)) };
}

/** All rules of a sheet that can be seen. */
function showRules(sheet: OpenSheet, surface: GridSurface, book: OpenBook): void {
  for (const feature of RULES) showFeature(feature, sheet, book, surface);
}

/** A hidden sheet gets its rules when it is shown: most are gone before, and the grid checks cells by rules later on. */
function showFeature(feature: Feature, sheet: OpenSheet, book: OpenBook, surface: GridSurface): void {
  if (RULES.includes(feature) && sheet.visibility !== 'visible') return;
  FEATURES[feature]?.(sheet, surface, book);
}

type ShowFeature = (sheet: OpenSheet, surface: GridSurface, book: OpenBook) => void;

const FEATURES: Partial<Record<Feature, ShowFeature>> = {
  rows: showRows,
  columns: (sheet, surface) => {
    const columns = Object.entries(columnData(sheet, sizeOf(sheet)));
    surface.setWidths(sheet.id, Object.fromEntries(columns.map(([column, { w }]) => [column, w ?? 0])));
    const numbers = (hidden: boolean) =>
      columns.filter(([, { hd }]) => Boolean(hd) === hidden).map(([column]) => Number(column));
    surface.hideColumns(sheet.id, numbers(false), false);
    surface.hideColumns(sheet.id, numbers(true), true);
  },
  merges: (sheet, surface) => surface.setMerges(sheet.id, [...sheet.features.merges].map(rangeOf)),
  freeze: (sheet, surface) => surface.freeze(sheet.id, freezeOf(sheet)),
  view: (sheet, surface) => surface.showGridlines(sheet.id, sheet.gridlines),
  conditionals: (sheet, surface) => {
    const model = surface.grid.univer.__getInjector().get(ConditionalFormattingRuleModel);
    for (const { cfId } of [...(model.getSubunitRules(WORKBOOK_ID, sheet.id) ?? [])]) {
      surface.run(DeleteConditionalRuleMutation.id, sheet.id, { cfId });
    }
    // Each one goes in before those that are there: the last one put in is the first that wins.
    for (const rule of conditionalsOf(sheet.features.conditionals, sizeOf(sheet)).reverse()) {
      surface.run(AddConditionalRuleMutation.id, sheet.id, { rule });
    }
  },
  validations: (sheet, surface) => {
    const model = surface.grid.univer.__getInjector().get(DataValidationModel);
    const ruleId = model.getRules(WORKBOOK_ID, sheet.id).map(({ uid }) => uid);
    if (ruleId.length > 0) surface.run(RemoveDataValidationMutation.id, sheet.id, { ruleId });
    const rule = validationsOf(sheet.features.validations, sizeOf(sheet));
    if (rule.length > 0) surface.run(AddDataValidationMutation.id, sheet.id, { rule });
  },
  notes: (sheet, surface) => {
    const model = surface.grid.univer.__getInjector().get(SheetsNoteModel);
    const old = [...(model.getSheetNotes(WORKBOOK_ID, sheet.id)?.values() ?? [])];
    const at = { sheetId: sheet.id };
    for (const { row, col } of old) surface.run(RemoveNoteMutation.id, sheet.id, { ...at, row, col });
    for (const note of notesOf(sheet))
      surface.run(UpdateNoteMutation.id, sheet.id, { ...at, row: note.row, col: note.col, note });
  },
  links: (sheet, surface, book) => {
    const model = surface.grid.univer.__getInjector().get(HyperLinkModel);
    for (const { id } of model.getSubUnit(WORKBOOK_ID, sheet.id))
      surface.run(RemoveHyperLinkMutation.id, sheet.id, { id });
    for (const link of linksOf(sheet, book)) surface.run(AddHyperLinkMutation.id, sheet.id, { link });
  },
  filter: (sheet, surface) => {
    surface.run(RemoveSheetsFilterMutation.id, sheet.id, {});
    const { filter } = sheet.features;
    if (filter) surface.run(SetSheetsFilterRangeMutation.id, sheet.id, { range: rangeOf(filter.area) });
  },
};

function showRows(sheet: OpenSheet, surface: GridSurface, book: OpenBook): void {
  const rows = Object.entries(rowData(sheet, sizeOf(sheet), book));
  surface.setHeights(sheet.id, Object.fromEntries(rows.map(([row, { h }]) => [row, h ?? 0])));
  const numbers = (hidden: boolean) => rows.filter(([, { hd }]) => Boolean(hd) === hidden).map(([row]) => Number(row));
  surface.hideRows(sheet.id, numbers(false), false);
  surface.hideRows(sheet.id, numbers(true), true);
}
