import { Notice } from '../basics/notice';
import { Field, SheetCells } from '../cells/cells';
import { FIELD_WORDS } from './field-words.table';
import { Heading, plainHeading } from './find-heading';
import { listOf, noticeOf } from './notices';
import { LedgerChoice } from './types';

/** Columns that the user fixed, and fields that the user says there is no column for. */
export interface ChosenColumns {
  readonly columns: readonly { readonly field: Field; readonly index: number }[];
  readonly without: ReadonlySet<Field>;
  readonly notices: readonly Notice[];
}

/** Finds the columns that the user named by heading or by letter in this sheet. */
export function findChosen(sheet: SheetCells, heading: Heading, choice: LedgerChoice): ChosenColumns {
  const columns: { field: Field; index: number }[] = [];
  const without = new Set<Field>();
  const notices: Notice[] = [];
  for (const [name, wanted] of Object.entries(choice.columns)) {
    const field = name as Field;
    if (isNone(wanted)) {
      without.add(field);
      continue;
    }
    const index = indexOf(sheet, heading, wanted);
    if (index >= 0) columns.push({ field, index });
    else {
      without.add(field);
      const place = { sheet: sheet.name, row: sheet.firstRow + heading.row, column: 0 };
      const headings = listOf(
        heading.texts.filter((text) => text !== ''),
        40,
      );
      notices.push(noticeOf('map-unknown', place, wanted, { name: FIELD_WORDS[field], wanted, headings }));
    }
  }
  return { columns, without, notices };
}

/** The headings, in comparable form, that the user named. */
export function wantedHeadings(choice: LedgerChoice): ReadonlySet<string> {
  return new Set(
    Object.values(choice.columns)
      .filter((wanted) => !isNone(wanted))
      .map(plainHeading),
  );
}

function isNone(wanted: string): boolean {
  const plain = wanted.trim();
  return plain === '' || plain === '-';
}

/** The column with that heading, else the one with that letter; −1 when there is none. A heading "A" comes before the letter. */
function indexOf(sheet: SheetCells, heading: Heading, wanted: string): number {
  const plain = plainHeading(wanted);
  const named = heading.texts.findIndex((text) => plainHeading(text) === plain);
  if (named >= 0) return named;
  if (!/^[a-z]{1,3}$/.test(plain)) return -1;
  let column = 0;
  for (const letter of plain) column = column * 26 + letter.charCodeAt(0) - 96;
  const index = column - sheet.firstColumn;
  return index >= 0 && index < heading.texts.length ? index : -1;
}
