import { Book, leftoversOf, Tab } from '../../../src/hosts/excel/marks';
import { namesFor, placeTables } from '../../../src/hosts/excel/placing';
import { letterTable } from '../../builders/sheet-tables';

const tab = (name: string, ours: string | null = null, isProtected = false): Tab => ({
  name,
  hidden: name.startsWith('~') || name === '催款函',
  ours,
  protected: isProtected,
});
const book = (tabs: readonly Tab[], names: Book['names'] = [], locked = false): Book => ({ tabs, names, locked });

describe('the place of a table', () => {
  it.each([
    ['a new sheet', book([tab('台账')]), 'replace', { name: '催款函', was: 'added', stage: '催款函', backup: null }],
    ['a taken name', book([tab('催款函')]), 'replace', { name: '催款函 (2)', was: 'added' }],
    [
      'ours under another name',
      book([tab('信', 'letters')]),
      'replace',
      { name: '信', was: 'replaced', stage: '~ar-1' },
    ],
    ['ours, made once', book([tab('信', 'letters', true)]), 'create', { name: '信', was: 'kept' }],
    ['ours, added to', book([tab('信', 'letters')]), 'append', { name: '信', was: 'appended', backup: null }],
  ] as const)('%s', (_, given, mode, expected) => {
    expect(placeTables(given, [{ ...letterTable(), mode }])).toMatchObject([expected]);
  });

  it.each([
    ['protected-structure', book([tab('台账')], [], true)],
    ['protected-sheet', book([tab('信', 'letters', true)])],
  ])('is refused before anything is written: %s', (code, given) => {
    expect(() => placeTables(given, [letterTable()])).toThrow(expect.objectContaining({ code }));
  });
});

describe('the names of a table', () => {
  const table = { ...letterTable(), names: [{ name: 'AR_AsOf', row: 3, column: 2 }] };

  it.each([
    ['is set when there is none', [], null],
    ['is moved when it is ours', [{ name: 'ar_asof', formula: "='信'!$A$9" }], "='信'!$A$9"],
    ['is taken back when its sheet is gone', [{ name: 'AR_AsOf', formula: '=#REF!$A$9' }], '=#REF!$A$9'],
  ])('%s', (_, names, before) => {
    const given = book([tab('信', 'letters')], names);
    const wanted = namesFor(given, placeTables(given, [table]));
    expect(wanted).toContainEqual({ name: 'AR_AsOf', sheet: '信', row: 3, column: 2, hidden: false, before });
  });

  it('that the user gave to something else stay the user’s', () => {
    const given = book([tab('台账')], [{ name: 'AR_AsOf', formula: "='台账'!$A$1" }]);
    expect(namesFor(given, placeTables(given, [table])).map(({ name }) => name)).toEqual(['_AR.letters']);
  });
});

it('finds what an interrupted run left, and nothing else', () => {
  const given = book(
    [
      tab('台账'),
      tab('~ar-1'),
      tab('~ar-1-old'),
      tab('催款函'),
      tab('信', 'letters'),
      tab('~草稿'),
      { ...tab('~ar-2'), hidden: false },
    ],
    [
      { name: '_ARnew.plan.2026.11', formula: "='催款函'!$A$1" },
      { name: '_ARnew.letters', formula: "='信'!$A$1" },
    ],
  );
  expect(leftoversOf(given)).toEqual(['~ar-1', '~ar-1-old', '催款函']);
});
