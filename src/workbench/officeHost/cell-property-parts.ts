import { addressOf, CellRange } from './cell-range';
import { FORMAT_PROTECTION, RANGE_BORDER, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from './classes/range-format';
import { cellsHidden, columnsHidden, hideColumns, hideRows, rowsHidden } from './hidden-lines';
import { HostState } from './host-state';
import { hyperlinkOf, setHyperlink } from './hyperlinks';

/** One property of a cell: how it is read and, unless it is only read, written. */
export interface Part {
  readonly read: (cell: CellRange, host: HostState) => unknown;
  readonly write?: (cell: CellRange, value: unknown, host: HostState) => void;
}

/** `format.font.bold` and so on, with their values. */
export function partsOf(
  properties: Readonly<Record<string, unknown>>,
  before = '',
): readonly { readonly path: string; readonly value: unknown }[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const path = before + name;
    const deeper = typeof value === 'object' && value !== null && !Array.isArray(value) && !PLAIN[path];
    return deeper ? partsOf(value as Record<string, unknown>, `${path}.`) : [{ path, value }];
  });
}

/** What stands beside `format`. */
const PLAIN: Readonly<Record<string, Part>> = {
  address: { read: addressOf },
  addressLocal: { read: addressOf },
  rowIndex: { read: ({ area }) => area.row - 1 },
  columnIndex: { read: ({ area }) => area.column - 1 },
  hidden: { read: cellsHidden },
  rowHidden: { read: rowsHidden, write: hideRows },
  columnHidden: { read: columnsHidden, write: hideColumns },
  hyperlink: { read: hyperlinkOf, write: setHyperlink },
};

const TABLES = {
  'format.font': RANGE_FONT,
  'format.fill': RANGE_FILL,
  'format.protection': FORMAT_PROTECTION,
  format: RANGE_FORMAT,
} as const;

/** The part that a path names; null for one nobody knows. */
export function partAt(path: string): Part | null {
  const plain = PLAIN[path];
  if (plain) return plain;
  const cut = path.lastIndexOf('.');
  const owner = path.slice(0, cut);
  const member = path.charAt(cut + 1).toUpperCase() + path.slice(cut + 2);
  const side = /^format\.borders\.(left|right|top|bottom)$/.exec(owner)?.[1];
  if (side) return borderPart(side, member);
  const table = TABLES[owner as keyof typeof TABLES];
  const read = table?.read?.[member];
  const write = table?.write?.[member];
  if (!read || !write) return null;
  return {
    read: (range, host) => read({ range }, host),
    write: (range, value, host) => write({ range }, value, host),
  };
}

function borderPart(side: string, member: string): Part | null {
  const read = RANGE_BORDER.read?.[member];
  const write = RANGE_BORDER.write?.[member];
  const name = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
  if (!read || !write) return null;
  return {
    read: (range, host) => read({ looked: { range }, side: name }, host),
    write: (range, value, host) => write({ looked: { range }, side: name }, value, host),
  };
}
