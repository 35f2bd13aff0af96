import { SheetTable } from '../basics/sheet-table';
import { Words } from '../basics/words';
import {
  POLICY_SECTIONS,
  POLICY_SHEET_KEY,
  POLICY_TEXT_MARK,
  POLICY_TEXT_SPLIT,
  policyText,
  policyTextCodes,
  TEXT_ROW_CODE,
  wrongCells,
} from '../policy/policy';
import { styled } from './cell';
import {
  addGap,
  addressIn,
  addRow,
  addText,
  CODE_AT,
  finishedRows,
  nextRow,
  PolicyPage,
  WIDTHS,
} from './policy-layout';
import { addInterestRules, addLists } from './policy-lists';
import { addRules } from './policy-rules';
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
    formulas: new Map(),
  };
  const names = addTop(page);
  for (const section of POLICY_SECTIONS) {
    addGap(page);
    addText(page, section.words, 'section', 24);
    addText(page, section.note, 'note');
    addRules(page, section.code);
    if (section.code === 'interest') addInterestRules(page);
    addLists(page, section.code);
  }
  return {
    key: POLICY_SHEET_KEY,
    name: TITLE[language],
    mode: 'create',
    tabColor: 'input-head',
    columns: WIDTHS.map((width) => ({ width })),
    rows: finishedRows(page),
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
  page.formulas.set(`${policyRow},2`, () => summaryFormula(page));
  addRow(page, TEXT_ROW_CODE, [
    { column: 1, cell: styled(SUMMARY[language], 'wrap') },
    { column: 2, columns: 6, cell: styled(policyText(policy, language), 'wrap-quiet') },
  ]);
  return { asOfRow, policyRow };
}

/** The summary from the cells it is made of, so that a changed rule reaches formulas at once. */
function summaryFormula(page: PolicyPage): string {
  const cells = policyTextCodes(page.content.policy).map((code) => addressIn(page, code));
  return [`"${POLICY_TEXT_MARK}"`, ...cells].join(`&"${POLICY_TEXT_SPLIT}"&`);
}
