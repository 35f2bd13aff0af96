import { FUTURE } from './future-functions.table';

const NEW_FUNCTION = /_xlfn\.(?:_xlws\.)?|_xlpm\./gi;
/** How Excel writes a function of an add-in: namespace and name with underscores. */
const ADDIN_FUNCTION = /_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9_]+)/g;
const OUR_NAMESPACE = 'AR';
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\s*\()/g;

/** A formula as people see it. `_xlfn.XLOOKUP(…) → XLOOKUP(…)`, `_xldudf_AR_STAGE(…) → AR.STAGE(…)` */
export function shownFormula(written: string): string {
  if (!written.includes('_xl')) return written;
  return written.replace(NEW_FUNCTION, '').replace(ADDIN_FUNCTION, '$1.$2');
}

/** A formula as files hold it: functions that came after 2007 and those of the add-in have marks before their names. */
export function writtenFormula(shown: string): string {
  return shown.replace(TOKEN, (word) => {
    if (word.startsWith('"') || word.startsWith("'")) return word;
    const [namespace, ...rest] = word.split('.');
    if (namespace?.toUpperCase() === OUR_NAMESPACE && rest.length === 1) return `_xldudf_${OUR_NAMESPACE}_${rest[0]}`;
    return (FUTURE.get(word.toUpperCase()) ?? '') + word;
  });
}
