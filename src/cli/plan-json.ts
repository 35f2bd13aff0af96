import { toIso, toMonth, Day } from '../core/basics/day';
import { Currency, Minor, toDecimalText } from '../core/basics/money';
import { Coded, Language, Words } from '../core/basics/words';
import { Notice } from '../core/basics/notice';
import { ControlLine, NEEDS_DATE, UNAPPLIED } from '../core/aging/aging';
import { Decision } from '../core/decisions/decisions';
import { Letter, letterBody } from '../core/letters/letters';
import { PlanContent } from '../core/plan/plan';
import { Policy } from '../core/policy/policy';
import { Task } from '../core/schedule/schedule';

/** The plan as stable JSON (src/cli/plan.schema.json): amounts are decimal strings, coded values `{code, text}`, sorted by rank. */
export function planJson(content: PlanContent): object {
  const { asOf, bookedTo, month, language, aging, policy } = content;
  return {
    schema: 'ar-collections/plan/1',
    asOf: toIso(asOf),
    bookedTo: toIso(bookedTo),
    month: toMonth(month),
    language,
    ledger: ledgerJson(content),
    control: aging.control.map(controlJson),
    aging: aging.lines.map((line) => ({
      currency: line.currency,
      bucket: { code: bucketCode(line.bucket, policy), text: bucketWords(line.bucket, policy)[language] },
      items: line.items,
      amount: amount(line.amountMinor, line.currency),
    })),
    customers: content.decisions.map((decision) => customerJson(decision, content)),
    tasks: content.tasks.map((task) => taskJson(task, language)),
    letters: content.letters.letters.map(letterJson),
    notices: content.notices.map((notice) => noticeJson(notice, language)),
  };
}

function controlJson(line: ControlLine): object {
  const inCurrency = (minor: Minor): string => amount(minor, line.currency);
  return {
    currency: line.currency,
    stated: line.statedMinor === null ? null : inCurrency(line.statedMinor),
    ledgerTotal: inCurrency(line.cellsMinor),
    duplicates: inCurrency(line.duplicatesMinor),
    unreadable: inCurrency(line.unreadableMinor),
    settled: inCurrency(line.settledMinor),
    afterAsOf: inCurrency(line.afterAsOfMinor),
    used: inCurrency(line.usedMinor),
    aged: inCurrency(line.agedMinor),
    difference: inCurrency(line.differenceMinor),
  };
}

function taskJson(task: Task, language: Language): object {
  return {
    day: toIso(task.day),
    customer: task.customer,
    currency: task.currency,
    owner: task.ownerWords[language],
    channel: { code: task.channel, text: task.channelWords[language] },
    what: coded(task.what, language),
    step: task.step,
    amount: amount(task.amountMinor, task.currency),
    because: task.because[language],
    movedFrom: dayOrNull(task.movedFrom),
  };
}

function letterJson(letter: Letter): object {
  return {
    customer: letter.customer,
    currency: letter.currency,
    step: letter.step,
    language: letter.language,
    number: letter.number,
    day: toIso(letter.day),
    deadline: toIso(letter.deadline),
    subject: letter.subject,
    body: letterBody(letter),
    claimed: amount(letter.claimedMinor, letter.currency),
  };
}

function noticeJson(notice: Notice, language: Language): object {
  return {
    code: notice.code,
    severity: notice.severity,
    ...notice.place,
    found: notice.found,
    message: notice.message[language],
    expected: notice.expected[language],
    done: notice.done[language],
  };
}

function ledgerJson({ ledger }: PlanContent): object {
  const first = ledger.sources[0];
  const sheets = ledger.sources.map((source) => ({
    sheet: source.sheet,
    headerRow: source.headerRow,
    shape: source.shape,
    columns: Object.fromEntries(
      source.columns.map((column) => [
        column.field,
        { column: column.column, heading: column.heading, confidence: column.confidence },
      ]),
    ),
    rows: source.rows,
  }));
  return {
    sheet: first?.sheet ?? '',
    headerRow: first?.headerRow ?? 0,
    columns: sheets[0]?.columns ?? {},
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
    entries: ledger.entries.length,
    duplicates: ledger.duplicates,
    unreadable: ledger.unreadable,
    sheets,
  };
}

function customerJson(decision: Decision, { policy, language, figures }: PlanContent): object {
  const { position } = decision;
  const { currency } = position;
  const buckets: Record<string, string> = {};
  policy.buckets.forEach((bucket, index) => {
    buckets[bucket.code] = amount(position.bucketsMinor[index] ?? 0, currency);
  });
  buckets['needs-date'] = amount(position.needsDateMinor, currency);
  buckets['unapplied'] = amount(-position.unappliedMinor, currency);
  return {
    rank: decision.rank,
    customer: position.customer,
    name: position.name,
    currency,
    balance: amount(position.balanceMinor, currency),
    overdue: amount(position.overdueMinor, currency),
    claimed: amount(position.claimedMinor, currency),
    disputed: amount(position.disputedMinor, currency),
    promised: amount(position.promisedMinor, currency),
    oldestDays: position.oldestDays,
    buckets,
    class: { code: position.finding.customerClass, text: position.finding.because.words[language] },
    stage: stepJson(decision.stage, policy, language),
    stepDue: stepJson(decision.stepDue, policy, language),
    held: decision.held,
    nextAction: coded(decision.action, language),
    nextCall: dayOrNull(decision.nextCall),
    nextLetter: dayOrNull(decision.nextLetter),
    letterStep: decision.letterStep,
    channel: { code: decision.channel, text: decision.channelWords[language] },
    owner: { code: decision.owner, text: decision.ownerWords[language] },
    contactLevel: decision.contactLevel[language],
    because: decision.because.map((reason) => coded(reason, language)),
    recommendations: decision.recommendations.map((entry) => coded(entry, language)),
    alarm: decision.alarms.map((alarm) => ({
      code: alarm.kind,
      text: alarm.words[language],
      day: toIso(alarm.day),
      daysLeft: alarm.daysLeft,
      amount: amount(alarm.amountMinor, currency),
    })),
    priority: amount(decision.priorityMinor, currency),
    target: amount(figures.targetsMinor[`${position.customer}|${currency}`] ?? 0, currency),
    inPareto: decision.inPareto,
    ledBy: decision.ledBy,
  };
}

function stepJson(step: number, policy: Policy, language: Language): object {
  const row = policy.ladder.find((entry) => entry.step === step);
  return { code: String(step), text: row?.words[language] ?? '' };
}

function bucketCode(bucket: number, policy: Policy): string {
  if (bucket === NEEDS_DATE) return 'needs-date';
  if (bucket === UNAPPLIED) return 'unapplied';
  return policy.buckets[bucket]?.code ?? '';
}

function bucketWords(bucket: number, policy: Policy): Words {
  if (bucket === NEEDS_DATE) return { zh: '缺到期日', en: 'Needs date' };
  if (bucket === UNAPPLIED) return { zh: '未核销', en: 'Unapplied' };
  return policy.buckets[bucket]?.words ?? { zh: '', en: '' };
}

function coded(value: Coded, language: Language): object {
  return { code: value.code, text: value.words[language] };
}

function amount(minor: Minor, currency: Currency): string {
  return toDecimalText(minor, currency);
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : toIso(day);
}
