import { Exchange } from '../../builders/office-node';
import { CatalogueCase, LooseCase, openLedger } from './catalogue/catalogue-case';
import { CHARTS } from './catalogue/charts.cases';
import { ERRORS } from './catalogue/errors.cases';
import { EVENTS } from './catalogue/events.cases';
import { KEEPING } from './catalogue/keeping.cases';
import { RANGE_LOOKS } from './catalogue/range-looks.cases';
import { RANGE_PLACES } from './catalogue/range-places.cases';
import { RANGE_VALUES } from './catalogue/range-values.cases';
import { REQUESTS } from './catalogue/requests.cases';
import { RULES } from './catalogue/rules.cases';
import { SHEETS } from './catalogue/sheets.cases';
import { TABLES } from './catalogue/tables.cases';

const INSIDE: readonly (readonly [string, readonly CatalogueCase[]])[] = [
  ['sheets', SHEETS],
  ['ranges: reaching them', RANGE_PLACES],
  ['ranges: values', RANGE_VALUES],
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

describe.each(INSIDE)('the catalogue: %s', (_, cases) => {
  it.each(cases.map((one) => [one.snippet, one] as const))('%s', async (__, { run, gives }) => {
    const exchanges: Exchange[] = [];
    openLedger(exchanges);
    const seen = await Excel.run((context) => run(context, context.workbook.worksheets.getItem('Ledger')));
    expect(seen).toEqual(gives);
  });
});

describe.each(LOOSE)('the catalogue: %s', (_, cases) => {
  it.each(cases.map((one) => [one.snippet, one] as const))('%s', async (__, { run, gives }) => {
    const exchanges: Exchange[] = [];
    const results: unknown[] = [];
    expect(await run(openLedger(exchanges, results), { exchanges, results })).toEqual(gives);
  });
});
