import { fixedAreaName } from '../../../core/basics/cell-names';
import { deleteName, nameOf, setName } from '../../book/features';
import { prefixOf } from '../../book/references';
import { OpenSheet } from '../../book/sheet';
import { OpenName } from '../../book/types';
import { Args, flagValue, selfOf, textValue } from '../arguments';
import { CellRange, placeOf } from '../cell-range';
import { invalidArgument, itemNotFound, OfficeError } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';

const VALID = /^[A-Za-z_\\\u0080-\uffff][\w.?\\\u0080-\uffff]*$/;
const LIKE_A_CELL = /^([A-Za-z]{1,3}\d{1,7}|[rc]\d*|r\d*c\d*)$/i;

/** Names of the workbook, or of a sheet. Print areas and filters are names too, but not shown here, as in Excel. */
export const NAMED_ITEM_COLLECTION: ClassTable<'NamedItemCollection'> = {
  items: ({ sheet }, { book }) => shownNames(book, sheet).map((name) => object('NamedItem', name)),
  item: ({ sheet }, key, host) => found(host, sheet, key),
  methods: {
    Add: ({ sheet }, args, host) => add(host, sheet, args),
    AddFormulaLocal: ({ sheet }, args, host) => add(host, sheet, args),
    GetCount: ({ sheet }, _, { book }) => shownNames(book, sheet).length,
    GetItemOrNullObject: ({ sheet }, args, { book }) => {
      const name = nameOf(book, String(args.raw(0)), sheet?.id ?? null);
      return name && object('NamedItem', name);
    },
  },
};

function shownNames({ names }: HostState['book'], sheet: OpenSheet | null): readonly OpenName[] {
  return names.filter((name) => name.sheet === (sheet?.id ?? null) && !name.name.startsWith('_xlnm.'));
}

function found({ book }: HostState, sheet: OpenSheet | null, key: unknown): ExcelObject {
  const name = nameOf(book, String(key), sheet?.id ?? null);
  if (!name) throw itemNotFound(`There is no name "${String(key)}".`);
  return object('NamedItem', name);
}

function add({ book }: HostState, sheet: OpenSheet | null, args: Args): ExcelObject {
  const name = args.text(0);
  if (!VALID.test(name) || LIKE_A_CELL.test(name) || name.length > 255)
    throw invalidArgument(`"${name}" cannot be a name.`);
  if (nameOf(book, name, sheet?.id ?? null)) throw new OfficeError('ItemAlreadyExists', `The name "${name}" is taken.`);
  const refersTo = referenceOf(args.raw(1), sheet);
  setName(book, { name, sheet: sheet?.id ?? null, refersTo, hidden: false, comment: args.textOr(2, '') });
  return object('NamedItem', nameOf(book, name, sheet?.id ?? null) as OpenName);
}

function referenceOf(value: unknown, sheet: OpenSheet | null): string {
  const self = selfOf(value);
  if (self instanceof CellRange)
    return self.areas.map((area) => prefixOf(self.sheet.name) + fixedAreaName(area)).join(',');
  const text = textValue(value).replace(/^=/, '');
  const plain = /^\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(text);
  return plain && sheet ? prefixOf(sheet.name) + text : text;
}

/** A name as it is now: it may have been set anew in the same request. */
function current({ book }: HostState, { name, sheet }: OpenName): OpenName {
  const now = nameOf(book, name, sheet);
  if (!now) throw itemNotFound(`There is no name "${name}".`);
  return now;
}

function change(host: HostState, name: OpenName, part: Partial<OpenName>): void {
  setName(host.book, { ...current(host, name), ...part });
}

/** A name for cells, a value or a formula. */
export const NAMED_ITEM: ClassTable<'NamedItem'> = {
  identity: ({ name }) => ({ _Id: name }),
  read: {
    Name: ({ name }) => name,
    Formula: (name, host) => `=${current(host, name).refersTo}`,
    Value: (name, host) => valueOf(current(host, name), host),
    Visible: (name, host) => !current(host, name).hidden,
    Comment: (name, host) => current(host, name).comment,
    Scope: ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet'),
    Type: (name, host) => typeOf(current(host, name), host),
  },
  write: {
    Formula: (name, value, host) => change(host, name, { refersTo: textValue(value).replace(/^=/, '') }),
    Visible: (name, value, host) => change(host, name, { hidden: !flagValue(value) }),
    Comment: (name, value, host) => change(host, name, { comment: textValue(value) }),
  },
  objects: {
    Worksheet: ({ sheet }, { book }) => {
      const owner = sheet === null ? null : book.sheetById(sheet);
      return owner && object('Worksheet', owner);
    },
    WorksheetOrNullObject: ({ sheet }, { book }) => {
      const owner = sheet === null ? null : book.sheetById(sheet);
      return owner && object('Worksheet', owner);
    },
  },
  methods: {
    Delete: (name, _, host) => deleteName(host.book, current(host, name)),
    GetRange: (name, _, host) => {
      const range = rangeOf(current(host, name), host);
      if (!range) throw new OfficeError('InvalidReference', `The name "${name.name}" names no cells.`);
      return object('Range', range);
    },
    GetRangeOrNullObject: (name, _, host) => {
      const range = rangeOf(current(host, name), host);
      return range && object('Range', range);
    },
  },
};

function rangeOf({ refersTo, sheet }: OpenName, { book }: HostState): CellRange | null {
  return placeOf(book, refersTo, sheet === null ? null : book.sheetById(sheet));
}

function valueOf(name: OpenName, host: HostState): unknown {
  if (name.refersTo.includes('#REF!')) return '#REF!';
  const range = rangeOf(name, host);
  if (range) return name.refersTo;
  const number = Number(name.refersTo);
  if (name.refersTo !== '' && Number.isFinite(number)) return number;
  const text = /^"((?:[^"]|"")*)"$/.exec(name.refersTo)?.[1];
  return text === undefined ? name.refersTo : text.replaceAll('""', '"');
}

function typeOf(name: OpenName, host: HostState): string {
  if (name.refersTo.includes('#REF!')) return 'Error';
  if (rangeOf(name, host)) return 'Range';
  return typeof valueOf(name, host) === 'number' ? 'Double' : 'String';
}
