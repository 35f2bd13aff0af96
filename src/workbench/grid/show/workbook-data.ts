import { IResources, IRange, IStyleData, IWorkbookData, LocaleType } from '@univerjs/core';
import { SheetFilter } from '../../files/feature-types';
import { Book, BookSheet } from '../../files/types';
import { WORKBOOK_ID } from '../surface';
import { clipped, rangeOf } from './areas';
import { conditionalsOf } from './conditionals';
import { linksOf } from './links';
import { sheetData, sizeOf, styleId } from './sheet-data';
import { styleOf } from './styles';
import { validationsOf } from './validations';

/** A whole workbook as the grid opens it: sheets, looks, and the rules that its plugins keep. */
export function workbookData(book: Book, language: 'zh' | 'en'): IWorkbookData {
  return {
    id: WORKBOOK_ID,
    name: '',
    appVersion: '0.25.1',
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    styles: Object.fromEntries(book.looks.map((look, i): [string, IStyleData] => [styleId(i), styleOf(look)])),
    defaultStyle: styleId(0),
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    resources: resourcesOf(book),
  };
}

function resourcesOf(book: Book): IResources {
  const bySheet = (of: (sheet: BookSheet) => unknown) =>
    JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, of(sheet)])));
  const filtered = book.sheets.filter(({ filter }) => filter !== null);
  return [
    {
      name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
      data: bySheet((sheet) => conditionalsOf(sheet.conditionals, sizeOf(sheet))),
    },
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet((sheet) => validationsOf(sheet.validations, sizeOf(sheet))) },
    { name: 'SHEET_HYPER_LINK_PLUGIN', data: bySheet((sheet) => linksOf(sheet, book)) },
    { name: 'SHEET_NOTE_PLUGIN', data: bySheet(notesOf) },
    {
      name: 'SHEET_FILTER_PLUGIN',
      data: JSON.stringify(Object.fromEntries(filtered.map((sheet) => [sheet.id, filterOf(sheet)]))),
    },
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesOf(book)) },
  ];
}

function notesOf({ notes }: BookSheet): Record<number, Record<number, object>> {
  const found: Record<number, Record<number, object>> = {};
  for (const { row, column, text } of notes) {
    const note = { id: `note-${row}-${column}`, row: row - 1, col: column - 1, width: 220, height: 90, note: text };
    found[row - 1] = { ...found[row - 1], [column - 1]: note };
  }
  return found;
}

/** The filter with its chosen values; which rows it hides is what the file says. */
function filterOf(sheet: BookSheet): object {
  const { area, columns } = sheet.filter as SheetFilter;
  const ref: IRange = clipped(rangeOf(area), sizeOf(sheet));
  const hidden = [...sheet.rows]
    .filter(([number, row]) => row.hidden && number > area.row)
    .map(([number]) => number - 1);
  return {
    ref,
    filterColumns: columns.flatMap((one) => {
      if (one.kind !== 'values') return [];
      const filters = { filters: [...one.values], ...(one.blanks ? { blank: true } : {}) };
      return [{ colId: area.column - 2 + one.column, filters }];
    }),
    cachedFilteredOut: hidden,
  };
}

/** Names that people and formulas use; those that spreadsheets make for themselves have no place in the grid. */
function namesOf(book: Book): Record<string, object> {
  const named = book.names.filter(({ name, hidden }) => !hidden && !name.startsWith('_xlnm.'));
  return Object.fromEntries(
    named.map(({ name, sheet, refersTo }) => {
      const isReference = /^('[^']+'|[^'!]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(refersTo);
      const formulaOrRefString = isReference ? refersTo : `=${refersTo}`;
      const id = `name-${sheet ?? ''}-${name}`;
      return [id, { id, name, formulaOrRefString, localSheetId: sheet ?? 'AllDefaultWorkbook', comment: '' }];
    }),
  );
}
