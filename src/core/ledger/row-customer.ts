import { CellValue, isBlank, toText } from '../cells/cells';
import { customerOfCode, CustomerRef, nameText, spell } from './customer-book';
import { profileOf, SheetReading } from './sheet-reading';

/** The customer that a row names by code or name; null when it names none. Rows of one profile name the same. */
export function customerAt(reading: SheetReading, row: readonly CellValue[], r: number): CustomerRef | null {
  const profile = profileOf(reading, r);
  let ref = reading.customers[profile];
  if (ref === undefined) {
    ref = findCustomer(reading, row);
    reading.customers[profile] = ref;
    if (ref !== null) {
      reading.keys[profile] = ref.key;
      // A customer known by its code alone may get its name from a later row.
      if (ref.name !== '') reading.names[profile] = ref.name;
    }
  }
  return ref;
}

function findCustomer(reading: SheetReading, row: readonly CellValue[]): CustomerRef | null {
  const { at } = reading.layout;
  const { book } = reading.draft;
  const name = at.customer < 0 ? '' : rawText(row[at.customer]);
  const code = at.customerCode < 0 ? '' : rawText(row[at.customerCode]);
  if (code !== '') return customerOfCode(book, code, name);
  if (name === '') return at.customer < 0 && at.customerCode < 0 ? wholeSheet(reading) : null;
  const { ref, isTotal } = nameText(book, name);
  // The row is none of the total rows, so a name that reads like a label is a name.
  if (isTotal && !book.byKey.has(ref.key)) book.byKey.set(ref.key, ref);
  spell(book, ref, name);
  return ref;
}

/** A detail ledger without a customer column is about the customer that its title or its sheet names. */
function wholeSheet(reading: SheetReading): CustomerRef {
  const { title, sheet } = reading.layout;
  return nameText(reading.draft.book, title.customer === '' ? sheet.name : title.customer).ref;
}

function rawText(cell: CellValue | undefined): string {
  if (cell === undefined || cell === null || cell === '') return '';
  if (typeof cell === 'string') return isBlank(cell) ? '' : cell;
  if (typeof cell === 'object') return '';
  return toText(cell);
}
