import { Currency, formatMinor, Minor } from '../basics/money';
import { Language } from '../basics/words';
import { ControlLine, NEEDS_DATE, UNAPPLIED } from '../aging/aging';
import { PlanContent } from './types';

/** The control of one currency with the three sums that the used amount splits into. */
export interface Control {
  readonly line: ControlLine;
  readonly bucketsMinor: Minor;
  /** Signed: money waiting to be applied is negative. */
  readonly unappliedMinor: Minor;
  readonly needsDateMinor: Minor;
  /** What our sheets and the ledger differ by, and what the ledger's own total row and its cells differ by. */
  readonly differenceMinor: Minor;
  readonly statedOffMinor: Minor;
  readonly ties: boolean;
}

/** The control of a currency; null when the ledger has none of it any more. */
export function controlOf(content: PlanContent, currency: Currency): Control | null {
  const line = content.aging.control.find((control) => control.currency === currency);
  if (!line) return null;
  let bucketsMinor = 0;
  let unappliedMinor = 0;
  let needsDateMinor = 0;
  for (const { currency: of, bucket, amountMinor } of content.aging.lines) {
    if (of !== currency) continue;
    if (bucket === UNAPPLIED) unappliedMinor += amountMinor;
    else if (bucket === NEEDS_DATE) needsDateMinor += amountMinor;
    else bucketsMinor += amountMinor;
  }
  const statedOffMinor = line.statedMinor === null ? 0 : line.statedMinor - line.cellsMinor;
  const differenceMinor = line.differenceMinor || line.usedMinor - bucketsMinor - unappliedMinor - needsDateMinor;
  return {
    line,
    bucketsMinor,
    unappliedMinor,
    needsDateMinor,
    differenceMinor,
    statedOffMinor,
    ties: differenceMinor === 0 && statedOffMinor === 0,
  };
}

/** Every step from the ledger's own total to our sheets, in one sentence. */
export function controlWords(control: Control, language: Language): string {
  const { line } = control;
  const money = (minor: Minor): string => formatMinor(minor, line.currency);
  const say = WORDS[language];
  const steps = [
    `${say.cells} ${money(line.cellsMinor)}`,
    `− ${say.duplicates} ${money(line.duplicatesMinor)}`,
    `− ${say.unreadable} ${money(line.unreadableMinor)}`,
  ];
  if (line.settledMinor !== 0) steps.push(`− ${say.settled} ${money(line.settledMinor)}`);
  if (line.afterAsOfMinor !== 0) steps.push(`− ${say.afterAsOf} ${money(line.afterAsOfMinor)}`);
  const stated = line.statedMinor === null ? say.noStated : `${say.stated} ${money(line.statedMinor)}`;
  const parts = `${say.buckets} ${money(control.bucketsMinor)} + ${say.unapplied} ${money(control.unappliedMinor)} + ${say.needsDate} ${money(control.needsDateMinor)}`;
  const sentence = `${stated} → ${steps.join(' ')} = ${say.used} ${money(line.usedMinor)} = ${parts}`;
  return `${verdict(control, language)}${language === 'zh' ? '：' : ': '}${sentence}`;
}

/** `✓ CNY 与台账一致（差额 0.00）` or `✗ …` with what is wrong. */
export function verdict(control: Control, language: Language): string {
  const { currency } = control.line;
  const money = (minor: Minor): string => formatMinor(minor, currency);
  if (control.differenceMinor !== 0) {
    return language === 'zh'
      ? `✗ ${currency} 与台账不一致，差额 ${money(control.differenceMinor)}`
      : `✗ ${currency} does not tie to the ledger, difference ${money(control.differenceMinor)}`;
  }
  if (control.statedOffMinor !== 0) {
    return language === 'zh'
      ? `✗ ${currency} 台账自带合计与其明细相差 ${money(control.statedOffMinor)}`
      : `✗ ${currency} the ledger's own total differs from its rows by ${money(control.statedOffMinor)}`;
  }
  return language === 'zh'
    ? `✓ ${currency} 与台账一致（差额 ${money(0)}）`
    : `✓ ${currency} ties to the ledger (difference ${money(0)})`;
}

const WORDS = {
  zh: {
    stated: '台账合计行',
    noStated: '台账无合计行',
    cells: '金额单元格合计',
    duplicates: '重复',
    unreadable: '无法读取',
    settled: '截止日前已结清',
    afterAsOf: '截止日后发生',
    used: '采用',
    buckets: '各账龄',
    unapplied: '未认领',
    needsDate: '缺到期日',
  },
  en: {
    stated: "ledger's own total",
    noStated: 'no total row in the ledger',
    cells: 'sum of cells',
    duplicates: 'duplicates',
    unreadable: 'unreadable',
    settled: 'settled by as-of',
    afterAsOf: 'after as-of',
    used: 'used',
    buckets: 'buckets',
    unapplied: 'unapplied',
    needsDate: 'needs date',
  },
} as const;
