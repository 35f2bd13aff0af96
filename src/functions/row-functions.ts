import { Day, toSerial } from '../core/basics/day';
import { toMinor } from '../core/basics/money';
import { Words } from '../core/basics/words';
import { CellValue, toText } from '../core/cells/cells';
import { decideRow, LedgerRow, RowStatus } from '../core/decide-row';
import { Decision } from '../core/decisions/decisions';
import { CustomerClass, Policy, Step } from '../core/policy/policy';
import { amountIn, asOfIn, isNoAnswer, noAnswer, optionalDay, policyReader, Setting } from './cells';
import { Answer, Argument, lift, NoAnswer } from './lift';

/** The arguments of NEXTACTION, NEXTDATE and WHY, in their order. */
export interface RowArguments {
  readonly due: Argument;
  readonly balance: Argument;
  readonly asOf?: Argument;
  readonly customerClass?: Argument;
  readonly lastStep?: Argument;
  readonly lastContact?: Argument;
  readonly promiseDate?: Argument;
  readonly status?: Argument;
  readonly policy?: Argument;
}

/** `AR.STAGE(dueDate, [asOf], [class], [policy])`: how far the age allows the ladder to go, in the policy's words. */
export function stage(args: Omit<RowArguments, 'balance'>, setting: Setting): Answer[][] {
  return decideEach({ ...args, balance: STAGE_BALANCE }, setting, {
    decided: ({ decision, policy }) => stageWords(decision, policy)[setting.language],
    settled: NOT_DUE[setting.language],
    unread: CHECK[setting.language],
  });
}

/** `AR.NEXTACTION(dueDate, balance, …)`: what to do next, by the plan's own rules seen from this row. */
export function nextAction(args: RowArguments, setting: Setting): Answer[][] {
  return decideEach(args, setting, {
    decided: ({ decision }) => decision.action.words[setting.language],
    settled: SETTLED[setting.language],
    unread: CHECK[setting.language],
  });
}

/** `AR.NEXTDATE(dueDate, balance, …)`: the working day of the next step as a serial; "" where none is planned. */
export function nextDate(args: RowArguments, setting: Setting): Answer[][] {
  return decideEach(args, setting, {
    decided: ({ decision }) => (decision.nextContact === null ? NO_STEP : toSerial(decision.nextContact)),
    settled: NO_STEP,
    unread: null,
  });
}

/** `AR.WHY(dueDate, balance, …)`: the reasons of the next action; says so where the row alone was looked at. */
export function why(args: RowArguments, setting: Setting): Answer[][] {
  const { language } = setting;
  const between = language === 'zh' ? '；' : '; ';
  return decideEach(args, setting, {
    decided({ decision, row }) {
      const reasons = decision.because.map(({ words }) => words[language]);
      if (isRowOnly(row)) reasons.push(ROW_ONLY[language]);
      return reasons.join(between);
    },
    settled: SETTLED[language],
    unread: CHECK[language],
  });
}

const CHECK: Words = { zh: '检查日期和金额', en: 'check date and amount' };
const SETTLED: Words = { zh: '已结清', en: 'settled' };
const NOT_DUE: Words = { zh: '未到期', en: 'Not due' };
/** Said wherever the customer's other facts were not given: then the plan may say otherwise. */
export const ROW_ONLY: Words = { zh: '仅按本行，整体见催收计划', en: 'row only, see plan' };
const NO_STEP: NoAnswer = noAnswer({ zh: '没有下一步', en: 'no step is planned' });

/** A stage goes by age alone: an amount that is neither small nor nothing. */
const STAGE_BALANCE = 100_000;

interface DecidedRow {
  readonly decision: Decision;
  readonly row: LedgerRow;
  readonly policy: Policy;
}

interface Replies {
  decided(at: DecidedRow): Answer;
  /** Nothing is open. */
  readonly settled: Answer;
  /** What to say where a cell cannot be read; null: the reason itself. */
  readonly unread: string | null;
}

function decideEach(args: RowArguments, setting: Setting, replies: Replies): Answer[][] {
  const readPolicy = policyReader();
  const order = [args.due, args.balance, args.asOf, args.customerClass, args.lastStep];
  return lift([...order, args.lastContact, args.promiseDate, args.status, args.policy], (...cells) => {
    const asOf = asOfIn(cells[2] ?? null, setting);
    const policy = readPolicy(cells[8] ?? null);
    if (isNoAnswer(policy)) return policy;
    const row = isNoAnswer(asOf) ? asOf : readRow(cells, policy);
    if (isNoAnswer(asOf) || isNoAnswer(row)) return replies.unread ?? (row as NoAnswer);
    const decision = decideRow(row, policy, asOf);
    return decision === null ? replies.settled : replies.decided({ decision, row, policy });
  });
}

function readRow(cells: readonly CellValue[], policy: Policy): LedgerRow | NoAnswer {
  const dueDay = optionalDay(cells[0] ?? null);
  const open = amountIn(cells[1] ?? null);
  const lastContact = optionalDay(cells[5] ?? null);
  const promiseDay = optionalDay(cells[6] ?? null);
  if (isNoAnswer(dueDay)) return dueDay;
  if (isNoAnswer(open)) return open;
  return {
    dueDay,
    openMinor: toMinor(open, policy.baseCurrency),
    customerClass: classIn(cells[3] ?? null),
    lastStep: stepIn(cells[4] ?? null),
    lastContact: dayOrNull(lastContact),
    promiseDay: dayOrNull(promiseDay),
    status: statusIn(cells[7] ?? null),
  };
}

function dayOrNull(day: Day | NoAnswer | null): Day | null {
  return isNoAnswer(day) ? null : day;
}

function classIn(cell: CellValue): CustomerClass | null {
  const letter = toText(cell).normalize('NFKC').trim().toUpperCase().charAt(0);
  return letter === 'A' || letter === 'B' || letter === 'C' ? letter : null;
}

/** A step by its number, as `2`, `第2步` or `step 2`. */
function stepIn(cell: CellValue): Step | null {
  const digit = /[0-5]/.exec(toText(cell))?.[0];
  return digit === undefined ? null : (Number(digit) as Step);
}

const STATUSES: readonly (readonly [RegExp, RowStatus])[] = [
  [/争议|爭議|disput/i, 'disputed'],
  [/拒付|拒絕|refus/i, 'refused'],
  [/破产|破產|清算|insolv|bankrupt/i, 'insolvent'],
  [/对账|對賬|关联|關聯|reconcil|related/i, 'reconcile-only'],
  [/正常|无|無|clear|normal|open|none/i, 'clear'],
];

function statusIn(cell: CellValue): RowStatus | null {
  const text = toText(cell);
  return STATUSES.find(([words]) => words.test(text))?.[1] ?? null;
}

function isRowOnly(row: LedgerRow): boolean {
  return row.customerClass === null || row.status === null;
}

function stageWords(decision: Decision, policy: Policy): Words {
  if (decision.action.code === 'monitor' && decision.stage === 0) return NOT_DUE;
  return policy.ladder.find(({ step }) => step === decision.stage)?.words ?? NOT_DUE;
}
