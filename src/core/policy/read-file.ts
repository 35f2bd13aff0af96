import { Place } from '../basics/notice';
import { CellValue } from '../cells/cells';
import { PolicyList } from './entry-types';
import { notAPolicyFile, unknownCode } from './policy-notices';
import { addListRow, CodeMeaning, emptyRaw, meaningOf, RawCell, RawPolicy, RawRow } from './raw-policy';

type ListMeaning = Extract<CodeMeaning, { kind: 'list' }>;
type JsonObject = Readonly<Record<string, unknown>>;

/** The policy file of somebody who gives no name for it. */
const NAMELESS = 'policy.json';

/**
 * What a policy file says. The same codes as on the sheet, nested or with dots; a list is an array of rows, each an object by
 * column or an array. `{"aging": {"bounds": [30, 60]}, "lossRates": [{"rate": "1%"}, {"fromDay": 31, "rate": 0.2}]}`
 */
export function readPolicyFile(json: unknown, name: string | undefined): RawPolicy {
  const place: Place = { sheet: name ?? NAMELESS, row: 0, column: 0 };
  const raw = emptyRaw(place, false);
  if (isObject(json)) takeObject(raw, '', json);
  else raw.notices.push(notAPolicyFile(place, shown(json)));
  return raw;
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function takeObject(raw: RawPolicy, prefix: string, json: JsonObject): void {
  for (const [key, value] of Object.entries(json)) {
    const code = prefix === '' ? key : `${prefix}.${key}`;
    const meaning = meaningOf(code);
    if (meaning?.kind === 'entry') raw.entries.set(code, entryRow(raw, value));
    else if (meaning?.kind === 'list') takeList(raw, meaning, value);
    else if (isObject(value)) takeObject(raw, code, value);
    else raw.notices.push(unknownCode(raw.place, code));
  }
}

/** Texts in both languages come as `{zh, en}`, lists as arrays, everything else as it would stand in the cell. */
function entryRow(raw: RawPolicy, value: unknown): RawRow {
  if (isObject(value)) return rowOfObject(raw, value);
  return { value: rawCell(raw, Array.isArray(value) ? value.map(shown).join(', ') : toCell(value)) };
}

function rowOfObject(raw: RawPolicy, json: JsonObject): RawRow {
  const row: Record<string, RawCell> = {};
  for (const [key, value] of Object.entries(json)) row[key] = rawCell(raw, toCell(value));
  return row;
}

function takeList(raw: RawPolicy, { list, key }: ListMeaning, value: unknown): void {
  if (key !== null) {
    takeKeyed(raw, list, key, value);
    return;
  }
  if (list.keyed === true && isObject(value)) {
    for (const [id, text] of Object.entries(value)) takeKeyed(raw, list, id, text);
  } else if (Array.isArray(value)) {
    raw.lists.set(list.code, []);
    for (const row of value) addListRow(raw, list, null, listRow(raw, list, row));
  } else {
    raw.notices.push(notAPolicyFile(raw.place, `${list.code}: ${shown(value)}`));
  }
}

function takeKeyed(raw: RawPolicy, list: PolicyList, key: string, value: unknown): void {
  if (isObject(value)) addListRow(raw, list, key, rowOfObject(raw, value));
  else raw.notices.push(notAPolicyFile(raw.place, `${list.code}.${key}: ${shown(value)}`));
}

function listRow(raw: RawPolicy, list: PolicyList, json: unknown): RawRow {
  if (isObject(json)) return rowOfObject(raw, json);
  const cells: readonly unknown[] = Array.isArray(json) ? json : [json];
  const row: Record<string, RawCell> = {};
  list.columns.forEach((column, i) => {
    row[column.code] = rawCell(raw, toCell(cells[i] ?? null));
  });
  return row;
}

function rawCell(raw: RawPolicy, cell: CellValue): RawCell {
  return { cell, place: raw.place };
}

/** A JSON value as a cell; what no cell can hold is an error cell, which no rule accepts. */
function toCell(value: unknown): CellValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return { error: shown(value) };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
