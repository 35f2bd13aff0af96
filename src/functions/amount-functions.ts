import { toDecimal, toMinor } from '../core/basics/money';
import { CellValue, isBlank, toText } from '../core/cells/cells';
import { cei, dso, provisionByMatrix, reckonInterest } from '../core/interest/interest';
import { DEFAULT_POLICY, InterestRule, Policy } from '../core/policy/policy';
import { amountIn, asOfIn, dayIn, isNoAnswer, noAnswer, policyReader, Setting } from './cells';
import { Answer, Argument, lift, NoAnswer } from './lift';

/** What is owed and since when. */
export interface DebtArguments {
  readonly balance: Argument;
  readonly due: Argument;
  readonly asOf?: Argument;
}

/** `AR.INTEREST(balance, dueDate, [asOf], [rateOrRule])`: simple overdue interest from the day after due up to and including as-of, rounded once. 0 before due. */
export function interest(args: DebtArguments & { readonly rule?: Argument }, setting: Setting): Answer[][] {
  const readPolicy = policyReader();
  return lift([args.balance, args.due, args.asOf, args.rule], (balanceCell, dueCell, asOfCell, ruleCell) => {
    const debt = readDebt(balanceCell ?? null, dueCell ?? null, asOfCell ?? null, setting);
    if (isNoAnswer(debt)) return debt;
    const found = ruleIn(ruleCell ?? null, readPolicy);
    if (isNoAnswer(found)) return found;
    if (debt.asOf <= debt.due || debt.balance <= 0) return 0;
    const currency = found.policy.baseCurrency;
    const reckoned = reckonInterest({
      principalMinor: toMinor(debt.balance, currency),
      currency,
      dueDay: debt.due,
      endDay: debt.asOf,
      rule: found.rule,
      tables: found.policy.interest,
    });
    return reckoned === null ? NO_RATE : toDecimal(reckoned.interestMinor, currency);
  });
}

/** `AR.PROVISION(balance, dueDate, [asOf], [policy])`: loss allowance (坏账准备) at the policy's rate for the row's age. Never guessed: #N/A until rates are filled in. */
export function provision(args: DebtArguments & { readonly policy?: Argument }, setting: Setting): Answer[][] {
  const readPolicy = policyReader();
  return lift([args.balance, args.due, args.asOf, args.policy], (balanceCell, dueCell, asOfCell, policyCell) => {
    const policy = readPolicy(policyCell ?? null);
    if (isNoAnswer(policy)) return policy;
    if (policy.provisionRates.length === 0) return NO_RATES;
    const debt = readDebt(balanceCell ?? null, dueCell ?? null, asOfCell ?? null, setting);
    if (isNoAnswer(debt)) return debt;
    if (debt.balance <= 0) return 0;
    const claim = { days: debt.asOf - debt.due, openMinor: toMinor(debt.balance, policy.baseCurrency) };
    const rows = provisionByMatrix([claim], policy.provisionRates);
    const minor = rows.reduce((sum, row) => sum + row.provisionMinor, 0);
    return toDecimal(minor, policy.baseCurrency);
  });
}

/** `AR.DSO(receivables, sales, days)`: days sales outstanding; #N/A where nothing was sold. */
export function daysSalesOutstanding(receivables: Argument, sales: Argument, days: Argument): Answer[][] {
  return lift([receivables, sales, days], (...cells) => {
    const [end, sold, length] = cells.map(amountIn);
    return figureOf([end, sold, length], ([a = 0, b = 0, c = 0]) => dso(a, b, c));
  });
}

/** `AR.CEI(begin, sales, end, endCurrent)`: collection effectiveness as a share; #N/A where nothing could be collected. */
export function collectionEffectiveness(...args: readonly Argument[]): Answer[][] {
  return lift(args, (...cells) =>
    figureOf(cells.map(amountIn), ([beginMinor = 0, salesMinor = 0, endMinor = 0, endCurrentMinor = 0]) =>
      cei({ beginMinor, salesMinor, endMinor, endCurrentMinor }),
    ),
  );
}

const NO_RULE = noAnswer({
  zh: '请给出年利率（如 0.05）或规则名称，或在催收政策中选定利息规则',
  en: 'give a yearly rate (0.05) or the name of a rule, or choose a rule on the policy sheet',
});
const NO_RATE = noAnswer({ zh: '利率表不含该日期', en: 'the rate table does not reach back to that day' });
const NO_RATES = noAnswer({
  zh: '请在“催收政策”表的“坏账准备计提比例”中填写比例，并引用 AR_Policy',
  en: 'fill in the provision rates on the policy sheet, and give the cell AR_Policy',
});
const NO_FIGURE = noAnswer({ zh: '没有可计算的金额', en: 'there is nothing to reckon from' });

interface Debt {
  readonly balance: number;
  readonly due: number;
  readonly asOf: number;
}

function readDebt(balanceCell: CellValue, dueCell: CellValue, asOfCell: CellValue, setting: Setting): Debt | NoAnswer {
  const balance = amountIn(balanceCell);
  if (isNoAnswer(balance)) return balance;
  const due = dayIn(dueCell);
  if (isNoAnswer(due)) return due;
  const asOf = asOfIn(asOfCell, setting);
  return isNoAnswer(asOf) ? asOf : { balance, due, asOf };
}

interface RuleFound {
  readonly rule: InterestRule;
  readonly policy: Policy;
}

function ruleIn(cell: CellValue, readPolicy: (cell: CellValue) => Policy | NoAnswer): RuleFound | NoAnswer {
  if (typeof cell === 'number') return { rule: { ...YEARLY, value: cell }, policy: DEFAULT_POLICY };
  const name = isBlank(cell) ? '' : toText(cell);
  const named = DEFAULT_POLICY.interest.rules.find(({ id, words }) => [id, words.zh, words.en].includes(name));
  if (named !== undefined) return chosen(named, DEFAULT_POLICY);
  const policy = readPolicy(cell);
  if (isNoAnswer(policy)) return NO_RULE;
  return chosen(
    policy.interest.rules.find(({ id }) => id === policy.interest.ruleId),
    policy,
  );
}

function chosen(rule: InterestRule | undefined, policy: Policy): RuleFound | NoAnswer {
  return rule === undefined || rule.kind === 'none' ? NO_RULE : { rule, policy };
}

/** A bare yearly rate: a contract's own, by the year of 365 days. */
const YEARLY: InterestRule = {
  id: 'contract-year',
  words: { zh: '年利率', en: 'yearly rate' },
  kind: 'per-year',
  value: 0,
  index: null,
  pick: 'at-breach',
  basis: 365,
  fees: [],
  feeCurrency: null,
  source: '',
};

function figureOf(
  amounts: readonly (number | NoAnswer | undefined)[],
  reckon: (amounts: readonly number[]) => number | null,
): Answer {
  const bad = amounts.find((one) => isNoAnswer(one));
  if (isNoAnswer(bad)) return bad;
  return reckon(amounts as readonly number[]) ?? NO_FIGURE;
}
