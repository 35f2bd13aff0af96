import { RichCell } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Words } from '../basics/words';
import { PolicyEntry, SectionCode, POLICY_ENTRIES, toCell, ValueKind, yesNo } from '../policy/policy';
import { styled } from './cell';
import {
  addChoice,
  addGap,
  addHeadings,
  addressIn,
  addRow,
  fitting,
  nextRow,
  Piece,
  PolicyPage,
} from './policy-layout';

const STYLE_OF: Readonly<Record<ValueKind, StyleName>> = {
  days: 'input-integer',
  workdays: 'input-integer',
  count: 'input-integer',
  percent: 'input-percent',
  rate: 'input-rate',
  money: 'input-money',
  number: 'input-number',
  text: 'input-text',
  words: 'input-wrap',
  currency: 'input-text',
  choice: 'input-text',
  date: 'input-date',
  'yes-no': 'input-text',
  'day-list': 'input-text',
  'percent-list': 'input-text',
};

const UNITS: Partial<Readonly<Record<ValueKind, Words>>> = {
  days: { zh: '天', en: 'days' },
  workdays: { zh: '个工作日', en: 'working days' },
  'day-list': { zh: '天', en: 'days' },
};

/** Look of a cell to be filled with such a value. */
export function inputStyle(kind: ValueKind): StyleName {
  return STYLE_OF[kind];
}

/** The rules of a section: names first, then single values, then the table, then its texts. */
export function addRules(page: PolicyPage, section: SectionCode): void {
  const adders = section === 'company' ? [addWordRules, addValueRules] : [addValueRules, addTableRules, addWordRules];
  let started = false;
  for (const add of adders) {
    if (started) addGap(page);
    const row = nextRow(page);
    add(page, section);
    const added = nextRow(page) > row;
    // No gap above nothing.
    if (started && !added) page.rows.pop();
    started = started || added;
  }
}

/** One row per rule that has one value. */
function addValueRules(page: PolicyPage, section: SectionCode): void {
  const entries = entriesOf(section).filter(({ matrix, spec }) => matrix === null && spec.kind !== 'words');
  if (entries.length === 0) return;
  addHeadings(page, [
    [1, 'rule'],
    [2, 'value'],
    [3, 'unit'],
    [4, 'note', 4],
  ]);
  for (const entry of entries) addValueRule(page, entry);
}

function addValueRule(page: PolicyPage, entry: PolicyEntry): void {
  const { language } = page.content;
  const row = nextRow(page);
  addRow(page, entry.code, [
    { column: 1, cell: styled(entry.words[language], 'wrap') },
    { column: 2, cell: valueCell(page, entry, [row, 2]) },
    { column: 3, cell: styled(unitOf(page, entry), 'wrap-quiet') },
    { column: 4, columns: 4, cell: styled(entry.note[language], 'wrap-quiet') },
  ]);
}

function entriesOf(section: SectionCode): readonly PolicyEntry[] {
  return POLICY_ENTRIES.filter((entry) => entry.section === section);
}

function unitOf(page: PolicyPage, { spec }: PolicyEntry): string {
  if (spec.kind === 'money') return page.content.policy.baseCurrency;
  return (spec.unit ?? UNITS[spec.kind])?.[page.content.language] ?? '';
}

/** The cell of a rule, remembered by its code, with its list when there is one. */
function valueCell(page: PolicyPage, entry: PolicyEntry, at: readonly [row: number, column: number]): RichCell {
  const { policy, language } = page.content;
  const { code, spec } = entry;
  const [row, column] = at;
  page.cellOf.set(code, at);
  const list = choicesOf(page, entry);
  if (list) addChoice(page, row, column, list);
  const value = page.wrong[code] ?? toCell(spec, entry.get(policy), policy.baseCurrency, language);
  return styled(value, fitting(STYLE_OF[spec.kind], value, column));
}

function choicesOf(page: PolicyPage, { code, spec }: PolicyEntry): readonly string[] | null {
  const { language } = page.content;
  // Its words are many and hold commas: they stand in cells, see addInterestRules.
  if (code === 'interest.rule') return null;
  if (spec.kind === 'yes-no') return [yesNo(true)[language], yesNo(false)[language]];
  return spec.options?.map(({ words }) => words[language]) ?? null;
}

/** One row per rule that is a text in both languages. */
function addWordRules(page: PolicyPage, section: SectionCode): void {
  const entries = entriesOf(section).filter(({ spec }) => spec.kind === 'words');
  if (entries.length === 0) return;
  addWordHeadings(page, 'rule');
  for (const entry of entries) {
    page.cellOf.set(entry.code, [nextRow(page), page.content.language === 'zh' ? 2 : 5]);
    const words = entry.get(page.content.policy) as Words;
    addRow(page, entry.code, wordPieces(entry.words[page.content.language], words));
  }
}

/** Headings of a table with a text in both languages. */
export function addWordHeadings(page: PolicyPage, first: 'rule' | 'template'): void {
  addHeadings(page, [
    [1, first],
    [2, 'zh', 3],
    [5, 'en', 3],
  ]);
}

/** A text in both languages, for people to change. */
export function wordPieces(label: string, words: Partial<Words>, style: StyleName = 'input-wrap'): readonly Piece[] {
  return [
    { column: 1, cell: styled(label, 'wrap') },
    { column: 2, columns: 3, cell: styled(words.zh || null, style) },
    { column: 5, columns: 3, cell: styled(words.en || null, style) },
  ];
}

/** A row per stage of the ladder, a cell per rule. */
function addTableRules(page: PolicyPage, section: SectionCode): void {
  const entries = entriesOf(section).filter(({ matrix }) => matrix !== null);
  const columns = [...new Set(entries.map(({ matrix }) => matrix?.column ?? ''))];
  const order = columns.sort((a, b) => COLUMN_ORDER.indexOf(a) - COLUMN_ORDER.indexOf(b));
  if (entries.length === 0) return;
  addHeadings(page, [[1, 'rule'], ...order.map((code, i) => [i + 2, code] as const)]);
  for (const rowCode of new Set(entries.map(({ matrix }) => matrix?.row ?? ''))) {
    const row = nextRow(page);
    const cells = order.map((code, i): Piece => {
      const entry = entries.find(({ matrix }) => matrix?.row === rowCode && matrix.column === code);
      return { column: i + 2, cell: entry ? valueCell(page, entry, [row, i + 2]) : styled('–', 'text-center') };
    });
    const number = rowCode.slice(rowCode.lastIndexOf('.') + 1);
    const name = POLICY_ENTRIES.find(({ code }) => code === `${rowCode}.name`)?.get(page.content.policy) as Words;
    // A formula: the label follows when the user renames the stage.
    page.formulas.set(`${row},1`, () => `"${number} "&${addressIn(page, `${rowCode}.name`)}`);
    const label = `${number} ${name[page.content.language]}`;
    addRow(page, rowCode, [{ column: 1, cell: styled(label, 'wrap') }, ...cells]);
  }
}

const COLUMN_ORDER: readonly string[] = ['fromDay', 'channel', 'repeat', 'workdays', 'owner', 'deadline'];
