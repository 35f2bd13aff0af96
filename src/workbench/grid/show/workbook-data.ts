import { BooleanNumber, IResources, IRange, IStyleData, IWorkbookData, LocaleType } from '@univerjs/core';
import { FilterColumn, SheetFilter } from '../../files/feature-types';
import { OpenBook } from '../../book/book';
import { OpenSheet } from '../../book/sheet';
import { WORKBOOK_ID } from '../surface';
import { clipped, rangeOf } from './areas';
import { conditionalsOf } from './conditionals';
import { linksOf } from './links';
import { namesOf } from './names';
import { noteMatrix } from './notes';
import { sheetData, sizeOf } from './sheet-data';
import { styleId, styleOf } from './styles';
import { validationsOf } from './validations';

/** A whole workbook as the grid opens it: sheets, looks, and the rules that its plugins keep. */
export function workbookData(book: OpenBook, language: 'zh' | 'en'): IWorkbookData {
  return {
    id: WORKBOOK_ID,
    name: '',
    appVersion: '0.25.1',
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    styles: Object.fromEntries(book.looks.all.map((look, i): [string, IStyleData] => [styleId(i), styleOf(look)])),
    defaultStyle: plainStyle(book),
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet, book)])),
    resources: resourcesOf(book),
  };
}

/** Font and place of words in cells that nobody touched. */
function plainStyle(book: OpenBook): IStyleData {
  const { ff, fs, vt } = styleOf(book.looks.at(0));
  return { ff, fs, vt };
}

function resourcesOf(book: OpenBook): IResources {
  const bySheet = (of: (sheet: OpenSheet) => unknown) =>
    JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, of(sheet)])));
  const filtered = book.sheets.filter(({ features }) => features.filter !== null);
  return [
    {
      name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
      data: bySheet((sheet) => conditionalsOf(sheet.features.conditionals, sizeOf(sheet))),
    },
    {
      name: 'SHEET_DATA_VALIDATION_PLUGIN',
      data: bySheet((sheet) => validationsOf(sheet.features.validations, sizeOf(sheet))),
    },
    { name: 'SHEET_HYPER_LINK_PLUGIN', data: bySheet((sheet) => linksOf(sheet, book)) },
    { name: 'SHEET_NOTE_PLUGIN', data: bySheet(noteMatrix) },
    {
      name: 'SHEET_FILTER_PLUGIN',
      data: JSON.stringify(Object.fromEntries(filtered.map((sheet) => [sheet.id, filterOf(sheet)]))),
    },
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesOf(book)) },
  ];
}

/** The filter with its chosen values; which rows it hides is what the file says. */
function filterOf(sheet: OpenSheet): object {
  const { area, columns } = sheet.features.filter as SheetFilter;
  const ref: IRange = clipped(rangeOf(area), sizeOf(sheet));
  const hidden = [...sheet.features.filteredRows].map((row) => row - 1);
  return {
    ref,
    filterColumns: columns.flatMap((one): object[] => {
      if (one.kind === 'other') return [];
      const colId = area.column - 2 + one.column;
      if (one.kind === 'conditions') return [{ colId, customFilters: conditionsOf(one) }];
      const filters = { filters: [...one.values], ...(one.blanks ? { blank: true } : {}) };
      return [{ colId, filters }];
    }),
    cachedFilteredOut: hidden,
  };
}

function conditionsOf({ all, conditions }: FilterColumn & { readonly kind: 'conditions' }): object {
  const customFilters = conditions.map(({ operator, value }) => ({
    ...(operator === 'equal' ? {} : { operator }),
    val: value,
  }));
  return { ...(all ? { and: BooleanNumber.TRUE } : {}), customFilters };
}
