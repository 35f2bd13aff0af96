import { Day, toIso } from '../basics/day';
import { Currency, formatMinor, Minor } from '../basics/money';
import { Coded, Words } from '../basics/words';
import { Case } from './case';
import { ladderStep } from './ladder';

/** A reason in words with its code. */
export function reason(code: string, zh: string, en: string): Coded {
  return { code, words: { zh, en } };
}

/** An amount with its currency, for sentences. `CNY 1,234.50` */
export function money(minor: Minor, currency: Currency): string {
  return `${currency} ${formatMinor(minor, currency)}`;
}

/** Why the stage is what it is: age of the leading item, shift by class, what was sent. */
export function stageReasons(at: Case): Coded[] {
  const { ladder, position, policy } = at;
  if (ladder.days === null || ladder.stage === 0) return [];
  const lead = position.leading?.aged.item;
  const name = lead?.document ? lead.document : '';
  const stage = ladderStep(policy, ladder.stage).words;
  const reasons = [
    reason(
      'stage-by-age',
      `${name ? `${name} ` : ''}逾期 ${ladder.days} 天，阶段「${stage.zh}」`,
      `${name ? `${name} ` : ''}${ladder.days} days overdue, stage “${stage.en}”`,
    ),
  ];
  const shift = shiftReason(ladder.shift);
  if (shift) reasons.push(shift);
  reasons.push(...letterReasons(at));
  const tails = tailReason(at);
  if (tails) reasons.push(tails);
  return reasons;
}

/** What is taken out of the claim, each with its amount. */
export function excludedReasons(at: Case): Coded[] {
  const { position } = at;
  const { currency } = position;
  const parts: readonly (readonly [string, Minor, string, string])[] = [
    ['part-disputed', position.disputedMinor, '争议', 'disputed'],
    ['part-promised', position.promisedMinor, '承诺未到期', 'promised'],
    ['part-planned', position.plannedMinor, '列入还款计划', 'under an instalment plan'],
    ['part-unapplied', position.unappliedMinor, '未核销回款', 'unapplied money'],
  ];
  return parts
    .filter(([, minor]) => minor > 0 && position.overdueMinor > 0)
    .map(([code, minor, zh, en]) =>
      reason(code, `${zh} ${money(minor, currency)} 不在催收额内`, `${money(minor, currency)} ${en}, not claimed`),
    );
}

/** A day in words: ISO, the same in both languages. */
export function dayWords(day: Day): string {
  return toIso(day);
}

function shiftReason(shift: Case['ladder']['shift']): Coded | null {
  if (shift === 'class-c') return reason('shift-class-c', 'C 类客户，阶段提前', 'class C: stage begins sooner');
  if (shift === 'class-a')
    return reason('shift-class-a', 'A 类客户（人工评定），阶段顺延', 'class A given by a person: stage begins later');
  if (shift === 'broken-promises')
    return reason('shift-broken', '两次失约，升一级', 'second broken promise: one stage up');
  return null;
}

function letterReasons(at: Case): Coded[] {
  const { ladder, asOf, policy } = at;
  if (!ladder.sent) return [unsentReason(at)];
  const { step, day } = ladder.sent;
  const title = ladderStep(policy, step).words;
  const reasons = [
    reason(
      'last-letter',
      `第 ${step} 步「${title.zh}」函已于 ${toIso(day)} 发出`,
      `step ${step} “${title.en}” letter sent on ${toIso(day)}`,
    ),
  ];
  if (ladder.gateDay !== null && asOf < ladder.gateDay) {
    reasons.push(
      reason(
        'deadline-runs',
        `函件期限未满，${toIso(ladder.gateDay)} 前不升级`,
        `its deadline still runs: no higher step before ${toIso(ladder.gateDay)}`,
      ),
    );
  }
  return reasons;
}

function unsentReason({ ladder, policy }: Case): Coded {
  if (!ladder.pastUnknown)
    return reason('no-letter-yet', '尚未发函，从第 1 步起', 'no letter sent for this debt yet: begins at step 1');
  const since = policy.logKeptSince === null ? '' : toIso(policy.logKeptSince);
  const lower = ladder.stepDue < ladder.stage;
  return reason(
    'no-log',
    `到期日早于催收记录启用日 ${since}，以前是否发函不明，${lower ? '从低一级起' : '从第 1 步起'}`,
    `fell due before the log was kept (${since}), earlier letters unknown: ${lower ? 'one step below the stage' : 'begins at step 1'}`,
  );
}

function tailReason(at: Case): Coded | null {
  const tails = at.position.items.filter((entry) => entry.isTail);
  if (tails.length === 0) return null;
  const sum = tails.reduce((total, entry) => total + entry.aged.item.openMinor, 0);
  const words: Words = {
    zh: `尾差 ${tails.length} 笔共 ${money(sum, at.position.currency)} 不决定阶段`,
    en: `${tails.length} small remainder(s), ${money(sum, at.position.currency)}, do not lead the stage`,
  };
  return { code: 'tail', words };
}
