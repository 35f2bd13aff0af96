import { TAIL } from '../../hosts/xlsx/write-sheet';
import { Splice, XmlNode, childrenOf } from '../../hosts/xlsx/xml-tree';
import { prefixed } from './prefixed';

/** The order of the schema (CT_Worksheet); Excel repairs a file that has another. */
const ORDER: readonly string[] = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', ...TAIL];

/** Changes to what stands around the rows of a sheet, not yet made. */
export interface ShellEdit {
  readonly text: string;
  readonly root: XmlNode;
  readonly prefix: string;
  /** Puts elements of ours in the place of all of that name; '' takes them away. */
  put(local: string, xml: string): void;
  /** The same with elements that have the file's prefix already. */
  putWritten(local: string, xml: string): void;
  /** Changes inside an element that stays. */
  add(pieces: readonly Splice[]): void;
  pieces(): readonly Splice[];
}

/** Opens the shell of a sheet for changes. */
export function editShell(text: string, root: XmlNode, prefix: string): ShellEdit {
  const inner: Splice[] = [];
  const wanted = new Map<string, string>();
  return {
    text,
    root,
    prefix,
    put: (local, xml) => void wanted.set(local, prefixed(xml, prefix)),
    putWritten: (local, xml) => void wanted.set(local, xml),
    add: (pieces) => void inner.push(...pieces),
    // New neighbors at one place must come in the order of the schema.
    pieces: () => [...inner, ...ORDER.flatMap((local) => piecesOf(root, local, wanted.get(local)))],
  };
}

function piecesOf(root: XmlNode, local: string, put: string | undefined): Splice[] {
  if (put === undefined) return [];
  const [first, ...others] = childrenOf(root, local);
  const rest = others.map(({ start, end }) => ({ start, end, put: '' }));
  if (first) return [{ start: first.start, end: first.end, put }, ...rest];
  if (put === '') return [];
  const rank = ORDER.indexOf(local);
  const next = root.children.find((child) => ORDER.indexOf(child.local) > rank);
  const at = next ? next.start : root.innerEnd;
  return [{ start: at, end: at, put }];
}
