import { setFeature } from '../../book/features';
import { Args } from '../arguments';
import { OfficeError } from '../errors';
import { ClassTable } from '../objects';

/** What a protected sheet still allows; without password, as add-ins use it. */
export const WORKSHEET_PROTECTION: ClassTable<'WorksheetProtection'> = {
  read: {
    Protected: ({ features }) => features.protection !== null,
    Options: ({ features }) => features.protection?.options ?? null,
  },
  methods: {
    Protect: (sheet, args, { book }) => {
      if (sheet.features.protection) throw wordError('The sheet is protected already.');
      const options = (args.raw(0) ?? {}) as Readonly<Record<string, unknown>>;
      setFeature(book, sheet, 'protection', { options: { ...DEFAULTS, ...options }, password: password(args, 1) });
    },
    Unprotect: (sheet, args, { book }) => {
      const { protection } = sheet.features;
      if (protection?.password && protection.password !== args.raw(0)) throw wordError('The password is wrong.');
      setFeature(book, sheet, 'protection', null);
    },
  },
};

const DEFAULTS: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function password(args: Args, index: number): string | null {
  const value = args.raw(index);
  return typeof value === 'string' && value !== '' ? value : null;
}

function wordError(message: string): OfficeError {
  return new OfficeError('InvalidOperation', message);
}

/** Whether sheets may be added, removed, renamed and moved. */
export const WORKBOOK_PROTECTION: ClassTable<'WorkbookProtection'> = {
  read: { Protected: (_, { book }) => book.structure !== null },
  methods: {
    Protect: (_, args, { book }) => {
      book.structure = { password: password(args, 0) };
      book.note({ kind: 'structure' });
    },
    Unprotect: (_, args, { book }) => {
      const known = book.structure?.password;
      if (known && known !== args.raw(0)) throw wordError('The password is wrong.');
      book.structure = null;
      book.note({ kind: 'structure' });
    },
  },
};
