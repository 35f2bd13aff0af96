import { SheetTable } from '../../core/basics/sheet-table';
import { areaName, areaOf } from '../../core/basics/cell-names';
import { NOTHING_KEPT } from './kept';
import { OldSheet, eachRow, openOldSheet } from './old-sheet';
import { Draft } from './package';
import { CellContext, writeRows } from './write-cells';
import { packWriter } from './write-zip';
import { HostError } from '../../app/ports';
import { Splice, childOf, childrenOf, splice, startTag } from './xml-tree';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The sheet that gets rows, and what its cells need to know. */
export interface Appending extends Omit<CellContext, 'kept'> {
  readonly part: string;
}

/** Adds rows below the last one that is not empty. Everything else of the sheet stays; areas that ended there grow. */
export function appendRows(draft: Draft, table: SheetTable, context: Appending): void {
  const bytes = draft.readBytes(context.part);
  const old = bytes && openOldSheet(bytes);
  if (!old) throw new HostError('cannot-write', `the cells of sheet ${table.key} cannot be found`);
  const { rows, last } = filledRows(old);
  const out = packWriter();
  const frame = frameOf(old, last, last + table.rows.length);
  const marker = frame.indexOf(MARKER);
  out.write(`${frame.slice(0, marker)}<${old.prefix}sheetData>`);
  for (const row of rows) out.write(row);
  const prefixed = (text: string): string =>
    old.prefix === '' ? text : text.replace(/<(\/?)(?=[a-z])/g, `<$1${old.prefix}`);
  writeRows(table, { ...context, kept: NOTHING_KEPT }, { first: last + 1, write: (text) => out.write(prefixed(text)) });
  out.write(`</${old.prefix}sheetData>${frame.slice(marker + MARKER.length)}`);
  draft.writePacked(context.part, out.finish(), SHEET_TYPE);
}

const MARKER = '\u0000cells\u0000';

/** The rows up to the last that holds a value; empty ones behind it would stand in our way. */
function filledRows(old: OldSheet): { readonly rows: readonly string[]; readonly last: number } {
  const rows: string[] = [];
  const filled: number[] = [];
  let last = 0;
  eachRow(old, (number, text) => {
    rows.push(old.prefix === '' ? text : text.replace(/<(\/?)(?=[a-z])/g, `<$1${old.prefix}`));
    if (!/<(?:v|f|is)\b[^>]*[^/]?>/.test(text)) return;
    last = number;
    filled.push(rows.length);
  });
  return { rows: rows.slice(0, filled[filled.length - 1] ?? 0), last };
}

/** Everything around the cells, with the marker in their place. */
function frameOf(old: OldSheet, last: number, newLast: number): string {
  const { text, root } = old;
  const cells = childOf(root, 'sheetData');
  const grown = (reference: string): string =>
    reference
      .split(/\s+/)
      .map((one) => {
        const area = areaOf(one);
        return area && area.rows > 1 && area.row + area.rows - 1 === last
          ? areaName({ ...area, rows: newLast - area.row + 1 })
          : one;
      })
      .join(' ');
  const named = [
    ...childrenOf(root, 'dimension').map((node) => ({ node, name: 'ref' })),
    ...childrenOf(root, 'autoFilter').map((node) => ({ node, name: 'ref' })),
    ...childrenOf(root, 'conditionalFormatting').map((node) => ({ node, name: 'sqref' })),
    ...childrenOf(childOf(root, 'dataValidations'), 'dataValidation').map((node) => ({ node, name: 'sqref' })),
  ];
  const pieces: Splice[] = named.map(({ node, name }) =>
    startTag(text, node, { [name]: grown(node.attributes[name] ?? '') }),
  );
  if (cells) pieces.push({ start: cells.start, end: cells.end, put: MARKER });
  return splice(text, pieces);
}
