import { CellArea, SheetTable } from '../../core/basics/sheet-table';
import { areaName, areaOf } from '../../core/basics/cell-names';
import { Moves, stretchRows } from './move-formula';
import { OldSheet } from './old-sheet';
import { Draft } from './package';
import { dropRelations, relationsOf, removePart } from './write-relations';
import { XmlNode, attributeOf, childOf, childrenOf, parseXml, prefixedAttribute, splice, startTag } from './xml-tree';

/** A sheet of ours over which people may have laid a table (Ctrl+T). */
export interface TabledSheet {
  readonly part: string;
  readonly table: SheetTable;
  readonly old: OldSheet;
  readonly moves: Moves;
}

/**
 * Tables that people laid over our rows go along when their heading still stands, word for word; otherwise the table is
 * taken off and its cells stay, because Excel repairs a file whose table and heading differ. Gives the list of those kept.
 */
export function keepTables(draft: Draft, sheet: TabledSheet): string {
  const relations = relationsOf(draft, sheet.part).filter(({ type }) => type === 'table');
  const listed = childrenOf(childOf(sheet.old.root, 'tableParts'), 'tablePart').map((node) =>
    prefixedAttribute(node, 'id'),
  );
  const kept: string[] = [];
  for (const { id, target } of relations) {
    const text = draft.read(target);
    const moved = text === null || !listed.includes(id) ? null : movedTable(text, sheet);
    if (moved !== null) {
      draft.write(target, moved);
      kept.push(`<tablePart r:id="${id}"/>`);
      continue;
    }
    dropRelations(draft, sheet.part, [id]);
    removePart(draft, target);
  }
  return kept.length === 0 ? '' : `<tableParts count="${kept.length}">${kept.join('')}</tableParts>`;
}

function movedTable(text: string, sheet: TabledSheet): string | null {
  const root = parseXml(text);
  const area = areaOf(attributeOf(root, 'ref'));
  if (!root || !area || attributeOf(root, 'headerRowCount', '1') !== '1') return null;
  const row = sheet.moves.rows.get(area.row);
  const names = childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((node) => attributeOf(node, 'name'));
  if (row === undefined || !hasHeading(names, { ...area, row }, sheet)) return null;
  const totals = Number(attributeOf(root, 'totalsRowCount', '0'));
  const end = lastRowOf(area, totals, sheet);
  if (end <= row + totals) return null;
  const whole = { ...area, row, rows: end - row + 1 };
  const filter = filterPiece(text, root, { ...whole, rows: whole.rows - totals });
  return splice(text, [startTag(text, root, { ref: areaName(whole) }), ...filter]);
}

/** The row in which the table ends now; 0 when its row of totals is gone. */
function lastRowOf(area: CellArea, totals: number, { table, moves }: TabledSheet): number {
  const last = area.row + area.rows - 1;
  if (totals > 0) return moves.rows.get(last) ?? 0;
  const [, to] = stretchRows(area.row + 1, last, moves);
  return Math.min(to, table.rows.length);
}

function filterPiece(text: string, root: XmlNode, area: CellArea): ReturnType<typeof startTag>[] {
  const filter = childOf(root, 'autoFilter');
  return filter ? [startTag(text, filter, { ref: areaName(area) })] : [];
}

function hasHeading(names: readonly string[], { row, column }: CellArea, { table, moves }: TabledSheet): boolean {
  const own = new Set(moves.columns.values());
  return names.every((name, i) => {
    const cell = table.rows[row - 1]?.cells[column + i - 1] ?? null;
    const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
    // A column that people added brings its heading with it.
    return moves.columns.get(column + i) === column + i ? own.has(column + i) : value === name;
  });
}
