import { Day, toIso } from '../basics/day';
import { Notice, NOWHERE, shortFound } from '../basics/notice';
import { CustomerItems } from './group-items';
import { parseClass } from './facts';
import { names } from './account';
import { CustomerFile } from './open-account';
import { CustomerPosition } from './types';

const SHOWN_NAMES = 10;

/** Customers whose class review is overdue: one notice for all of them. */
export function reviewNotices(positions: readonly CustomerPosition[], asOf: Day): Notice[] {
  const late = new Map<string, Day>();
  for (const { name, finding } of positions)
    if (finding.reviewDue !== null && finding.reviewDue < asOf) late.set(name, finding.reviewDue);
  if (late.size === 0) return [];
  const list = [...late].slice(0, SHOWN_NAMES).map(([name, day]) => `${name} ${toIso(day)}`);
  const more = late.size > SHOWN_NAMES ? ' …' : '';
  return [
    {
      code: 'class-review-due',
      severity: 'info',
      place: NOWHERE,
      found: shortFound(list.join('; ') + more),
      message: {
        zh: `${late.size} 个客户的评级已到复核日`,
        en: `the class of ${late.size} customers is due for review`,
      },
      expected: {
        zh: '复核后在「客户」表填写复核日期',
        en: 'review it and fill in the review date on the customer sheet',
      },
      done: { zh: '沿用现有评级', en: 'the class was used as it stands' },
    },
  ];
}

/** Class texts of the ledger that are none of A, B, C: one notice per text. */
export function ledgerClassNotices(groups: readonly CustomerItems[]): Notice[] {
  const unknown = new Map<string, number>();
  for (const { ledger } of groups) {
    const text = ledger.classText;
    if (text !== '' && parseClass(text) === null) unknown.set(text, (unknown.get(text) ?? 0) + 1);
  }
  return [...unknown].map(([text, count]) => ({
    code: 'ledger-class-unknown',
    severity: 'info',
    place: NOWHERE,
    found: shortFound(text),
    message: {
      zh: `台账中 ${count} 个客户的等级不是 A、B、C`,
      en: `the ledger's class of ${count} customers is none of A, B, C`,
    },
    expected: { zh: 'A、B、C 或 优质、一般、风险', en: 'A, B or C' },
    done: { zh: '未采用，改为按数据评级', en: 'not used; the class was found from the data' },
  }));
}

/** Documents named by a standing promise or dispute that are not open: paid, or written differently in the ledger. */
export function documentNotices(file: CustomerFile, positions: readonly CustomerPosition[]): Notice[] {
  const notices: Notice[] = [];
  if (!file.contacts.some((entry) => entry.promiseDocuments.length + entry.disputeDocuments.length > 0)) return notices;
  const standing = new Set(positions.flatMap(({ promises }) => promises.filter(stands).map(({ logRow }) => logRow)));
  for (const entry of file.contacts) {
    const promised = standing.has(entry.row) ? entry.promiseDocuments : [];
    const disputed = entry.closed ? [] : entry.disputeDocuments;
    for (const document of [...promised, ...disputed]) {
      if (isOpen(file, document)) continue;
      notices.push({
        code: 'hold-document-not-open',
        severity: 'warning',
        place: { sheet: file.logName, row: entry.row, column: 0 },
        found: shortFound(document),
        message: {
          zh: `${file.name} 没有未收单据「${document}」`,
          en: `${file.name} has no open document "${document}"`,
        },
        expected: {
          zh: '已付清则填写「了结」；否则按台账核对单号',
          en: 'mark the row as closed if it is paid; else check the number in the ledger',
        },
        done: { zh: '该单据未计入争议或承诺', en: 'the document holds nothing' },
      });
    }
  }
  return notices;
}

function stands({ state }: { readonly state: string }): boolean {
  return state === 'open' || state === 'check';
}

function isOpen(file: CustomerFile, document: string): boolean {
  return file.group.byCurrency.some(({ items }) => items.some(({ item }) => names([document], item.document)));
}
