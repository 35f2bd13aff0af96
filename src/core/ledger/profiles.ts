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
  readonly rows: readonly (readonly CellValue[])[];
  readonly indexes: readonly number[];
  /** The first row of each profile, and the profile that the same customer had before it; −1: none. */
  readonly firstRow: number[];
  readonly before: number[];
}

/** Finds the profile of every row by what stands in these columns, of which the first tells customers apart best. */
export function findProfiles({ sheet, heading, end }: Layout, indexes: readonly number[]): Profiles {
  const { rows } = sheet;
  const key = indexes[0] ?? -1;
  const ofRow = new Int32Array(Math.max(0, end - heading.body));
  const found: Found = { rows, indexes, firstRow: [], before: [] };
  const lastOf = new Map<CellValue | undefined, number>();
  for (let r = heading.body; r < end; r += 1) {
    const row = rows[r];
    if (row === undefined) continue;
    const last = lastOf.get(row[key]) ?? -1;
    let profile = findSame(found, row, last);
    if (profile < 0) {
      profile = found.firstRow.push(r) - 1;
      found.before.push(last);
      lastOf.set(row[key], profile);
    }
    ofRow[r - heading.body] = profile;
  }
  return { ofRow, count: found.firstRow.length };
}

function findSame({ rows, indexes, firstRow, before }: Found, row: readonly CellValue[], last: number): number {
  let profile = last;
  for (let compared = 0; profile >= 0 && compared < MOST_COMPARED; compared += 1) {
    if (isSame(rows[firstRow[profile] ?? 0] ?? [], row, indexes)) return profile;
    profile = before[profile] ?? -1;
  }
  return -1;
}

function isSame(one: readonly CellValue[], other: readonly CellValue[], indexes: readonly number[]): boolean {
  for (let i = 0; i < indexes.length; i += 1) {
    const index = indexes[i] ?? 0;
    if ((one[index] ?? null) !== (other[index] ?? null)) return false;
  }
  return true;
}
