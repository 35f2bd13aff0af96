import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A package after somebody else changed it: parts by name, null takes one away. */
export function editPackage(
  bytes: Uint8Array,
  edits: Readonly<Record<string, ((text: string) => string) | string | null>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    if (edit === null) delete parts[name];
    else parts[name] = strToU8(typeof edit === 'string' ? edit : edit(strFromU8(parts[name] ?? new Uint8Array(0))));
  }
  return zipSync(parts, { mtime: new Date(2026, 0, 1), level: 1 });
}

/** The text of a part; empty when there is none. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part ? strFromU8(part) : '';
}

/** The names of all parts. */
export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

/** The cell of a sheet's text as written. `<c r="B2" …>…</c>` */
export function cellText(sheet: string, at: string): string {
  return new RegExp(`<(?:\\w+:)?c r="${at}"[^>]*?(?:/>|>.*?</(?:\\w+:)?c>)`, 's').exec(sheet)?.[0] ?? '';
}
