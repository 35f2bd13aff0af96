import { Words } from '../basics/words';
import { LADDER_COLUMNS } from './entries-ladder';

/** A column heading of the policy sheet. */
export interface PolicyColumn {
  readonly code: string;
  readonly words: Words;
}

/** Heading of the code column: it marks the heading rows, and by its codes a row is found wherever the user has moved it. */
export const CODE_COLUMN: PolicyColumn = { code: 'code', words: { zh: '代码', en: 'Code' } };

/** Codes of rows that only explain: titles and notes. */
export const TEXT_ROW_CODE = '·';

/** Every heading under which a value may stand; columns are found by them, so that inserted columns do no harm. */
export const POLICY_COLUMNS: readonly PolicyColumn[] = [
  { code: 'rule', words: { zh: '规则', en: 'Rule' } },
  { code: 'value', words: { zh: '值', en: 'Value' } },
  { code: 'unit', words: { zh: '单位', en: 'Unit' } },
  { code: 'note', words: { zh: '说明', en: 'Note' } },
  { code: 'zh', words: { zh: '中文', en: 'Chinese' } },
  { code: 'en', words: { zh: '英文', en: 'English' } },
  ...LADDER_COLUMNS,
  { code: 'rate', words: { zh: '比例', en: 'Rate' } },
  { code: 'from', words: { zh: '起始日', en: 'From' } },
  { code: 'to', words: { zh: '结束日', en: 'To' } },
  { code: 'currency', words: { zh: '币种', en: 'Currency' } },
  { code: 'units', words: { zh: '折合本位币', en: 'In base currency' } },
  { code: 'template', words: { zh: '用途', en: 'Used for' } },
];

/** The words of a column heading. */
export function columnWords(code: string): Words {
  const column = POLICY_COLUMNS.find((one) => one.code === code);
  if (!column) throw new Error(`the policy sheet has no column ${code}`);
  return column.words;
}
