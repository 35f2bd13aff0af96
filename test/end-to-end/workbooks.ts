import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SAMPLES = path.resolve(__dirname, '..', '..', 'assets', 'samples');

export function sample(name: string): Uint8Array {
  return fs.readFileSync(path.join(SAMPLES, name));
}

/** A workbook whose structure nobody may change. */
export function withLockedStructure(file: Uint8Array): Uint8Array {
  return changed(file, 'xl/workbook.xml', /(<sheets>)/, '<workbookProtection lockStructure="1"/>$1');
}

/** A workbook whose first sheet is protected. */
export function withProtectedSheet(file: Uint8Array): Uint8Array {
  return changed(file, 'xl/worksheets/sheet1.xml', /(<\/sheetData>)/, '$1<sheetProtection sheet="1" objects="1"/>');
}

function changed(file: Uint8Array, part: string, from: RegExp, to: string): Uint8Array {
  const parts = unzipSync(file);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} has no ${String(from)}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
