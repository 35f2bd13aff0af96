import { Day, dayOf, partsOf } from '../basics/day';
import { IndexRate, IndexTables, InterestIndex, InterestRule } from '../policy/policy';

/** Days with one index rate, both ends counted. The rate is 0 for rules that follow no index. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly indexRate: number;
}

/** The rate in force on a day: the last one that began on or before it; null before the table begins. */
export function rateOn(table: readonly IndexRate[], day: Day): number | null {
  let rate: number | null = null;
  for (const row of table) {
    if (row.from > day) break;
    rate = row.rate;
  }
  return rate;
}

/** The overdue days from `from` to `to` cut where the rule's rate changes; null when the table does not reach back so far. */
export function findStretches(rule: InterestRule, tables: IndexTables, from: Day, to: Day): readonly Stretch[] | null {
  if (rule.index === null) return [{ from, to, indexRate: 0 }];
  const table = tableOf(tables, rule.index);
  const stretches: Stretch[] = [];
  for (const start of startsOf(rule, table, from, to)) {
    const indexRate = rateOn(table, rateDayOf(rule, start));
    if (indexRate === null) return null;
    const last = stretches[stretches.length - 1];
    if (last?.indexRate === indexRate) continue;
    if (last) stretches[stretches.length - 1] = { ...last, to: start - 1 };
    stretches.push({ from: start, to, indexRate });
  }
  return stretches;
}

function tableOf(tables: IndexTables, index: InterestIndex): readonly IndexRate[] {
  if (index === 'lpr-1y') return tables.lpr;
  return index === 'boe-base' ? tables.boe : tables.ecb;
}

/** First days of the stretches: only `from` for rules that keep the rate of the breach. */
function startsOf(rule: InterestRule, table: readonly IndexRate[], from: Day, to: Day): readonly Day[] {
  if (rule.pick === 'floating') {
    return [from, ...table.map((row) => row.from).filter((day) => day > from && day <= to)];
  }
  const starts = [from];
  if (rule.pick === 'half-year') {
    for (let day = nextHalfYear(from); day <= to; day = nextHalfYear(day)) starts.push(day);
  }
  return starts;
}

/** The day whose rate counts for a stretch that begins on `start`. */
function rateDayOf(rule: InterestRule, start: Day): Day {
  if (rule.pick === 'at-breach' || rule.pick === 'floating') return start;
  const first = halfYearOf(start);
  // UK: the rate of 31 December and 30 June (SI 2002/1675). Directive 2011/7: of 1 January and 1 July.
  return rule.index === 'boe-base' ? first - 1 : first;
}

function halfYearOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month < 7 ? 1 : 7, 1) ?? day;
}

function nextHalfYear(day: Day): Day {
  const { year, month } = partsOf(day);
  return (month < 7 ? dayOf(year, 7, 1) : dayOf(year + 1, 1, 1)) ?? day;
}
