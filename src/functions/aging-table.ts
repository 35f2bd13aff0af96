import { toDecimal, toMinor } from '../core/basics/money';
import { bucketOf } from '../core/aging/aging';
import { CellValue, isBlank, isTotalLabel, normalName, toText } from '../core/cells/cells';
import { Policy } from '../core/policy/policy';
import { amountIn, asOfIn, isNoAnswer, optionalDay, policyReader, Setting } from './cells';
import { Answer, Argument, cellOf, lastFilled, NoAnswer, toRange } from './lift';

/** The arguments of AGING. */
export interface AgingArguments {
  readonly customers: Argument;
  readonly dueDates: Argument;
  readonly balances: Argument;
  readonly asOf?: Argument;
  readonly policy?: Argument;
}

/**
 * `AR.AGING(customers, dueDates, balances, [asOf], [policy])`: a table customer × bucket with columns for needs date and
 * unapplied money, and a total row. Ties to the sum of the balances; total rows among them are not counted.
 * One unreadable balance gives #N/A for the whole table: a table that silently leaves money out is worse than none.
 */
export function agingTable(args: AgingArguments, setting: Setting): Answer[][] {
  const asOf = asOfIn(firstOf(args.asOf), setting);
  const policy = policyReader()(firstOf(args.policy));
  if (isNoAnswer(asOf)) return [[asOf]];
  if (isNoAnswer(policy)) return [[policy]];
  const sums = addUp(args, policy, asOf);
  return isNoAnswer(sums) ? [[sums]] : tableOf(sums, policy, setting);
}

/** Sums by customer, in the order in which they come first: the buckets, then needs date, then unapplied. */
type Sums = ReadonlyMap<string, { readonly name: string; readonly minor: number[] }>;

function addUp(args: AgingArguments, policy: Policy, asOf: number): Sums | NoAnswer {
  const [customers, dueDates, balances] = [args.customers, args.dueDates, args.balances].map(toRange);
  const sums = new Map<string, { readonly name: string; readonly minor: number[] }>();
  const columns = policy.buckets.length + 2;
  for (let row = 0; row < lastFilled(customers ?? []); row += 1) {
    const name = toText(cellAt(customers, row));
    const amount = isOfCustomer(name) ? optionalAmount(cellAt(balances, row)) : null;
    // Headings taken along with the columns stand in the first row.
    if (isNoAnswer(amount) && row > 0) return amount;
    if (amount === null || isNoAnswer(amount)) continue;
    const key = normalName(name);
    const own = sums.get(key) ?? { name, minor: new Array<number>(columns).fill(0) };
    sums.set(key, own);
    add(own.minor, toMinor(amount, policy.baseCurrency), columnOf(cellAt(dueDates, row), policy, asOf));
  }
  return sums;
}

/** Money not yet applied stands in the last column, whatever its date. */
function add(sums: number[], minor: number, column: number): void {
  const at = minor < 0 ? sums.length - 1 : column;
  sums[at] = (sums[at] ?? 0) + minor;
}

function isOfCustomer(name: string): boolean {
  return name !== '' && !isTotalLabel(name);
}

function optionalAmount(balance: CellValue): number | NoAnswer | null {
  return isBlank(balance) ? null : amountIn(balance);
}

function columnOf(due: CellValue, { buckets }: Policy, asOf: number): number {
  const day = optionalDay(due);
  return day === null || isNoAnswer(day) ? buckets.length : bucketOf(asOf - day, buckets);
}

function tableOf(sums: Sums, policy: Policy, { language }: Setting): Answer[][] {
  const zh = language === 'zh';
  const labels = policy.buckets.map(({ words }) => words[language]);
  const heading = [zh ? '客户' : 'Customer', ...labels, zh ? '缺到期日' : 'Needs date', zh ? '未核销' : 'Unapplied'];
  const total = new Array<number>(heading.length - 1).fill(0);
  const rows = [...sums.values()].map(({ name, minor }) => {
    minor.forEach((one, i) => (total[i] = (total[i] ?? 0) + one));
    return rowOf(name, minor, policy);
  });
  return [[...heading, zh ? '合计' : 'Total'], ...rows, rowOf(zh ? '合计' : 'Total', total, policy)];
}

function rowOf(name: string, minor: readonly number[], { baseCurrency }: Policy): Answer[] {
  const all = minor.reduce((sum, one) => sum + one, 0);
  return [name, ...[...minor, all].map((one) => toDecimal(one, baseCurrency))];
}

function cellAt(range: ReturnType<typeof toRange> | undefined, row: number): CellValue {
  return cellOf(range?.[row]?.[0]);
}

function firstOf(arg: Argument): CellValue {
  return cellOf(toRange(arg)[0]?.[0]);
}
