import { areaName, cellName } from '../../core/basics/cell-names';
import { escapeText, textXml } from '../../hosts/xlsx/write-cells';
import { escapeXml } from '../../hosts/xlsx/xml-tree';
import { writtenFormula } from './formula-words';
import { BookCell, BookRow } from './types';
import { LookNumbers } from './write-looks';

/** Excel's limits for one cell. */
const LONGEST_TEXT = 32767;

/** The value of a cell in a file: the word for its type and what stands inside. */
export interface ValueXml {
  readonly type: string | null;
  readonly inside: string;
}

/** The value of a cell as it stands behind a formula, or alone. */
export function valueXml({ value, formula }: BookCell): ValueXml {
  if (value === null) return { type: null, inside: '' };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { type: null, inside: `<v>${value}</v>` } : { type: 'e', inside: '<v>#NUM!</v>' };
  if (typeof value === 'boolean') return { type: 'b', inside: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === 'object') return { type: 'e', inside: `<v>${escapeXml(value.error)}</v>` };
  const text = value.slice(0, LONGEST_TEXT);
  if (formula !== null) return { type: 'str', inside: `<v>${escapeText(text)}</v>` };
  return text === '' ? { type: null, inside: '' } : { type: 'inlineStr', inside: `<is>${textXml(text)}</is>` };
}

/** What cells of a file refer to by number. */
export interface CellNumbers {
  readonly looks: LookNumbers;
  /** The file's number of what says that a formula spills by itself; made when it is first asked for. */
  spills(): number;
}

/** A whole cell. A blank one is written too: it does not look like its row or column. */
export function cellXml(cell: BookCell, at: string, numbers: CellNumbers): string {
  const { type, inside } = valueXml(cell);
  const formula = formulaXml(cell);
  const look = numbers.looks.of(cell.look);
  const number = cell.array?.dynamic ? numbers.spills() : 0;
  const spills = number === 0 ? '' : ` cm="${number}"`;
  const attributes = `${look === 0 ? '' : ` s="${look}"`}${type === null ? '' : ` t="${type}"`}${spills}`;
  return inside === '' && formula === ''
    ? `<c r="${at}"${attributes}/>`
    : `<c r="${at}"${attributes}>${formula}${inside}</c>`;
}

function formulaXml({ formula, array }: BookCell): string {
  if (formula === null) return '';
  const spread = array ? ` t="array" ref="${areaName(array.area)}"` : '';
  return `<f${spread}>${escapeXml(writtenFormula(formula))}</f>`;
}

/** Attributes of a row in a file; null: it has none of that. */
export function rowAttributes(row: BookRow, looks: LookNumbers): Readonly<Record<string, string | null>> {
  const flag = (on: boolean): string | null => (on ? '1' : null);
  return {
    s: row.look === null ? null : String(looks.of(row.look)),
    customFormat: flag(row.look !== null),
    ht: row.height === null ? null : String(row.height),
    hidden: flag(row.hidden),
    customHeight: flag(row.height !== null),
    outlineLevel: row.level === 0 ? null : String(row.level),
    collapsed: flag(row.collapsed),
  };
}

/** A whole row; '' when nothing of it needs to be written. */
export function rowXml(row: BookRow, number: number, numbers: CellNumbers): string {
  let inside = '';
  row.cells.forEach((cell, i) => {
    if (cell) inside += cellXml(cell, cellName(number, i + 1), numbers);
  });
  const attributes = Object.entries(rowAttributes(row, numbers.looks))
    .map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`))
    .join('');
  if (inside === '') return attributes === '' ? '' : `<row r="${number}"${attributes}/>`;
  return `<row r="${number}"${attributes}>${inside}</row>`;
}
