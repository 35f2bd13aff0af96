import { Place } from '../../src/app/ports';
import { CellValue } from '../../src/core/cells/cells';
import { excelWorkbook } from '../../src/hosts/excel/excel';
import { OpenBook } from '../../src/workbench/book/book';
import { writeCells } from '../../src/workbench/book/cells';
import { select } from '../../src/workbench/book/features';
import { OpenSheet } from '../../src/workbench/book/sheet';
import { activate } from '../../src/workbench/book/sheets';
import { openOffice } from '../builders/office-node';
import { openWorkbookContract } from './open-workbook-contract';
import { workbookContract } from './workbook-contract';

workbookContract('Excel, through the genuine Office.js', async (sheets) => {
  await openOffice(sheets);
  return excelWorkbook();
});

openWorkbookContract('Excel, through the genuine Office.js', async (sheets) => {
  const { book } = await openOffice(sheets);
  return {
    book: excelWorkbook(),
    moveTo: (place) => heard(() => moveTo(book, place), 0),
    type: (place, value) => heard(() => type(book, place, value), BURST),
  };
});

/** Edits are told of after half a second, moves at once. */
const BURST = 600;

async function heard(act: () => void, ms: number): Promise<void> {
  act();
  await new Promise((resolve) => setTimeout(resolve, ms + 50));
}

function moveTo(book: OpenBook, place: Place): void {
  const sheet = sheetOf(book, place);
  book.change('user', () => {
    activate(book, sheet);
    select(book, sheet, cellAt(place));
  });
}

function type(book: OpenBook, place: Place, value: CellValue): void {
  book.change('user', () => writeCells(book, sheetOf(book, place), cellAt(place), () => value));
}

function cellAt({ row, column }: Place) {
  return { row, column, rows: 1, columns: 1 };
}

function sheetOf(book: OpenBook, { sheet }: Place): OpenSheet {
  const found = book.sheetNamed(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}
