import { Day, parseIso } from '../../src/core/basics/day';

/** The day of an ISO date in a test; a slip in it fails loudly. */
export function dayOn(iso: string): Day {
  const day = parseIso(iso);
  if (day === null) throw new Error(`no such day: ${iso}`);
  return day;
}
