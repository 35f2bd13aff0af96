import { CellArea, SheetTable } from '../../core/basics/sheet-table';
import { areaName, areaOf, columnName } from '../../core/basics/cell-names';
import { keepTables } from './keep-tables';
import { Kept, KeptCell, NOTHING_KEPT } from './kept';
import { Journey, Moves, moveFormula, stretchRows } from './move-formula';
import { moveNotes } from './move-notes';
import { OldSheet, openOldSheet, readOldCells } from './old-sheet';
import { Draft } from './package';
import { dropRelations, relationsOf } from './write-relations';
import {
  Splice,
  XmlNode,
  childOf,
  childrenOf,
  escapeXml,
  findAll,
  isTrue,
  prefixedAttribute,
  splice,
  startTag,
  withoutPrefix,
} from './xml-tree';

/** Elements that belong to the sheet and not to its content; people put them there. */
const BELONGINGS = [
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'customProperties',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
] as const;
/** Extensions that lie on cells: conditional formats, choice lists and sparklines of Excel 2010. */
const ON_CELLS = ['conditionalFormatting', 'dataValidation', 'sparklineGroup'] as const;

/** Reads what stays of a sheet of ours before its content is replaced, and moves its notes and tables. */
export function keepOld(
  draft: Draft,
  table: SheetTable,
  sheet: { readonly part: string; readonly name: string },
): Kept {
  const bytes = draft.readBytes(sheet.part);
  const old = bytes && openOldSheet(bytes);
  if (!old) return NOTHING_KEPT;
  const moves = movesOf(table, old, sheet.name);
  moveNotes(draft, sheet.part, moves);
  const elements = belongings(old);
  const tables = keepTables(draft, { part: sheet.part, table, old, moves });
  if (tables !== '') elements['tableParts'] = tables;
  const hyperlinks = keptLinks(old, moves);
  dropUnused(draft, sheet.part, hyperlinks);
  const views = childOf(childOf(old.root, 'sheetViews'), 'sheetView');
  const setup = childOf(old.root, 'pageSetup');
  return {
    cells: keptCells(old, moves),
    columns: keptColumns(old, moves),
    conditionalFormats: keptOnCells(old, childrenOf(old.root, 'conditionalFormatting'), moves),
    validations: keptOnCells(old, childrenOf(childOf(old.root, 'dataValidations'), 'dataValidation'), moves),
    hyperlinks,
    merges: keptMerges(old, moves),
    elements,
    extensions: keptExtensions(old, moves),
    printer: setup && prefixedAttribute(setup, 'id'),
    selected: isTrue(views?.attributes['tabSelected']),
  };
}

function movesOf(table: SheetTable, old: OldSheet, name: string): Moves {
  const rows = new Map<number, number>();
  const fresh = new Set<number>();
  const moving = table.rows.some(({ was }) => was !== undefined);
  if (moving)
    table.rows.forEach(({ was }, i) => {
      if (was === undefined || rows.has(was)) fresh.add(i + 1);
      else rows.set(was, i + 1);
    });
  const columns = new Map<number, number>();
  table.columns.forEach(({ was }, i) => {
    if (was !== undefined) columns.set(was, i + 1);
  });
  const area = areaOf(childOf(old.root, 'dimension')?.attributes['ref'] ?? '');
  const oldLast = Math.max(area ? area.row + area.rows - 1 : 0, ...rows.keys());
  return { rows, columns, fresh, oldLast, newLast: table.rows.length, sheet: name.toLowerCase() };
}

function keptCells(old: OldSheet, moves: Moves): Map<number, Map<number, KeptCell>> {
  const kept = new Map<number, Map<number, KeptCell>>();
  if (moves.columns.size === 0 || moves.rows.size === 0) return kept;
  for (const cell of readOldCells(old, new Set(moves.columns.keys()))) {
    const row = moves.rows.get(cell.row);
    const column = moves.columns.get(cell.column);
    if (row === undefined || column === undefined) continue;
    const formula =
      cell.formula === null
        ? ''
        : formulaXml(moveFormula(cell.formula, moves, { from: cell.row, to: row }), cell.array, row, column);
    const cells = kept.get(row) ?? new Map<number, KeptCell>();
    cells.set(column, { attributes: cell.attributes, inside: formula + cell.inside });
    kept.set(row, cells);
  }
  return kept;
}

function formulaXml(formula: string, array: boolean, ...[row, column]: [number, number]): string {
  const attributes = array ? ` t="array" ref="${columnName(column)}${row}"` : '';
  return `<f${attributes}>${escapeXml(formula)}</f>`;
}

function keptColumns(old: OldSheet, moves: Moves): Map<number, string> {
  const kept = new Map<number, string>();
  for (const node of childrenOf(childOf(old.root, 'cols'), 'col')) {
    const min = Number(node.attributes['min']);
    const max = Number(node.attributes['max']);
    for (const [was, column] of moves.columns) {
      if (was < min || was > max) continue;
      const attributes = Object.entries(node.attributes).filter(
        ([name]) => name !== 'min' && name !== 'max' && !name.includes(':'),
      );
      kept.set(column, attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join(''));
    }
  }
  return kept;
}

/** An area that lies in people's own columns, in its new place; null when it touches a column of ours. */
function movedArea(area: CellArea, moves: Moves): CellArea | null {
  const first = moves.columns.get(area.column);
  for (let i = 0; i < area.columns; i += 1)
    if (first === undefined || moves.columns.get(area.column + i) !== first + i) return null;
  const last = area.row + area.rows - 1;
  const [from, to] =
    area.rows === 1
      ? [moves.rows.get(area.row) ?? 0, moves.rows.get(area.row) ?? 0]
      : stretchRows(area.row, last, moves);
  return from === 0 || first === undefined
    ? null
    : { row: from, column: first, rows: to - from + 1, columns: area.columns };
}

/** A list of areas in its new place, with the way that its first cell went; null when nothing of it is left. */
function movedAreas(
  references: string,
  moves: Moves,
): { readonly references: string; readonly journey: Journey } | null {
  const areas = references.trim().split(/\s+/).map(areaOf);
  const moved = areas.map((area) => area && movedArea(area, moves));
  const first = moved.findIndex((area) => area !== null);
  if (first < 0) return null;
  const journey = { from: areas[first]?.row ?? 1, to: moved[first]?.row ?? 1 };
  return { references: moved.flatMap((area) => (area ? [areaName(area)] : [])).join(' '), journey };
}

/** Conditional formats or choice lists on people's own columns, in their new place. */
function keptOnCells(old: OldSheet, nodes: readonly XmlNode[], moves: Moves): readonly string[] {
  return nodes.flatMap((node) => {
    const moved = movedAreas(node.attributes['sqref'] ?? '', moves);
    if (!moved) return [];
    const formulas = ['formula', 'formula1', 'formula2'].flatMap((name) => findAll(node, name));
    const pieces = [
      startTag(old.text, node, { sqref: moved.references }),
      ...formulas.map((f) => movedText(f, moves, moved.journey)),
    ];
    return [aloneWith(old, node, pieces)];
  });
}

function movedText(node: XmlNode, moves: Moves, journey: Journey): Splice {
  const put = escapeXml(moveFormula(node.text, moves, journey));
  return { start: node.innerStart, end: node.innerEnd, put };
}

function keptLinks(old: OldSheet, moves: Moves): readonly string[] {
  return childrenOf(childOf(old.root, 'hyperlinks'), 'hyperlink').flatMap((node) => {
    const moved = movedAreas(node.attributes['ref'] ?? '', moves);
    return moved ? [aloneWith(old, node, [startTag(old.text, node, { ref: moved.references })])] : [];
  });
}

/** Addresses of links that stood in columns of ours lead nowhere any more. */
function dropUnused(draft: Draft, part: string, hyperlinks: readonly string[]): void {
  const links = relationsOf(draft, part).filter(({ type }) => type === 'hyperlink');
  const unused = links.filter(({ id }) => !hyperlinks.some((xml) => xml.includes(`"${id}"`)));
  dropRelations(
    draft,
    part,
    unused.map(({ id }) => id),
  );
}

function keptMerges(old: OldSheet, moves: Moves): readonly CellArea[] {
  return childrenOf(childOf(old.root, 'mergeCells'), 'mergeCell').flatMap((node) => {
    const area = areaOf(node.attributes['ref'] ?? '');
    const moved = area && area.rows === 1 ? movedArea(area, moves) : null;
    return moved ? [moved] : [];
  });
}

function belongings(old: OldSheet): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of BELONGINGS) {
    const node =
      childOf(old.root, name) ?? childrenOf(old.root, 'AlternateContent').find((one) => findAll(one, name).length > 0);
    if (node) kept[name] = aloneWith(old, node, []);
  }
  return kept;
}

function keptExtensions(old: OldSheet, moves: Moves): readonly string[] {
  return childrenOf(childOf(old.root, 'extLst'), 'ext').flatMap((ext) => {
    const items = ON_CELLS.flatMap((name) => findAll(ext, name));
    if (items.length === 0) return [aloneWith(old, ext, [])];
    const pieces = items.map((item) => movedItem(item, moves));
    const gone = pieces.filter((piece) => piece === null).length;
    if (gone === items.length) return [];
    const list = ext.children[0];
    const all = pieces.flatMap(
      (piece, i) => piece ?? [{ start: items[i]?.start ?? 0, end: items[i]?.end ?? 0, put: '' }],
    );
    const count =
      list && 'count' in list.attributes ? [startTag(old.text, list, { count: String(items.length - gone) })] : [];
    return [aloneWith(old, ext, [...all, ...count])];
  });
}

function movedItem(item: XmlNode, moves: Moves): Splice[] | null {
  const places = findAll(item, 'sqref').map((node) => ({ node, moved: movedAreas(node.text, moves) }));
  const journey = places[0]?.moved?.journey;
  if (!journey || places.some(({ moved }) => moved === null)) return null;
  const put = places.map(({ node, moved }) => ({
    start: node.innerStart,
    end: node.innerEnd,
    put: moved?.references ?? '',
  }));
  return [...put, ...findAll(item, 'f').map((node) => movedText(node, moves, journey))];
}

/** An element that can stand in another sheet's text: changed, without the old prefix, with the namespaces it uses. */
function aloneWith(old: OldSheet, node: XmlNode, pieces: readonly Splice[]): string {
  const inside = pieces.map(({ start, end, put }) => ({ start: start - node.start, end: end - node.start, put }));
  const xml = withoutPrefix(splice(old.text.slice(node.start, node.end), inside), old.prefix);
  const all = node.local === 'AlternateContent';
  const spaces = Object.entries(old.root.attributes).filter(([name]) => {
    if (!name.startsWith('xmlns:') || `${name.slice(6)}:` === old.prefix || name === 'xmlns:r') return false;
    return !(name in node.attributes) && (all || new RegExp(`[<\\s/]${name.slice(6)}:`).test(xml));
  });
  const declared = spaces.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  return xml.replace(/^<[^\s/>]+/, (tag) => tag + declared);
}
