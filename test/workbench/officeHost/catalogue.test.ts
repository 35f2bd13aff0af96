import { Exchange } from '../../builders/office-node';
import { CatalogueCase, LooseCase, openLedger } from './catalogue/catalogue-case';
import { CHARTS } from './catalogue/charts.cases';
import { ERRORS } from './catalogue/errors.cases';
import { EVENTS } from './catalogue/events.cases';
import { KEEPING } from './catalogue/keeping.cases';
import { RANGE_CHANGES } from './catalogue/range-changes.cases';
import { RANGE_LOOKS } from './catalogue/range-looks.cases';
import { RANGE_PLACES } from './catalogue/range-places.cases';
import { RANGE_VALUES } from './catalogue/range-values.cases';
import { REQUESTS } from './catalogue/requests.cases';
import { RULES } from './catalogue/rules.cases';
import { SHEETS } from './catalogue/sheets.cases';
import { TABLES } from './catalogue/tables.cases';
import { namesShared, readShared, sayNotRun } from '../../builders/shared';
import { brokenLaws, membersIn, WireAction, WirePath } from './wire-laws';

const INSIDE: readonly (readonly [string, readonly CatalogueCase[]])[] = [
  ['sheets', SHEETS],
  ['ranges: reaching them', RANGE_PLACES],
  ['ranges: values', RANGE_VALUES],
  ['ranges: changes', RANGE_CHANGES],
  ['ranges: looks', RANGE_LOOKS],
  ['rules', RULES],
  ['tables', TABLES],
  ['names, settings, properties, application', KEEPING],
  ['charts, pages, comments', CHARTS],
];
const LOOSE: readonly (readonly [string, readonly LooseCase[]])[] = [
  ['events', EVENTS],
  ['requests and worksheet functions', REQUESTS],
  ['errors', ERRORS],
];

/** Everything that was said in any case. */
const said = new Set<string>();

function hold(exchanges: readonly Exchange[]): void {
  for (const { request } of exchanges) {
    const { Actions, ObjectPaths } = JSON.parse(request) as {
      readonly Actions: readonly WireAction[];
      readonly ObjectPaths: Readonly<Record<string, WirePath>>;
    };
    for (const member of membersIn(Actions, Object.values(ObjectPaths))) said.add(member);
  }
  expect(exchanges.flatMap(brokenLaws)).toEqual([]);
}

describe.each(INSIDE)('the catalogue: %s', (_, cases) => {
  it.each(cases.map((one) => [one.snippet, one] as const))('%s', async (__, { run, gives }) => {
    const exchanges: Exchange[] = [];
    openLedger(exchanges);
    const seen = await Excel.run((context) => run(context, context.workbook.worksheets.getItem('Ledger')));
    expect(seen).toEqual(gives);
    hold(exchanges);
  });
});

describe.each(LOOSE)('the catalogue: %s', (_, cases) => {
  it.each(cases.map((one) => [one.snippet, one] as const))('%s', async (__, { run, gives }) => {
    const exchanges: Exchange[] = [];
    const results: unknown[] = [];
    expect(await run(openLedger(exchanges, results), { exchanges, results })).toEqual(gives);
    hold(exchanges);
  });
});

interface Recording {
  readonly batches: readonly { readonly Actions?: readonly WireAction[]; readonly ObjectPaths?: readonly WirePath[] }[];
}

/** Snippets that a host without transport has nothing to do with. */
const ELSEWHERE = ['error-bad-status'];
const CASES = [...INSIDE, ...LOOSE].flatMap(([, cases]) => cases.map(({ snippet }) => snippet));

const RECORDED = 'spikes/office-host/catalogue/recorded';
const SNIPPETS = namesShared(RECORDED);

function recorded(snippet: string): Recording | null {
  return readShared(`${RECORDED}/${snippet}.json`) as Recording | null;
}

describe('the recorded catalogue', () => {
  if (SNIPPETS.length === 0) return sayNotRun();

  it('has no snippet without a case', () => {
    expect(new Set([...CASES, ...ELSEWHERE])).toEqual(new Set(SNIPPETS));
  });

  it('names no member that no case names', () => {
    const members = SNIPPETS.flatMap((snippet) =>
      (recorded(snippet)?.batches ?? []).flatMap(({ Actions = [], ObjectPaths = [] }) =>
        membersIn(Actions, ObjectPaths),
      ),
    );
    expect([...new Set(members)].filter((member) => !said.has(member))).toEqual([]);
  });
});
