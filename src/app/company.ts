import { Language } from '../core/basics/words';
import { toText } from '../core/cells/cells';
import { POLICY_ENTRIES, POLICY_SHEET_KEY } from '../core/policy/policy';
import { Look } from './look';
import { Place } from './ports';

/** Who writes the letters: one detail with what it is now. */
export interface CompanyDetail {
  /** As the policy sheet codes it: `company.bankAccount`. */
  readonly code: string;
  readonly words: string;
  readonly note: string;
  readonly value: string;
  /** Its cell on the policy sheet; null while there is none and the pane asks. */
  readonly place: Place | null;
}

/** Company and bank details. They have one home: the policy sheet, and before there is one the workbook's setting. */
export function companyDetails({ content, sheets, choice }: Look, language: Language): readonly CompanyDetail[] {
  const sheet = sheets.find(({ ours }) => ours === POLICY_SHEET_KEY);
  return POLICY_ENTRIES.filter(({ code }) => code.startsWith('company.')).map(({ code, words, note, get }) => {
    const row = sheet ? sheet.rows.findIndex((cells) => cells.some((cell) => toText(cell).trim() === code)) : -1;
    return {
      code,
      words: words[language],
      note: note[language],
      value: sheet ? shown(get(content.policy), language) : (choice.company[code] ?? ''),
      place: sheet && row >= 0 ? { sheet: sheet.name, row: sheet.firstRow + row, column: VALUE_COLUMN } : null,
    };
  });
}

const VALUE_COLUMN = 2;

function shown(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const words = value as Readonly<Record<string, string>>;
  return words[language] || words['zh'] || words['en'] || '';
}
