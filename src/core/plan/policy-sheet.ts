import { SheetCell, SheetTable } from '../basics/sheet-table';
import { Words } from '../basics/words';
import {
  POLICY_SECTIONS,
  POLICY_SHEET_KEY,
  POLICY_TEXT_CODES,
  POLICY_TEXT_MARK,
  POLICY_TEXT_SPLIT,
  policyText,
  TEXT_ROW_CODE,
  wrongCells,
} from '../policy/policy';
import { addressOf, styled } from './cell';
import { addGap, addRow, addText, CODE_AT, nextRow, PolicyPage, WIDTHS } from './policy-layout';
import { addInterestRules, addLists } from './policy-lists';
import { addTableRules, addValueRules, addWordRules } from './policy-rules';
import { PolicySheetContent } from './policy-sheet-types';

const TITLE: Words = { zh: '催收政策', en: 'Collection policy' };

const SUBTITLE: Words = {
  zh: '浅黄色单元格可以修改，重新生成计划后生效。填写有误的项用默认值，并列入“数据问题”。',
  en: 'Change what stands in the cream cells; it holds from the next run on. What cannot be used gets its default and is listed under “Data problems”.',
};

const AS_OF: readonly [Words, Words] = [
  { zh: '截止日', en: 'As-of date' },
  { zh: '工作簿中的公式以此为准（名称 AR_AsOf）', en: 'The date that formulas of this workbook use (name AR_AsOf)' },
];

const SUMMARY: Words = {
  zh: '规则摘要（名称 AR_Policy，供公式使用）',
  en: 'Rules in short (name AR_Policy, for formulas)',
};

/**
 * The policy sheet (催收政策): every rule with its value, unit and note, made once and then the user's. Its rows are read
 * back by the code at their end, so that both languages and moved rows are understood.
 */
export function makePolicySheet(content: PolicySheetContent): SheetTable {
  const { language, carried } = content;
  const page: PolicyPage = {
    content,
    wrong: carried ? wrongCells(carried) : {},
    rows: [],
    merges: [],
    validations: [],
    cellOf: new Map(),
  };
  const names = addTop(page);
  for (const section of POLICY_SECTIONS) {
    addGap(page);
    addText(page, section.words, 'section', 24);
    addText(page, section.note, 'note');
    addValueRules(page, section.code);
    addTableRules(page, section.code);
    addWordRules(page, section.code);
    if (section.code === 'interest') addInterestRules(page);
    addLists(page, section.code);
  }
  return {
    key: POLICY_SHEET_KEY,
    name: TITLE[language],
    mode: 'create',
    tabColor: 'input-head',
    columns: WIDTHS.map((width) => ({ width })),
    rows: page.rows.map((row, i) =>
      i + 1 === names.policyRow ? { ...row, cells: withSummary(page, row.cells) } : row,
    ),
    merges: page.merges,
    validations: page.validations,
    page: {
      orientation: 'portrait',
      paper: 'A4',
      fitWide: 1,
      printColumns: CODE_AT - 1,
      footer: TITLE[language],
      marginsNarrow: true,
    },
    names: [
      { name: 'AR_AsOf', row: names.asOfRow, column: 2 },
      { name: 'AR_Policy', row: names.policyRow, column: 2 },
    ],
    gridlines: false,
  };
}

/** Company, title, how to use the sheet, and the two cells that formulas name. */
function addTop(page: PolicyPage): { readonly asOfRow: number; readonly policyRow: number } {
  const { policy, asOf, language } = page.content;
  const { name } = policy.company;
  const company = name[language] || name.zh || name.en;
  const [label, note] = AS_OF;
  page.rows.push({ cells: [styled(company || null, 'company')], height: 15 });
  page.rows.push({ cells: [styled(TITLE[language], 'title')], height: 26 });
  addText(page, SUBTITLE, 'note');
  addGap(page);
  const asOfRow = nextRow(page);
  addRow(page, TEXT_ROW_CODE, [
    { column: 1, cell: styled(label[language], 'text-bold') },
    { column: 2, cell: styled(asOf, 'input-date') },
    { column: 3, columns: 5, cell: styled(note[language], 'wrap-quiet') },
  ]);
  const policyRow = nextRow(page);
  addRow(page, TEXT_ROW_CODE, [
    { column: 1, cell: styled(SUMMARY[language], 'wrap') },
    { column: 2, columns: 6, cell: styled(policyText(policy, language), 'wrap-quiet') },
  ]);
  return { asOfRow, policyRow };
}

/** The summary as a formula over the cells it is made of: known only when all of them are laid out. */
function withSummary(page: PolicyPage, cells: readonly SheetCell[]): readonly SheetCell[] {
  const { policy, language } = page.content;
  const addresses = POLICY_TEXT_CODES.map((code) => {
    const at = page.cellOf.get(code);
    return at ? addressOf(at[0], at[1]) : '""';
  });
  const formula = [`"${POLICY_TEXT_MARK}"`, ...addresses].join(`&"${POLICY_TEXT_SPLIT}"&`);
  const summary = { value: policyText(policy, language), style: 'wrap-quiet', formula } as const;
  return cells.map((cell, i) => (i === 1 ? summary : cell));
}
