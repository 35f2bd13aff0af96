/** A sheet is ours when the workbook has a name `_AR.<key>` that points to it; users do not see it and renaming the sheet keeps it. */
const PREFIX = '_AR.';

/** The key of our sheet that a defined name marks, or null for every other name. `_AR.plan.2026.11 → plan-2026-11`. */
export function ownKeyOf(name: string): string | null {
  // Spreadsheets compare names without case, and some programs change it.
  if (name.slice(0, PREFIX.length).toUpperCase() !== PREFIX) return null;
  const rest = name.slice(PREFIX.length).toLowerCase();
  return /^[a-z0-9]+(\.[a-z0-9]+)*$/.test(rest) ? rest.replaceAll('.', '-') : null;
}

/** The defined name that marks our sheet. A name may not hold `-`, so it stands as `.`. `plan-2026-11 → _AR.plan.2026.11`. */
export function ownNameOf(key: string): string {
  return PREFIX + key.replaceAll('-', '.');
}

/** The sheet that a reference points to, or null. `'My sheet'!$A$1 → My sheet`; `#REF!$A$1 → null`. */
export function sheetOfReference(reference: string): string | null {
  const text = reference.trim().replace(/^=/, '');
  const quoted = /^\$?'((?:[^']|'')+)'!(?!#REF!)/.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll("''", "'");
  const plain = /^\$?([^'!#[\]]+)!(?!#REF!)/.exec(text);
  return plain ? (plain[1] ?? null) : null;
}
