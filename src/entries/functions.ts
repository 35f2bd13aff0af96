import * as functions from '../functions/functions';
import { Answer, Argument } from '../functions/lift';

/** `functions.js`: hands our functions to Excel's custom-functions runtime. The only place where they meet clock and host. */
const DAY_MS = 86_400_000;
const BROWSER_LANGUAGE = globalThis.navigator?.language ?? 'en';

/** Looked up only by the functions that ask: most formulas name AR_AsOf. */
const SETTING: functions.Setting = {
  get today() {
    const now = new Date();
    return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS);
  },
  get language() {
    return language();
  },
};

/** Excel's own language once Office.js knows it, before that the browser's. */
function language(): 'zh' | 'en' {
  const shown = (globalThis.Office?.context as { displayLanguage?: string } | undefined)?.displayLanguage;
  return (shown ?? BROWSER_LANGUAGE).startsWith('zh') ? 'zh' : 'en';
}

type Shown = string | number | CustomFunctions.Error;

/** A lone cell without an answer is thrown: every Excel shows its words then. Inside a range each cell has its own. */
function shown(answers: readonly (readonly Answer[])[]): Shown[][] {
  const [[only] = []] = answers;
  if (typeof only === 'object' && answers.length === 1 && answers[0]?.length === 1) throw shownCell(only);
  return answers.map((row) => row.map(shownCell));
}

// Error and its codes come with Office.js's host script, after this file: they are looked up on call.
function shownCell(answer: Answer): Shown {
  if (typeof answer !== 'object') return answer;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, answer.message[language()]);
}

type Arguments = readonly Argument[];

function rowArguments([due, balance, asOf, customerClass, lastStep, ...rest]: Arguments): Parameters<
  typeof functions.nextAction
>[0] {
  const [lastContact, promiseDate, status, policy] = rest;
  return { due, balance, asOf, customerClass, lastStep, lastContact, promiseDate, status, policy };
}

/** By id, as in the table of functions. Excel adds the invocation as a last argument: only those of the table are taken. */
const BY_ID: Readonly<Record<string, (...args: Arguments) => Answer[][]>> = {
  DUEDATE: (invoiced, terms) => functions.dueDate(invoiced, terms),
  DAYSOVERDUE: (due, asOf) => functions.daysOverdue(due, asOf, SETTING),
  AGEBUCKET: (due, asOf, policy) => functions.ageBucket(due, asOf, policy, SETTING),
  STAGE: (due, asOf, customerClass, policy) => functions.stage({ due, asOf, customerClass, policy }, SETTING),
  NEXTACTION: (...args) => functions.nextAction(rowArguments(args), SETTING),
  NEXTDATE: (...args) => functions.nextDate(rowArguments(args), SETTING),
  WHY: (...args) => functions.why(rowArguments(args), SETTING),
  INTEREST: (balance, due, asOf, rule) => functions.interest({ balance, due, asOf, rule }, SETTING),
  PROVISION: (balance, due, asOf, policy) => functions.provision({ balance, due, asOf, policy }, SETTING),
  AGING: (customers, dueDates, balances, ...[asOf, policy]) =>
    functions.agingTable({ customers, dueDates, balances, asOf, policy }, SETTING),
  RMB: (amount) => functions.rmb(amount),
  DSO: (receivables, sales, days) => functions.daysSalesOutstanding(receivables, sales, days),
  CEI: (begin, sales, end, endCurrent) => functions.collectionEffectiveness(begin, sales, end, endCurrent),
};

for (const [id, run] of Object.entries(BY_ID)) {
  CustomFunctions.associate(id, (...args: Argument[]) => shown(run(...args)));
}
