const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The namespaces that our parts use, in the words of ordinary files and in those of "Strict Open XML" (ISO/IEC 29500-1). */
const WORDS: readonly (readonly [string, string])[] = [
  [`${OFFICE}spreadsheetml/2006/main`, `${STRICT}spreadsheetml/main`],
  [`${OFFICE}officeDocument/2006/relationships`, `${STRICT}officeDocument/relationships`],
  [`${OFFICE}drawingml/2006/spreadsheetDrawing`, `${STRICT}drawingml/spreadsheetDrawing`],
  [`${OFFICE}drawingml/2006/main`, `${STRICT}drawingml/main`],
  [`${OFFICE}drawingml/2006/chart`, `${STRICT}drawingml/chart`],
];

/** Whether the text of a workbook part is strict. */
export function isStrict(book: string): boolean {
  return book.includes(`"${STRICT}spreadsheetml/main"`);
}

/** A text of ours in strict words: a package that mixes both is repaired by Excel. */
export function strictly(text: string): string {
  return WORDS.reduce((out, [ordinary, strict]) => out.replaceAll(ordinary, strict), text);
}
