const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Namespace of workbooks, sheets and what belongs to them. */
export const MAIN = `${OFFICE}spreadsheetml/2006/main`;
/** Namespace of references between parts, and the beginning of their types. */
export const RELATIONS = `${OFFICE}officeDocument/2006/relationships`;
/** Namespaces of drawings on sheets, of shapes in them, and of charts. */
export const XDR = `${OFFICE}drawingml/2006/spreadsheetDrawing`;
export const DRAWING = `${OFFICE}drawingml/2006/main`;
export const CHART = `${OFFICE}drawingml/2006/chart`;

/** The namespaces that our parts use, in the words of ordinary files and in those of "Strict Open XML" (ISO/IEC 29500-1). */
const WORDS: readonly (readonly [string, string])[] = [
  [MAIN, `${STRICT}spreadsheetml/main`],
  [RELATIONS, `${STRICT}officeDocument/relationships`],
  [XDR, `${STRICT}drawingml/spreadsheetDrawing`],
  [DRAWING, `${STRICT}drawingml/main`],
  [CHART, `${STRICT}drawingml/chart`],
];

/** Whether the text of a workbook part is strict. */
export function isStrict(book: string): boolean {
  return book.includes(`"${STRICT}spreadsheetml/main"`);
}

/** A text of ours in strict words: a package that mixes both is repaired by Excel. */
export function strictly(text: string): string {
  return WORDS.reduce((out, [ordinary, strict]) => out.replaceAll(ordinary, strict), text);
}
