import { CellValue } from '../cells/cells';
import { Layout } from './layout';

/**
 * What rows say of their customers. Rows with the same code, name and facts, cell by cell, have one profile, so that who a
 * customer is and what is told of it is found out once and not on each of its rows.
 */
export interface Profiles {
  /** The profile of each row, from the first row of the body on. */
  readonly ofRow: Int32Array;
  /** How many profiles there are; they are numbered from 0. */
  readonly count: number;
}

/** So many profiles of a customer are compared with a row: most have one, and one more for rows with a note. */
const MOST_COMPARED = 4;

/** Profiles met so far. */
interface Found {
  readonly indexes: readonly number[];
  /** What stands in the columns of each profile, one after the other. */
  readonly cells: CellValue[];
  /** The profile that the same customer had before; −1: none. */
  readonly before: number[];
}

/** Finds the profile of every row by what stands in these columns, of which the first tells customers apart best. */
export function findProfiles({ sheet, heading, end }: Layout, indexes: readonly number[]): Profiles {
  const key = indexes[0] ?? -1;
  const ofRow = new Int32Array(Math.max(0, end - heading.body));
  const found: Found = { indexes, cells: [], before: [] };
  const lastOf = new Map<CellValue | undefined, number>();
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r];
    if (row === undefined) continue;
    const last = lastOf.get(row[key]) ?? -1;
    let profile = findSame(found, row, last);
    if (profile < 0) {
      profile = addProfile(found, row, last);
      lastOf.set(row[key], profile);
    }
    ofRow[r - heading.body] = profile;
  }
  return { ofRow, count: found.before.length };
}

function addProfile({ indexes, cells, before }: Found, row: readonly CellValue[], last: number): number {
  for (const index of indexes) cells.push(row[index] ?? null);
  return before.push(last) - 1;
}

function findSame({ indexes, cells, before }: Found, row: readonly CellValue[], last: number): number {
  let profile = last;
  for (let compared = 0; profile >= 0 && compared < MOST_COMPARED; compared += 1) {
    if (isSame(cells, profile * indexes.length, row, indexes)) return profile;
    profile = before[profile] ?? -1;
  }
  return -1;
}

function isSame(
  cells: readonly CellValue[],
  from: number,
  row: readonly CellValue[],
  indexes: readonly number[],
): boolean {
  for (let i = 0; i < indexes.length; i += 1) if (cells[from + i] !== (row[indexes[i] ?? 0] ?? null)) return false;
  return true;
}
