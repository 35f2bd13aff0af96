import { areaName } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { Draft } from '../../hosts/xlsx/package';
import { packWriter } from '../../hosts/xlsx/write-zip';
import { splice } from '../../hosts/xlsx/xml-tree';
import { CellNumbers } from './cell-xml';
import { RowChanges, compareRows } from './compare-rows';
import { writePatchedRows } from './patch-rows';
import { FileSheet } from './read-sheet';
import { saveAreas, saveLinks } from './save-areas';
import { saveCharts } from './save-charts';
import { saveNotes } from './save-notes';
import { savePage } from './save-page';
import { saveConditionals, saveValidations } from './save-rules';
import { saveTables } from './save-tables';
import { SheetPair, saveView } from './save-view';
import { cutShell } from './sheet-part';
import { editShell } from './shell-edit';
import { Book, BookSheet } from './types';

/** What the sheets of a book are saved with. */
export interface SheetSave {
  readonly draft: Draft;
  readonly book: Book;
  readonly numbers: CellNumbers;
  /** Which sheet of the book it is, from 1. */
  readonly ordinal: number;
  readonly pair: SheetPair;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Writes what of a sheet has changed into the package; a sheet in which nothing has keeps its bytes. Says how its cells changed. */
export function saveSheet(file: FileSheet, save: SheetSave): RowChanges {
  const { draft, numbers, pair } = save;
  const { looks } = numbers;
  const { before, after } = pair;
  const { part, path } = file;
  const edit = editShell(part.shell, part.root, part.prefix);
  const changes = compareRows(before, after, { looks, shared: file.shared });
  saveView(edit, pair, looks);
  saveAreas(edit, before, after);
  saveConditionals(edit, after.conditionals, { before: file.rules, looks, ordinal: save.ordinal });
  saveValidations(edit, after.validations);
  saveLinks(edit, { before: before.links, after: after.links }, { draft, path });
  savePage(edit, before.page, after.page);
  saveCharts(edit, file.charts, after.charts, { draft, book: save.book, path, ordinal: save.ordinal });
  saveNotes(edit, { before: before.notes, after: after.notes }, { draft, path });
  saveTables(edit, after.tables, { draft, path, before: file.tables });
  if (changes.rows.size > 0 && part.rows !== null)
    edit.put('dimension', `<dimension ref="${areaName(usedArea(after))}"/>`);
  const pieces = edit.pieces();
  if (part.rows === null) {
    if (pieces.length > 0) draft.write(path, splice(part.shell, pieces));
    return changes;
  }
  if (pieces.length === 0 && changes.rows.size === 0 && draft.has(path)) return changes;
  const [head, tail] = cutShell(part, splice(part.shell, pieces));
  const out = packWriter();
  out.write(head);
  const rows = { bytes: part.rows, prefix: part.prefix, before: before.rows, after: after.rows };
  if (changes.rows.size === 0) out.writeBytes(part.rows);
  else writePatchedRows({ ...rows, changes, numbers }, out);
  out.write(tail);
  draft.writePacked(path, out.finish(), SHEET_TYPE);
  return changes;
}

/** From A1 or the first filled cell to the last. */
function usedArea({ rows }: BookSheet): CellArea {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [number, { cells }] of rows) {
    const first = cells.findIndex((cell) => cell !== undefined);
    if (first < 0) continue;
    top = Math.min(top, number);
    bottom = Math.max(bottom, number);
    left = Math.min(left, first + 1);
    right = Math.max(right, cells.length);
  }
  if (bottom === 0) return { row: 1, column: 1, rows: 1, columns: 1 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
