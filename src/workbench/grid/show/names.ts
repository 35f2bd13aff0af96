import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { OpenBook } from '../../book/book';
import { GridSurface, WORKBOOK_ID } from '../surface';

/** A name as the grid keeps it. */
export interface GridName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
  readonly comment: string;
}

/** Names that people and formulas use, by id; those that spreadsheets make for themselves have no place in the grid. */
export function namesOf(book: OpenBook): Readonly<Record<string, GridName>> {
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

/** Brings the grid's names to those of the book; formulas with a changed name are calculated again. */
export function showNames(book: OpenBook, surface: GridSurface): void {
  const shown = surface.grid.univer.__getInjector().get(IDefinedNamesService).getDefinedNameMap(WORKBOOK_ID) ?? {};
  const wanted = namesOf(book);
  for (const { id } of Object.values(shown)) {
    if (!wanted[id]) surface.run(RemoveDefinedNameMutation.id, '', { ...shown[id] });
  }
  for (const name of Object.values(wanted)) {
    if (shown[name.id]?.formulaOrRefString !== name.formulaOrRefString)
      surface.run(SetDefinedNameMutation.id, '', { ...name });
  }
}
