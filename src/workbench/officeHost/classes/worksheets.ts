import { activate, addSheet, moveSheet } from '../../book/sheets';
import { copySheet } from '../copy-sheet';
import { Args } from '../arguments';
import { itemNotFound } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';
import { OpenSheet } from '../../book/sheet';

function one(sheet: OpenSheet | null | undefined, key: unknown): ExcelObject {
  if (!sheet) throw itemNotFound(`There is no sheet "${String(key)}".`);
  return object('Worksheet', sheet);
}

function orNothing(sheet: OpenSheet | null | undefined): ExcelObject | null {
  return sheet ? object('Worksheet', sheet) : null;
}

/** By name or by id. */
export function sheetOf({ book }: HostState, key: unknown): OpenSheet | null {
  return typeof key === 'string' ? (book.sheetNamed(key) ?? book.sheetById(key)) : null;
}

function shown({ book }: HostState, visibleOnly: boolean): readonly OpenSheet[] {
  return visibleOnly ? book.sheets.filter(({ visibility }) => visibility === 'visible') : book.sheets;
}

/** The sheet in front. */
export function activeSheet({ book }: HostState): OpenSheet {
  const sheet = book.sheetById(book.activeSheet) ?? book.sheets[0];
  if (!sheet) throw itemNotFound('The workbook has no sheets.');
  return sheet;
}

/** The sheets of the workbook in the order of their tabs. */
export const WORKSHEET_COLLECTION: ClassTable<'WorksheetCollection'> = {
  items: (_, { book }) => book.sheets.map((sheet) => object('Worksheet', sheet)),
  item: (_, key, host) => one(sheetOf(host, key), key),
  methods: {
    Add: (_, args, { book }) => object('Worksheet', addSheet(book, args.raw(0) === null ? null : args.text(0))),
    GetActiveWorksheet: (_, __, host) => object('Worksheet', activeSheet(host)),
    GetCount: (_, args, host) => shown(host, args.flag(0)).length,
    GetFirst: (_, args, host) => one(shown(host, args.flag(0))[0], 'first'),
    GetLast: (_, args, host) => one(shown(host, args.flag(0)).at(-1), 'last'),
    GetItem: (_, args, host) => one(sheetOf(host, args.raw(0)), args.raw(0)),
    GetItemOrNullObject: (_, args, host) => orNothing(sheetOf(host, args.raw(0))),
  },
};

type Methods = NonNullable<ClassTable<'Worksheet'>['methods']>;

function neighbor(sheet: OpenSheet, args: Args, ...[host, by]: [HostState, 1 | -1]): OpenSheet | undefined {
  const { sheets } = host.book;
  const visibleOnly = args.flag(0);
  for (let i = sheets.indexOf(sheet) + by; i >= 0 && i < sheets.length; i += by)
    if (!visibleOnly || sheets[i]?.visibility === 'visible') return sheets[i];
  return undefined;
}

/** What a sheet can do among the others. */
export const AMONG_SHEETS: Methods = {
  Activate: (sheet, _, { book }) => activate(book, sheet),
  GetNext: (sheet, args, host) => one(neighbor(sheet, args, host, 1), 'next'),
  GetNextOrNullObject: (sheet, args, host) => orNothing(neighbor(sheet, args, host, 1)),
  GetPrevious: (sheet, args, host) => one(neighbor(sheet, args, host, -1), 'previous'),
  GetPreviousOrNullObject: (sheet, args, host) => orNothing(neighbor(sheet, args, host, -1)),
  Copy: copy,
};

const PLACES = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

function copy(sheet: OpenSheet, args: Args, { book }: HostState): ExcelObject {
  const place = args.word(0, PLACES, 'None');
  const relative = (args.raw(1) as { readonly self: OpenSheet } | null)?.self;
  const fresh = copySheet(book, sheet);
  const others = book.sheets.filter((one) => one !== fresh);
  const index = relative ? others.indexOf(relative) : others.indexOf(sheet);
  const to = { None: others.length, Before: index, After: index + 1, Beginning: 0, End: others.length }[place];
  moveSheet(book, fresh, to);
  return object('Worksheet', fresh);
}
